using System.Globalization;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Companies;

/// <summary>The periods of measures as JSON names them: <c>2026-10</c>, <c>2026-Q3</c>, <c>2026</c>, or any day in them.</summary>
internal static class GivenPeriod
{
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM");
    private static readonly LocalDatePattern Year = LocalDatePattern.CreateWithInvariantCulture("uuuu");

    /// <summary>Returns the last day of the period; null if the text is no period of the cadence and no day.</summary>
    public static LocalDate? LastDayOf(Cadence cadence, string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return CalendarPeriod.Of(cadence, day.Value).LastDay;
        LocalDate? first = cadence switch
        {
            Cadence.Daily => null,
            Cadence.Monthly => Month.Parse(text) is { Success: true } month ? month.Value : null,
            Cadence.Quarterly => Quarter(text),
            Cadence.Yearly => Year.Parse(text) is { Success: true } year ? year.Value : null,
        };
        return first is { } begun ? CalendarPeriod.Of(cadence, begun).LastDay : null;
    }

    /// <summary>Returns the latest period that can be known on a date: its last day and the lag are not after it.</summary>
    public static CalendarPeriod AnchorOf(Indicator measure, LocalDate asOf)
    {
        CalendarPeriod period = CalendarPeriod.Of(measure.Cadence, asOf);
        while (After(period.LastDay, measure.Lag) > asOf) period = period.Plus(-1);
        return period;
    }

    /// <summary>Returns a date a length of time before another.</summary>
    public static LocalDate Before(LocalDate date, CalendarSpan span) => After(date, span with { Count = -span.Count });

    private static LocalDate After(LocalDate date, CalendarSpan span) => span.Unit switch
    {
        SpanUnit.Day => date.PlusDays(span.Count),
        SpanUnit.Week => date.PlusWeeks(span.Count),
        SpanUnit.Month => date.PlusMonths(span.Count),
        SpanUnit.Quarter => date.PlusMonths(3 * span.Count),
        SpanUnit.Year => date.PlusYears(span.Count),
    };

    private static LocalDate? Quarter(string text)
    {
        string[] parts = text.Split('Q');
        return parts is [{ Length: 4 or 5 } year, [>= '1' and <= '4' and var number]] &&
            int.TryParse(year.TrimEnd('-'), NumberStyles.None, CultureInfo.InvariantCulture, out int of) && of > 0
            ? new LocalDate(of, (3 * (number - '1')) + 1, 1)
            : null;
    }
}
