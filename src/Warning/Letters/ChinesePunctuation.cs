using System.Text;

namespace EarlyWarning.Letters;

/// <summary>Sets the punctuation of Chinese text as official letters have it: full-width marks, and no blanks beside Chinese characters.</summary>
internal static class ChinesePunctuation
{
    private const string Narrow = ",;:!?()", Wide = "，；：！？（）";

    // The first code point of the CJK blocks: Chinese characters and marks.
    private const char FirstChinese = '\u2E80';

    /// <summary>Returns the text with full-width marks; marks inside figures, such as 4,490 and 12:30, stay.</summary>
    public static string Of(string text)
    {
        StringBuilder set = new(text.Length);
        for (int place = 0; place < text.Length; place++)
        {
            char mark = text[place];
            bool besideChinese = IsChinese(set.Length > 0 ? set[^1] : ' ') || IsChinese(text.AsSpan(place + 1).TrimStart(' ') is [var next, ..] ? next : ' ');
            if (mark == ' ' && besideChinese) continue;
            int kind = besideChinese ? Narrow.IndexOf(mark, StringComparison.Ordinal) : -1;
            set.Append(kind < 0 ? mark : Wide[kind]);
        }

        return set.ToString();
    }

    private static bool IsChinese(char character) => character >= FirstChinese;
}
