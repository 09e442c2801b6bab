using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Sums up by month what a feed delivered.</summary>
internal static class DeliveredMonths
{
    /// <summary>A year and the same month of the year before.</summary>
    private const int Shown = 13;

    /// <summary>
    /// Returns the last month that has ended by a date and the twelve before it, the earliest first: one that goes on would always look broken off.
    /// </summary>
    public static IReadOnlyList<DeliveredMonth> Of(IReadOnlyList<IndicatorTally> tallies, LocalDate asOf) => Of(CountsOf(tallies), asOf);

    /// <summary>Returns these months of all that a feed delivered.</summary>
    public static IReadOnlyList<DeliveredMonth> Of(IReadOnlyDictionary<CalendarPeriod, long> counts, LocalDate asOf)
    {
        CalendarPeriod first = CalendarPeriod.Of(Cadence.Monthly, asOf.PlusDays(1)).Plus(-Shown);
        return [.. Enumerable.Range(0, Shown).Select(first.Plus).Select(month => new DeliveredMonth(month, counts.GetValueOrDefault(month)))];
    }

    /// <summary>Returns how much was delivered of each month.</summary>
    public static IReadOnlyDictionary<CalendarPeriod, long> CountsOf(IReadOnlyList<IndicatorTally> tallies)
    {
        Dictionary<CalendarPeriod, long> most = [];
        foreach (IndicatorTally tally in tallies)
        {
            foreach (IGrouping<CalendarPeriod, long> month in tally.Periods.GroupBy(period => MonthOf(period.Key), period => period.Value))
                most[month.Key] = Math.Max(most.GetValueOrDefault(month.Key), month.Sum());
        }

        return most;
    }

    private static CalendarPeriod MonthOf(CalendarPeriod period) =>
        period.Cadence == Cadence.Monthly ? period : CalendarPeriod.Of(Cadence.Monthly, period.LastDay);
}
