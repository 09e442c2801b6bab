using System.Buffers;
using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// Shows text from outside so that it acts on nothing: characters that steer a terminal, break a line or turn its direction stand as they are escaped in JSON,
/// <c>\u001b</c>. Messages, tables and terminals all show text by this one.
/// </summary>
/// <remarks>
/// Escaped are the control characters (C0 with tab and line breaks, DEL, C1), the separators of lines and paragraphs, and the marks that steer the direction of
/// text (the Bidi_Control property, and U+206A to U+206F, which it once had). A backslash is left as it is: the form is for readers, not for machines.
/// </remarks>
internal static class Printable
{
    /// <summary>The characters that are escaped.</summary>
    public static readonly SearchValues<char> Steering = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(Steers)]);

    /// <summary>Returns the text with what would act escaped; the same instance where there is nothing.</summary>
    /// <param name="text">A text from outside: a cell, a name, a key, a file's name.</param>
    public static string Of(string text)
    {
        int at = text.AsSpan().IndexOfAny(Steering);
        if (at < 0) return text;
        StringBuilder shown = new(text, 0, at, text.Length + 16);
        foreach (char c in text.AsSpan(at)) Append(shown, c);
        return shown.ToString();
    }

    /// <summary>Returns the escape of a character, <c>\u001b</c>.</summary>
    public static string Escape(char c) => $"\\u{(int)c:x4}";

    private static void Append(StringBuilder shown, char c)
    {
        if (Steering.Contains(c)) shown.Append(Escape(c));
        else shown.Append(c);
    }

    private static bool Steers(char c) => char.IsControl(c) || c is
        '\u2028' or '\u2029' or                                                                   // line and paragraph separator
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u206F'); // Bidi_Control, and U+206A to U+206F
}
