using System.Buffers;
using System.Security.Cryptography;

namespace EarlyWarning.Files.Caching;

/// <summary>Writes to another stream, in large blocks, and hashes what it writes. Leaves the other stream open.</summary>
internal sealed class SealingStream(Stream file) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] block = ArrayPool<byte>.Shared.Rent(1 << 18);
    private int filled;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Writes what is left, and the hash of all behind it.</summary>
    public void Seal()
    {
        Pass();
        file.Write(hash.GetHashAndReset());
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int count = Math.Min(buffer.Length, block.Length - filled);
            buffer[..count].CopyTo(block.AsSpan(filled));
            buffer = buffer[count..];
            filled += count;
            if (filled == block.Length) Pass();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && block.Length > 0)
        {
            hash.Dispose();
            ArrayPool<byte>.Shared.Return(block);
            block = [];
        }

        base.Dispose(disposing);
    }

    private void Pass()
    {
        hash.AppendData(block, 0, filled);
        file.Write(block, 0, filled);
        filled = 0;
    }
}
