using System.Globalization;
using System.Text;

namespace EarlyWarning.Rules.Editing;

/// <summary>A text of a JSON file with its escapes resolved, and where each of its characters is written.</summary>
internal sealed class WrittenText
{
    private readonly int[] offsets;

    private WrittenText(string value, int[] offsets) => (Value, this.offsets) = (value, offsets);

    public string Value { get; }

    /// <summary>Reads the text of a piece of a file.</summary>
    public static WrittenText Of(string file, JsonPiece piece)
    {
        StringBuilder value = new();
        List<int> offsets = [];
        for (int at = piece.Start; at < piece.End;)
        {
            (char read, int length) = file[at] == '\\' && at + 1 < piece.End ? Escaped(file.AsSpan(at, piece.End - at)) : (file[at], 1);
            value.Append(read);
            offsets.Add(at);
            at += length;
        }

        offsets.Add(piece.End);
        return new WrittenText(value.ToString(), [.. offsets]);
    }

    /// <summary>Returns a text as it is written between the quotes of a JSON text.</summary>
    public static string Escape(string text)
    {
        StringBuilder written = new();
        foreach (char c in text)
        {
            if (c is '"' or '\\') written.Append('\\').Append(c);
            else if (c < ' ') written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else written.Append(c);
        }

        return written.ToString();
    }

    /// <summary>Returns where a character of the text is written in the file.</summary>
    public int OffsetOf(int index) => offsets[Math.Clamp(index, 0, offsets.Length - 1)];

    /// <summary>Returns the character of the text that an offset of the file lies at.</summary>
    public int IndexOf(int offset)
    {
        int found = Array.BinarySearch(offsets, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    private static (char Read, int Length) Escaped(ReadOnlySpan<char> written) => written[1] switch
    {
        'n' => ('\n', 2),
        't' => ('\t', 2),
        'r' => ('\r', 2),
        'b' => ('\b', 2),
        'f' => ('\f', 2),
        'u' when written.Length >= 6 && ushort.TryParse(written.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) =>
            ((char)unit, 6),
        char other => (other, 2),
    };
}
