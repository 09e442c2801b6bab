using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>Sets the punctuation of Chinese text as official letters and screens have it.</summary>
internal static class ChinesePunctuation
{
    private const string Narrow = ",;:!?()", Wide = "，；：！？（）";

    private const string Straight = "\"'＂＇";

    // The first code point of the CJK blocks: Chinese characters and marks.
    private const char FirstChinese = '\u2E80';

    /// <summary>Returns the text with full-width marks and quotes; marks inside figures, such as 4,490 and 12:30, stay.</summary>
    public static string Of(string text) => Quoted(Set(text, blanksBesideChinese: false));

    /// <summary>Returns the text with the quotes of Chinese, each first one opening and each second one closing; an apostrophe within a word stays.</summary>
    public static string Quoted(string text)
    {
        if (!text.AsSpan().ContainsAny(Straight)) return text;
        StringBuilder set = new(text.Length);
        bool isOpen = false, isInnerOpen = false;
        for (int place = 0; place < text.Length; place++)
        {
            char mark = text[place];
            bool isWithin = mark == Straight[1] && place > 0 && char.IsAsciiLetter(text[place - 1]) && place + 1 < text.Length && char.IsAsciiLetter(text[place + 1]);
            set.Append(mark switch
            {
                '"' or '＂' => (isOpen = !isOpen) ? '“' : '”',
                '\'' or '＇' when !isWithin => (isInnerOpen = !isInnerOpen) ? '‘' : '’',
                _ => mark,
            });
        }

        return set.ToString();
    }

    /// <summary>Returns the text with full-width marks for a screen, on which the blanks between Chinese characters and figures stay.</summary>
    public static string OnScreen(string text) => Set(text, blanksBesideChinese: true);

    private static string Set(string text, bool blanksBesideChinese)
    {
        StringBuilder set = new(text.Length);
        for (int place = 0; place < text.Length; place++)
        {
            char mark = text[place], before = set.Length > 0 ? set[^1] : ' ';
            char after = text.AsSpan(place + 1).TrimStart(' ') is [var next, ..] ? next : ' ';
            bool besideChinese = IsChinese(before) || IsChinese(after) || (mark is '(' && IsChineseWithin(text.AsSpan(place + 1))) || (mark is ')' && WasOpenedWide(set));
            if (mark == ' ' && besideChinese && (!blanksBesideChinese || Wide.Contains(before, StringComparison.Ordinal) || Narrow.Contains(after, StringComparison.Ordinal))) continue;
            int kind = besideChinese ? Narrow.IndexOf(mark, StringComparison.Ordinal) : -1;
            set.Append(kind < 0 ? mark : Wide[kind]);
        }

        return set.ToString();
    }

    // Both brackets of a pair are of one width.
    private static bool IsChineseWithin(ReadOnlySpan<char> rest) =>
        rest.IndexOf(')') is >= 0 and var end && rest[..end].ContainsAnyInRange(FirstChinese, char.MaxValue);

    private static bool WasOpenedWide(StringBuilder set) => set.ToString().LastIndexOf('（') > set.ToString().LastIndexOf('(');

    private static bool IsChinese(char character) => character >= FirstChinese;
}
