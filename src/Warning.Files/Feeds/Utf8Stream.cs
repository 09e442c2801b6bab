using System.Buffers;

namespace EarlyWarning.Files.Feeds;

/// <summary>The text of a file as a stream of UTF-8.</summary>
internal sealed class Utf8Stream(TextSource source) : ForwardStream(Null)
{
    private const int BlockLength = 64 * 1024;

    private byte[] block = ArrayPool<byte>.Shared.Rent(BlockLength);
    private int next;
    private int end;

    public override int Read(Span<byte> buffer)
    {
        if (next == end)
        {
            next = 0;
            end = source.Read(block);
        }

        int count = Math.Min(buffer.Length, end - next);
        block.AsSpan(next, count).CopyTo(buffer);
        next += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || block.Length == 0) return;
        source.Dispose();
        ArrayPool<byte>.Shared.Return(block);
        block = [];
        next = end = 0;
    }
}
