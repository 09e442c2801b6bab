using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Office.Word;

/// <summary>Cleans text for a paragraph: removes control characters, what XML cannot hold, and marks that change the direction of text, and sets the quotes of Chinese.</summary>
internal static class PlainText
{
    public static string Of(string? text)
    {
        StringBuilder plain = new();
        foreach (Rune rune in (text ?? "").EnumerateRunes())
        {
            if (IsBreak(rune))
            {
                plain.Append(' ');
            }
            else if (IsPrinted(rune))
            {
                plain.Append(rune.ToString());
            }
        }

        return ChinesePunctuation.Quoted(plain.ToString().Trim(' '));
    }

    private static bool IsBreak(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' or '\v' or '\f' or 0x85 || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // The format characters are direction marks, joiners and byte order marks; a letter needs none.
    private static bool IsPrinted(Rune rune) =>
        (rune.Value & 0xFFFE) != 0xFFFE && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
