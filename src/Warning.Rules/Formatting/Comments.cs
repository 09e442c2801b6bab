using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Formatting;

/// <summary>The comments of a JSON file that is well formed, in their order.</summary>
internal sealed class Comments
{
    private readonly byte[] bytes;
    private readonly List<(int Start, int End)> all = [];

    public Comments(SourceText source)
    {
        bytes = source.Utf8.ToArray();
        for (int at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '"') at = EndOfText(at);
            else if (bytes[at] == '/') at = Add(at) - 1;
        }
    }

    /// <summary>Returns whether any comment stands between two offsets.</summary>
    public bool AnyIn(int start, int end) => In(start, end).Any();

    /// <summary>Returns the comments between two offsets.</summary>
    public IEnumerable<(int Start, int End)> In(int start, int end)
    {
        int first = all.BinarySearch((start, 0));
        return all.Skip(first < 0 ? ~first : first).TakeWhile(one => one.End <= end);
    }

    /// <summary>Returns whether a line ends between two offsets outside of comments.</summary>
    public bool IsLineBetween(int start, int end) => LinesBetween(start, end) > 0;

    /// <summary>Returns whether a line is empty between two offsets, before the first comment there.</summary>
    public bool IsBlankLineBetween(int start, int end)
    {
        int first = In(start, end).Select(one => one.Start).DefaultIfEmpty(end).First();
        return LinesBetween(start, first) > 1;
    }

    private int LinesBetween(int start, int end) => bytes.AsSpan(start, end - start).Count((byte)'\n');

    private int EndOfText(int quote)
    {
        int at = quote + 1;
        while (bytes[at] != '"') at += bytes[at] == '\\' ? 2 : 1;
        return at;
    }

    /// <summary>Adds the comment that begins at an offset; returns the offset after it, without the end of its line.</summary>
    private int Add(int start)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(start);
        int length = bytes[start + 1] == '*' ? rest.IndexOf("*/"u8) + 2 : rest.IndexOf((byte)'\n');
        int end = length < 0 ? bytes.Length : start + length;
        int written = end;
        while (written > start && bytes[written - 1] is (byte)'\r' or (byte)' ' or (byte)'\t') written--;
        all.Add((start, written));
        return end;
    }
}
