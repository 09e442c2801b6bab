using System.Text;

namespace EarlyWarning.Files.Reading;

/// <summary>The distinct texts of a column: a cell that has been there before is its text without a new one. Not thread-safe.</summary>
internal sealed class TextTable
{
    private const int LongestOnStack = 256;

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>Returns the text of a cell.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = stackalloc char[LongestOnStack];
        if (utf8.Length > LongestOnStack) return Encoding.UTF8.GetString(utf8);
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out string? known)) return known;
        texts.Add(known = text.ToString());
        return known;
    }
}
