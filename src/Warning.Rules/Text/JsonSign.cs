using System.Buffers;
using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>Knows the signs that a Chinese input method types, and others that are not JSON, by the sign that was meant.</summary>
internal static class JsonSign
{
    private const string Quotes = "“”„‟″＂‘’‚‛＇";

    /// <summary>Returns the sign that bytes begin with and the sign of JSON that it stands for, or null.</summary>
    public static (Rune Found, string Right)? At(ReadOnlySpan<byte> bytes) =>
        Rune.DecodeFromUtf8(bytes, out Rune found, out _) == OperationStatus.Done && Meaning(found) is { } right ? (found, right) : null;

    /// <summary>Tells whether a character is a typographic or full-width quote.</summary>
    public static bool IsForeignQuote(char c) => Quotes.Contains(c, StringComparison.Ordinal);

    /// <summary>Tells whether bytes begin with a space that is no white space of JSON, or with a character that is not seen.</summary>
    public static bool IsWideSpace(ReadOnlySpan<byte> bytes) =>
        Rune.DecodeFromUtf8(bytes, out Rune found, out _) == OperationStatus.Done && !found.IsAscii &&
        (Rune.IsWhiteSpace(found) || Rune.GetUnicodeCategory(found) == System.Globalization.UnicodeCategory.Format);

    private static string? Meaning(Rune found) => found.Value switch
    {
        '，' or '、' or '；' or ';' => ",",
        '：' or '＝' or '=' => ":",
        '｛' => "{",
        '｝' => "}",
        '【' or '［' or '〔' or '（' or '(' => "[",
        '】' or '］' or '〕' or '）' or ')' => "]",
        '／' => "//",
        _ => found.IsBmp && IsForeignQuote((char)found.Value) ? "\"" : null,
    };
}
