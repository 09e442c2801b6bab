using System.Text;
using EarlyWarning.Files.Cells;
using NodaTime;

namespace EarlyWarning.Files.Drafting;

/// <summary>The period that a title or a file's name says a list covers, such as <c>统计时间：2024年11月1日至2026年10月31日</c> or <c>20241101-20261031</c>.</summary>
/// <param name="From">The first day; null if only the last is said.</param>
/// <param name="Through">The last day.</param>
internal readonly record struct CoveredPeriod(LocalDate? From, LocalDate Through)
{
    private const int Shortest = 4, Longest = 14, DigitsOfMonth = 6, DigitsOfDay = 8;

    private static readonly int FirstDay = new DateOnly(1990, 1, 1).DayNumber;

    private static readonly string[] Ends = ["截至", "截止", "截止到", "截止至"];

    /// <summary>Finds the period in a text; null if it says none.</summary>
    public static CoveredPeriod? In(string text)
    {
        List<(int Start, int End, CellDate Date)> dates = DatesIn(text);
        for (int i = 0; i + 1 < dates.Count; i++)
        {
            string between = text[dates[i].End..dates[i + 1].Start].Trim();
            if (between is not ("至" or "到" or "-" or "—" or "——" or "－" or "~" or "～" or "–" or "_")) continue;
            if (dates[i].Date.First < dates[i + 1].Date.First) return new CoveredPeriod(DayOf(dates[i].Date.First), DayOf(dates[i + 1].Date.Last));
        }

        foreach ((int start, _, CellDate date) in dates)
        {
            if (Array.Exists(Ends, end => text[..start].TrimEnd(' ', '：', ':').EndsWith(end, StringComparison.Ordinal))) return new CoveredPeriod(null,
                DayOf(date.Last));
        }

        return null;
    }

    /// <summary>Returns the period from one date through another; null where one is not known.</summary>
    public static CoveredPeriod? Of(CellDate? first, CellDate? last) => first is { } from && last is { } through
        ? new CoveredPeriod(DayOf(from.First), DayOf(through.Last)) : null;

    /// <summary>Finds the one month, quarter, year or day that a text names; null if it names none or several.</summary>
    public static CellDate? DateIn(string text) => DatesIn(text) is [var one] ? one.Date : null;

    /// <summary>Finds the places of the dates in a text, each as long as it can be.</summary>
    public static List<(int Start, int End, CellDate Date)> DatesIn(string text)
    {
        List<(int Start, int End, CellDate Date)> dates = [];
        for (int at = 0; at < text.Length; at++)
        {
            bool begins = char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1]));
            if (!begins || LongestAt(text, at) is not var (end, date)) continue;
            dates.Add((at, end, date));
            at = end - 1;
        }

        return dates;
    }

    private static (int End, CellDate Date)? LongestAt(string text, int start)
    {
        for (int end = Math.Min(text.Length, start + Longest); end >= start + Shortest; end--)
        {
            bool isCut = end < text.Length && char.IsAsciiDigit(text[end]) && char.IsAsciiDigit(text[end - 1]);
            if (!isCut && IsDate(text[start..end], out CellDate date)) return (end, date);
        }

        return null;
    }

    private static bool IsDate(string text, out CellDate date)
    {
        date = default;
        bool isPlain = text.All(char.IsAsciiDigit);
        if (isPlain && text.Length is not (DigitsOfMonth or DigitsOfDay) || text[^1] is ' ' or '-' or '.' or '/') return false;
        return DateCell.TryParse(Encoding.UTF8.GetBytes(text), DateTimeZone.Utc, out date, out _) && date.First >= FirstDay;
    }

    private static LocalDate DayOf(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day));
}
