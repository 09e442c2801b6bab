using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EarlyWarning.Files.Letters;

/// <summary>Tells texts of letters apart: by a hash whether a text is as it was written, and by its words alone whether two paragraphs say the same.</summary>
internal static class LetterContent
{
    private const string NumeralsOfLists = "一二三四五六七八九十";

    /// <summary>Returns the hash of a text: another one as soon as a character was changed, the same however a program parted, spaced or packed it.</summary>
    public static string HashOf(IEnumerable<string> paragraphs) => HashOf(string.Join('\n', paragraphs.Select(Spaced)));

    /// <summary>Returns the hash of what a proposal tells: its facts and articles.</summary>
    public static string HashOf(LetterProposal proposal) => HashOf(string.Join('\n', [proposal.Name, .. proposal.Facts, "", .. proposal.Basis]));

    /// <summary>
    /// Returns the words of a paragraph, for comparing: without spaces and without the number of a list, brackets, quotes and the width of characters all
    /// of one kind.
    /// </summary>
    public static string WordsOf(string paragraph)
    {
        StringBuilder words = new();
        foreach (char c in paragraph.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control) continue;
            words.Append(c switch
            {
                '〔' or '[' or '［' or '【' => '(',
                '〕' or ']' or '］' or '】' => ')',
                '“' or '”' or '‘' or '’' or '「' or '」' or '\'' => '"',
                '‐' or '‑' or '–' or '—' => '-',
                _ => c,
            });
        }

        return WithoutListNumber(words.ToString());
    }

    private static string WithoutListNumber(string words)
    {
        int length = words.TakeWhile(c => NumeralsOfLists.Contains(c, StringComparison.Ordinal)).Count();
        if (length > 0 && length < words.Length && words[length] == '、') return words[(length + 1)..];
        length = words.TakeWhile(char.IsAsciiDigit).Count();
        return length is > 0 and < 3 && length < words.Length && words[length] is '、' ? words[(length + 1)..] : words;
    }

    private static string Spaced(string paragraph)
    {
        StringBuilder text = new();
        foreach (char c in paragraph)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format) continue;
            if (!char.IsWhiteSpace(c) || c == '　') text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        return text.ToString().Trim();
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
