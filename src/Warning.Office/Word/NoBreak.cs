using System.Text.RegularExpressions;

namespace EarlyWarning.Office.Word;

/// <summary>
/// Keeps numbers with their units on one line: 268,400元, 15个工作日. A joiner stands between the characters, in a style whose language breaks lines by Unicode:
/// LibreOffice knows no joiner in Chinese.
/// </summary>
internal static partial class NoBreak
{
    /// <summary>Zero width no-break space. Word breaks beside the word joiner, which has taken its place in Unicode.</summary>
    public const char Joiner = '\uFEFF';

    /// <summary>Finds the numbers of a text that have a unit, and the unit.</summary>
    public static IEnumerable<Match> In(string text) => Counted().Matches(text);

    /// <summary>Returns a number with its unit, joined.</summary>
    public static string Joined(Match counted) =>
        string.Join(Joiner, [counted.Groups["number"].Value, .. counted.Groups["unit"].Value.Select(one => one.ToString())]);

    [GeneratedRegex(
        "(?<number>[0-9][0-9,.]*%?)(?<unit>个工作日|个月|万元|亿元|小时|千瓦时|立方米|[一-龥])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
