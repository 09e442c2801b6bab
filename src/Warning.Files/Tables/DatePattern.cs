using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Tables;

/// <summary>
/// How a date is written in a name or title: <c>{yyyy}年{MM}月</c>. <c>{yyyy}</c> and <c>{yy}</c> are a year, <c>{MM}</c> and <c>{dd}</c> two digits,
/// <c>{M}</c> and <c>{d}</c> one or two, <c>{Q}</c> a quarter; all else stands as it is, spaces and width aside. Immutable.
/// </summary>
internal sealed class DatePattern
{
    private static readonly (string Sign, string Expression)[] Signs =
    [
        ("{yyyy}", "(?<y>[0-9]{4})"), ("{yy}", "(?<yy>[0-9]{2})"), ("{MM}", "(?<m>[0-9]{2})"), ("{M}", "(?<m>[0-9]{1,2})"),
        ("{dd}", "(?<d>[0-9]{2})"), ("{d}", "(?<d>[0-9]{1,2})"), ("{Q}", "(?<q>[1-4一二三四])"),
    ];

    // A date that a range begins or ends with is not the date: 2026年1-3月 is not March.
    private const string NoRangeBefore = "(?<![0-9月日年][-~至到、—–])";
    private const string NoRangeAfter = "(?![-~至到、—–][0-9])";
    private const string NoDigitBefore = "(?<![0-9])";
    private const string NoDigitAfter = "(?![0-9])";

    private readonly Regex expression;

    private DatePattern(string text, Regex expression, bool hasYear, bool hasPart) =>
        (Text, this.expression, HasYear, HasPart) = (text, expression, hasYear, hasPart);

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>Whether it has a year.</summary>
    public bool HasYear { get; }

    /// <summary>Whether it has a part of a year.</summary>
    public bool HasPart { get; }

    /// <summary>The signs that a pattern may have.</summary>
    public static IReadOnlyList<string> AllSigns { get; } = [.. Signs.Select(sign => sign.Sign)];

    /// <summary>Reads a pattern; false: it has a sign that is none, one twice, or none at all.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DatePattern? pattern)
    {
        pattern = null;
        StringBuilder expression = new();
        List<char> parts = [];
        string rest = HeaderName.Normalize(text);
        string before = rest is ['{', ..] ? NoDigitBefore : "", after = rest is [.., '}'] ? NoDigitAfter : "";
        while (rest.Length > 0)
        {
            (string sign, string part) = Array.Find(Signs, one => rest.StartsWith(one.Sign, StringComparison.Ordinal));
            if (sign is null && rest[0] is '{' or '}') return false;
            if (sign is not null && parts.Contains(sign[1])) return false;
            if (sign is not null) parts.Add(sign[1]);
            expression.Append(sign is null ? Regex.Escape(rest[..1]) : part);
            rest = rest[(sign?.Length ?? 1)..];
        }

        if (parts.Count == 0 || (parts.Contains('d') && !parts.Contains('M')) || (parts.Contains('Q') && parts.Contains('M'))) return false;
        const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
        Regex whole = new(NoRangeBefore + before + expression + after + NoRangeAfter, Options, TimeSpan.FromSeconds(1));
        pattern = new DatePattern(text, whole, parts.Contains('y'), parts.Exists(part => part != 'y'));
        return true;
    }

    /// <summary>Finds the one date in texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="year">The year of a date without one; null: such a date is none.</param>
    /// <param name="date">The date.</param>
    /// <param name="fault">Why there is none, or not one alone.</param>
    public bool TryFind(IEnumerable<string> texts, int? year, out CellDate date, out Message? fault)
    {
        date = default;
        fault = FeedMessages.NoDateOfPattern(Text);
        bool isFound = false;
        foreach (Match match in texts.SelectMany(text => this.expression.Matches(HeaderName.Normalize(text))))
        {
            if (DateOf(match, year, out CellDate found) is { } wrong)
            {
                fault = wrong;
                return false;
            }

            if (isFound && found != date)
            {
                fault = FeedMessages.SeveralDatesOfPattern(Text);
                return false;
            }

            (date, isFound) = (found, true);
        }

        if (isFound) fault = null;
        return isFound;
    }

    /// <summary>Returns whether a whole text, its spaces and width aside, is written like this.</summary>
    public bool IsWhole(string normalized) => this.expression.Match(normalized) is { Success: true } match && match.Length == normalized.Length;

    private static Message? DateOf(Match match, int? usual, out CellDate date)
    {
        date = default;
        int? year = NumberOf(match, "y") ?? 2000 + NumberOf(match, "yy") ?? usual;
        if (year is null) return CellMessages.NoYear;
        if (year is < 1 or > 9999) return CellMessages.NoSuchDate;
        if (match.Groups["q"] is { Success: true, Value: var quarter })
        {
            date = CellDate.OfQuarter(year.Value, "1234一二三四".IndexOf(quarter, StringComparison.Ordinal) % 4 + 1);
            return null;
        }

        int? month = NumberOf(match, "m"), day = NumberOf(match, "d");
        if (month is null) date = CellDate.OfYear(year.Value);
        else if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year.Value, month.Value)) return CellMessages.NoSuchDate;
        else date = day is null ? CellDate.OfMonth(year.Value, month.Value) : CellDate.OfDay(year.Value, month.Value, day.Value);
        return null;
    }

    private static int? NumberOf(Match match, string part) =>
        match.Groups[part] is { Success: true, Value: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
