using System.Buffers;

namespace EarlyWarning.Files.Feeds;

/// <summary>A stretch of a text that holds whole records. One object is filled again and again.</summary>
internal sealed class CsvChunk : IDisposable
{
    /// <summary>Zero bytes after the text, so that a vector may be loaded past its end.</summary>
    public const int Slack = 64;

    public byte[] Bytes { get; private set; } = [];

    /// <summary>Where the text begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the text ends.</summary>
    public int End { get; private set; }

    /// <summary>The 1-based line of the file with which the text begins.</summary>
    public long FirstLine { get; private set; }

    /// <summary>Makes room for text of a length, keeping the first bytes.</summary>
    public void Reserve(int length, int kept)
    {
        if (Bytes.Length >= length + Slack) return;
        byte[] longer = ArrayPool<byte>.Shared.Rent(length + Slack);
        Bytes.AsSpan(0, kept).CopyTo(longer);
        Dispose();
        Bytes = longer;
    }

    /// <summary>Sets which of the bytes are the text; the <see cref="Slack"/> bytes after it become zeros.</summary>
    public void Set(int start, int end, long firstLine)
    {
        (Start, End, FirstLine) = (start, end, firstLine);
        Bytes.AsSpan(end, Slack).Clear();
    }

    /// <summary>Takes over what is left of another chunk from a place and line on; that one is then empty.</summary>
    public void TakeFrom(CsvChunk other, int start, long firstLine)
    {
        (Bytes, other.Bytes) = (other.Bytes, Bytes);
        (Start, End, FirstLine) = (start, other.End, firstLine);
        (other.Start, other.End) = (0, 0);
    }

    public void Dispose()
    {
        // Returned once only: an array given back twice would be lent to two readers.
        if (Bytes.Length > 0) ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = [];
    }
}
