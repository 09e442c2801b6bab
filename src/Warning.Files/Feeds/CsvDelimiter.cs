using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>The character between the fields of a delimited text.</summary>
internal static class CsvDelimiter
{
    private const byte Quote = (byte)'"';

    /// <summary>A delimiter that a scan file gives.</summary>
    /// <exception cref="FeedException">It can be none.</exception>
    public static byte Of(string path, char delimiter) => delimiter is > '\0' and < '\x80' and not ('"' or '\r' or '\n')
        ? (byte)delimiter
        : throw new FeedException(path, null, FeedMessages.UnusableDelimiter(delimiter.ToString()));

    /// <summary>The candidate that the first line with text has most often outside quotes; of equals the first. False: that line goes on.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, out byte delimiter)
    {
        ReadOnlySpan<byte> candidates = ",;\t|"u8;
        Span<int> counts = stackalloc int[candidates.Length];
        bool quoted = false, ended = false;
        foreach (byte one in text.TrimStart("\r\n"u8))
        {
            if (one == Quote) quoted = !quoted;
            if (quoted) continue;
            ended = one is (byte)'\n' or (byte)'\r';
            if (ended) break;
            int candidate = candidates.IndexOf(one);
            if (candidate >= 0) counts[candidate]++;
        }

        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        delimiter = candidates[best];
        return ended;
    }
}
