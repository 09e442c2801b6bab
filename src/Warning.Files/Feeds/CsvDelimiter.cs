using System.Text;
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

    /// <summary>Reads a first line by which Excel is told the delimiter: <c>sep=;</c>.</summary>
    /// <param name="text">The beginning of the text.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="length">The length of the line with its end.</param>
    /// <returns>Whether the first line is one.</returns>
    public static bool TryReadSeparatorLine(ReadOnlySpan<byte> text, out byte delimiter, out int length)
    {
        delimiter = 0;
        length = 0;
        bool isQuoted = text is [Quote, ..];
        ReadOnlySpan<byte> line = isQuoted ? text[1..] : text;
        if (line.Length < 5 || !Ascii.EqualsIgnoreCase(line[..4], "sep="u8) || line[4] is 0 or >= 0x80 or Quote or (byte)'\r' or (byte)'\n') return false;
        delimiter = line[4];
        ReadOnlySpan<byte> end = line[5..];
        if (isQuoted)
        {
            if (end is not [Quote, ..]) return false;
            end = end[1..];
        }

        // Excel for the Mac and some programs fill the row with further delimiters.
        end = end.TrimStart(delimiter);
        if (end is not ([] or [(byte)'\r' or (byte)'\n', ..])) return false;
        length = text.Length - end.Length + (end is [(byte)'\r', (byte)'\n', ..] ? 2 : Math.Min(end.Length, 1));
        return true;
    }

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
