using System.IO.Compression;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Unzips, and throws <see cref="InvalidDataException"/> for a file that was cut off, which <see cref="GZipStream"/> takes for a whole one.
/// A gzip file may have several members: one more, with known text, is read after the file's end. Only if all before it is whole does it
/// come out as itself.
/// </summary>
internal sealed class WholeGZipStream : Stream
{
    private static readonly byte[] End = [.. "end of this file"u8];
    private static readonly byte[] ZippedEnd = Zip(End);

    private readonly GZipStream zip;
    private readonly byte[] held = new byte[End.Length];
    private int holds;

    public WholeGZipStream(Stream file) => this.zip = new GZipStream(new EndedStream(file), CompressionMode.Decompress);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads into a span longer than the known end, and keeps the last bytes back while they might be it.</summary>
    public override int Read(Span<byte> buffer)
    {
        held.AsSpan(0, holds).CopyTo(buffer);
        int count = holds;
        while (count <= End.Length)
        {
            int read = this.zip.Read(buffer[count..]);
            if (read == 0) return AtEnd(buffer[..count]);
            count += read;
        }

        int given = count - End.Length;
        buffer[given..count].CopyTo(held);
        holds = End.Length;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) this.zip.Dispose();
        base.Dispose(disposing);
    }

    private static int AtEnd(ReadOnlySpan<byte> last) =>
        last.SequenceEqual(End) ? 0 : throw new InvalidDataException("The gzip file is cut off, or something follows it.");

    private static byte[] Zip(byte[] text)
    {
        using MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(text);
        return zipped.ToArray();
    }

    /// <summary>A file, then the known member.</summary>
    private sealed class EndedStream(Stream file) : Stream
    {
        private int given = -1;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = this.given < 0 ? file.Read(buffer) : 0;
            if (read > 0) return read;
            this.given = Math.Max(this.given, 0);
            int rest = Math.Min(ZippedEnd.Length - this.given, buffer.Length);
            ZippedEnd.AsSpan(this.given, rest).CopyTo(buffer);
            this.given += rest;
            return rest;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
