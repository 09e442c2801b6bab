using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Tables;

namespace EarlyWarning.Files.Drafting;

/// <summary>
/// Guesses where a table has its dates: in a column, in the headers of columns that are a month each, in the name of the sheet or of the file, or in the title.
/// </summary>
internal sealed class DateGuess
{
    private readonly string members;

    private DateGuess(string key, string members) => (Key, this.members) = (key, members);

    /// <summary>The key of the feed: <c>date</c> or <c>months</c>.</summary>
    public string Key { get; }

    /// <summary>Whether dates are told without their year.</summary>
    public bool LacksYear { get; private init; }

    /// <summary>The measures whose columns are a period each, with what stands beside the periods in their headers; none where rows have a date.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<int> Columns)> Measures { get; private init; } = [];

    /// <summary>Returns the value of the key.</summary>
    /// <param name="year">The value of <c>year</c>; null where none is said.</param>
    public string Json(string? year = null) => $"{{ {this.members}{(year is null ? "" : $", \"year\": {year}")} }}";

    /// <summary>Guesses; null where nothing tells.</summary>
    public static DateGuess? Of(FoundFeed feed, ColumnGuess guess)
    {
        if (guess.Date is { } column)
        {
            return new DateGuess("date", $"\"column\": {DraftText.Quote(feed.Sample.Header[column])}") { LacksYear = guess.Content(column).LacksYears };
        }

        if (OfMonths(feed) is { } months) return months;
        if (feed.Sheets.Count > 1) return Outside("sheet", feed.Sheets);
        return (FileShape.IsDated(feed.Files[^1]) ? Outside("file", feed.Files.Select(FileShape.Bare)) : null)
            ?? Outside("title", [string.Join(' ', feed.Sample.Titles)]);
    }

    /// <summary>Returns how the date in a text is written, such as <c>{yyyy}年{M}月</c>, and where it stands; null where there is none, or several.</summary>
    public static (string Pattern, int Start, int End)? PatternIn(string text)
    {
        if (CoveredPeriod.DatesIn(text) is not [var (start, end, date)]) return null;
        string written = text[start..end];
        StringBuilder pattern = new();
        int part = 0;
        for (int at = 0; at < written.Length;)
        {
            int digits = written.AsSpan(at).IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : written.Length - at;
            if (digits == 0)
            {
                bool isQuarter = date.Cadence == Rules.Cadence.Quarterly && "一二三四".Contains(written[at], StringComparison.Ordinal);
                pattern.Append(isQuarter ? "{Q}" : written[at..(at + 1)]);
                at++;
                continue;
            }

            pattern.Append(Sign(part, digits, date.Cadence));
            part++;
            at += digits;
        }

        return (pattern.ToString(), start, end);
    }

    private static string Sign(int part, int digits, Rules.Cadence cadence) => (part, digits) switch
    {
        (0, 8) => "{yyyy}{MM}{dd}",
        (0, 6) => "{yyyy}{MM}",
        (0, _) => "{yyyy}",
        (1, _) => cadence == Rules.Cadence.Quarterly ? "{Q}" : "{M}",
        _ => "{d}",
    };

    private static DateGuess? Outside(string place, IEnumerable<string> texts)
    {
        (string Pattern, int Start, int End)?[] found = [.. texts.Select(PatternIn)];
        if (found.Length == 0 || found[0] is not { } first || found.Any(one => one?.Pattern != first.Pattern)) return null;
        return new DateGuess("date", $"\"from\": \"{place}\", \"pattern\": {DraftText.Quote(first.Pattern)}");
    }

    private static DateGuess? OfMonths(FoundFeed feed) => MonthGuess.Of(feed.Sample) is { } months
        ? new DateGuess("months", $"\"header\": {DraftText.Quote(months.Pattern)}") { Measures = months.Measures, LacksYear = months.IsYearless }
        : null;
}
