using System.Buffers;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// A window on a text that moves forward. What a reader still needs is moved to the front when more is read, and the window grows when a
/// single record fills it. After the text there are always <see cref="Slack"/> zero bytes, so that a vector may be loaded past its end.
/// </summary>
internal sealed class TextBuffer : IDisposable
{
    /// <summary>Zero bytes after the text.</summary>
    public const int Slack = 64;

    /// <summary>The longest record, in bytes: 16 MiB.</summary>
    public const int LongestRecord = 16 * 1024 * 1024;

    private const int FirstLength = 256 * 1024;

    private readonly TextSource source;

    public TextBuffer(TextSource source, int length = FirstLength)
    {
        this.source = source;
        Bytes = ArrayPool<byte>.Shared.Rent(length + Slack);
    }

    /// <summary>See <see cref="TextSource.Hash"/>.</summary>
    public string Hash => this.source.Hash;

    /// <summary>The text, from 0 to <see cref="End"/>; another array after a <see cref="Fill"/>.</summary>
    public byte[] Bytes { get; private set; }

    /// <summary>The end of the text.</summary>
    public int End { get; private set; }

    /// <summary>Whether the text ends at <see cref="End"/>.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>
    /// Reads more, keeping what begins at <paramref name="keep"/>, which is at 0 afterwards. False if the kept part is already longer
    /// than a record may be.
    /// </summary>
    public bool Fill(int keep)
    {
        int kept = End - keep;
        if (kept > LongestRecord) return false;
        int needed = (kept * 2) + Slack + TextSource.LeastRoom;
        byte[] target = needed <= Bytes.Length ? Bytes : ArrayPool<byte>.Shared.Rent(needed);
        Bytes.AsSpan(keep, kept).CopyTo(target);
        if (target != Bytes)
        {
            ArrayPool<byte>.Shared.Return(Bytes);
            Bytes = target;
        }

        End = kept;
        while (!AtEnd && Bytes.Length - Slack - End >= TextSource.LeastRoom)
        {
            int read = this.source.Read(Bytes.AsSpan(End, Bytes.Length - Slack - End));
            AtEnd = read == 0;
            End += read;
        }

        Bytes.AsSpan(End, Slack).Clear();
        return true;
    }

    public void Dispose()
    {
        if (Bytes.Length > 0) ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = [];
        this.source.Dispose();
    }
}
