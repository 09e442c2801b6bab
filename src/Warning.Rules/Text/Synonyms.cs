using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>Words of the field that mean the same in the names of indicators and rules.</summary>
internal static class Synonyms
{
    /// <summary>The words that mean the same, the one that stands for all of them first.</summary>
    private static readonly string[][] Table =
    [
        ["欠", "拖欠", "欠付", "欠发", "欠缴", "未付", "未发", "未缴"],
        ["薪", "工资", "薪酬", "薪水", "薪资"],
        ["社保", "社会保险", "社会保险费", "五险"],
        ["公积金", "住房公积金"],
        ["用电", "电量", "用电量", "耗电", "耗电量"],
        ["用水", "水量", "用水量"],
        ["职工", "员工", "工人", "雇员", "从业人员", "劳动者"],
        ["人数", "职工人数", "职工数", "员工数", "人员数量"],
        ["裁员", "经济性裁员", "减员", "裁减人员"],
        ["停产", "停工", "停业", "歇业"],
        ["投诉", "举报", "来电", "热线"],
        ["仲裁", "劳动仲裁", "劳动争议仲裁"],
        ["争议", "纠纷", "劳资纠纷"],
        ["加班", "超时", "延长工时"],
        ["工伤", "工伤事故", "安全事故"],
        ["企业", "公司", "单位", "用人单位"],
        ["月数", "个月数", "月份数"],
        ["金额", "款额", "数额", "总额"],
        ["wage", "wages", "salary", "salaries", "pay", "payroll"],
        ["arrears", "unpaid", "overdue"],
        ["si", "social_insurance", "social_security"],
        ["power", "electricity"],
        ["headcount", "employees", "staff", "workforce"],
        ["workers", "labourers", "laborers"],
        ["layoff", "layoffs", "redundancy", "redundancies", "dismissals"],
        ["dispute", "disputes", "conflict"],
    ];

    private static readonly (string Word, string Meaning)[] LongestFirst =
        [.. Table.SelectMany(words => words.Skip(1), (words, word) => (word, words[0])).OrderByDescending(pair => pair.word.Length)];

    /// <summary>Returns a name in lower case with each word that has synonyms replaced by the one that stands for them.</summary>
    public static string Normalize(string name)
    {
        string lower = name.ToLowerInvariant();
        StringBuilder normal = new();
        for (int at = 0; at < lower.Length;)
        {
            (string word, string meaning) = Array.Find(LongestFirst, pair => StandsAt(lower, at, pair.Word));
            normal.Append(word is null ? lower.AsSpan(at, 1) : meaning);
            at += word?.Length ?? 1;
        }

        return normal.ToString();
    }

    /// <summary>Tells whether a word stands at a place; a Latin one only between other characters than letters.</summary>
    private static bool StandsAt(string name, int at, string word)
    {
        if (string.CompareOrdinal(name, at, word, 0, word.Length) != 0) return false;
        if (!char.IsAsciiLetter(word[0])) return true;
        int end = at + word.Length;
        return (at == 0 || !char.IsAsciiLetter(name[at - 1])) && (end == name.Length || !char.IsAsciiLetter(name[end]));
    }
}
