using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// A sentence of a letter with who reports it and of which time: 据税务数据，2026年10月，你单位…. What a department reports is no finding of the union.
/// </summary>
internal static partial class ReportedFact
{
    private static readonly string[] Quarters = ["一", "二", "三", "四"];

    /// <summary>Puts the departments and the time before a sentence.</summary>
    /// <param name="departments">Who reports it; none leaves the sentence as it is.</param>
    /// <param name="period">A period or periods, as <see cref="Evidence.Period"/> has them; null for none.</param>
    /// <param name="sentence">The sentence.</param>
    public static string Of(IReadOnlyList<string> departments, string? period, string sentence) => departments.Count == 0
        ? sentence
        : $"据{string.Join('、', departments)}数据，{(period is { } read && InChinese(read) is { } when ? when + "，" : "")}{sentence}";

    /// <summary>Returns the sentence without who reports it and of which time.</summary>
    public static string SentenceOf(string fact) => Source().Replace(fact, "", 1);

    /// <summary>Returns a period, or several, in words: 2026年8月至10月; null for a form that is none.</summary>
    public static string? InChinese(string period)
    {
        string[] ends = period.Split('/');
        if (ends.Length > 2 || ends.Select(One).ToArray() is not { } words || words.Any(word => word is null)) return null;
        if (words is [{ } only]) return only;
        (string from, string to) = (words[0]!, words[1]!);
        if (from == to) return from;
        int year = to.IndexOf('年') + 1;
        return $"{from}至{(from.StartsWith(to[..year], StringComparison.Ordinal) && year < to.Length ? to[year..] : to)}";
    }

    private static string? One(string period)
    {
        Match parts = Period().Match(period);
        if (!parts.Success) return null;
        string year = $"{int.Parse(parts.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)}年";
        if (parts.Groups["quarter"] is { Success: true } quarter) return $"{year}第{Quarters[quarter.Value[0] - '1']}季度";
        if (parts.Groups["month"] is not { Success: true } month) return year;
        string months = $"{year}{int.Parse(month.ValueSpan, CultureInfo.InvariantCulture)}月";
        return parts.Groups["day"] is { Success: true } day ? $"{months}{int.Parse(day.ValueSpan, CultureInfo.InvariantCulture)}日" : months;
    }

    [GeneratedRegex(
        "^(?<year>[0-9]{4})(Q(?<quarter>[1-4])|-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Period();

    [GeneratedRegex("^据[^，]+数据，([0-9]{4}年[^，]*，)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();
}
