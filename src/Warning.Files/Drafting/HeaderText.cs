using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Drafting;

/// <summary>Folds the texts of headers, titles, sheets and file names, so that those that mean the same read the same.</summary>
internal static class HeaderText
{
    // What departments write, and the word of the catalog for it. A text that contains another comes before it.
    private static readonly (string Written, string Word)[] Words =
    [
        ("社会保险费", "社保"), ("社会保险", "社保"),
        ("拖欠职工工资", "欠薪"), ("拖欠工资", "欠薪"), ("欠发工资", "欠薪"), ("拖欠", "欠"),
        ("从业人员", "职工"), ("从业人数", "职工人数"), ("用工人数", "职工人数"), ("员工", "职工"),
        ("机构用水量", "用水量"), ("机构用电量", "用电量"),
    ];

    private static readonly string[] Fillers = ["本月", "当月", "当期", "本期", "合计", "金额", "总额", "数额", "费额", "总", "数", "额", "月"];

    /// <summary>Returns a text without white space and separators, narrow, in lower case, in the words of the catalog.</summary>
    public static string Fold(string text)
    {
        byte[] wide = Encoding.UTF8.GetBytes(text);
        byte[] narrow = new byte[wide.Length];
        string folded = Encoding.UTF8.GetString(narrow, 0, FullWidth.Fold(wide, narrow)).ToLowerInvariant();
        folded = string.Concat(folded.Where(c => !char.IsWhiteSpace(c) && c is not ('/' or '、' or '_' or '-' or ':' or ',' or '"' or '*')));
        foreach ((string written, string word) in Words) folded = folded.Replace(written, word, StringComparison.Ordinal);
        return folded;
    }

    /// <summary>Splits a header from the text in brackets at its end; the second is empty where there is none.</summary>
    public static (string Name, string InBrackets) Split(string header)
    {
        string text = header.Trim();
        int open = text.AsSpan().LastIndexOfAny("(（[［");
        return open > 0 && text[^1] is ')' or '）' or ']' or '］' ? (text[..open].Trim(), text[(open + 1)..^1].Trim()) : (text, "");
    }

    /// <summary>Returns a folded text without the words that say only that something is a figure of the month; unchanged where nothing would be left.</summary>
    public static string WithoutFillers(string folded)
    {
        string bare = folded;
        foreach (string filler in Fillers) bare = bare.Replace(filler, "", StringComparison.Ordinal);
        return bare.Length == 0 ? folded : bare;
    }

    /// <summary>Returns the length of the longest text that both have.</summary>
    public static int LongestShared(string left, string right)
    {
        int longest = 0;
        int[] before = new int[right.Length + 1];
        for (int i = 0; i < left.Length; i++)
        {
            int[] row = new int[right.Length + 1];
            for (int j = 0; j < right.Length; j++)
            {
                if (left[i] != right[j]) continue;
                row[j + 1] = before[j] + 1;
                longest = Math.Max(longest, row[j + 1]);
            }

            before = row;
        }

        return longest;
    }

    /// <summary>Returns whether a text is made of characters of another, in their order, and a third text has what is left over.</summary>
    public static bool CompletesTo(string part, string whole, string rest)
    {
        StringBuilder left = new();
        int at = 0;
        foreach (char c in whole)
        {
            if (at < part.Length && part[at] == c)
            {
                at++;
                if (left.Length > 0 && !rest.Contains(left.ToString(), StringComparison.Ordinal)) return false;
                left.Clear();
            }
            else
            {
                left.Append(c);
            }
        }

        return at == part.Length && (left.Length == 0 || rest.Contains(left.ToString(), StringComparison.Ordinal));
    }
}
