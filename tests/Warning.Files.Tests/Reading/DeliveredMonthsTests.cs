using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

public sealed class DeliveredMonthsTests
{
    private static readonly LocalDate AsOf = new(2026, 11, 20);

    [Fact]
    public void The_months_end_with_the_last_one_that_has_ended()
    {
        Assert.Equal(["2025-10", "2026-10"], Ends(DeliveredMonths.Of([], AsOf)));
        Assert.Equal(["2025-11", "2026-11"], Ends(DeliveredMonths.Of([], new LocalDate(2026, 11, 30))));

        static string[] Ends(IReadOnlyList<DeliveredMonth> months) => [months[0].Month.ToString(), months[12].Month.ToString()];
    }

    [Fact]
    public void A_month_has_the_observations_of_the_indicator_with_the_most_and_days_are_added_up()
    {
        IndicatorTally power = new(AnyMeasure, 3), water = new(AnyMeasure, 3);
        power.Add(2, Month(9));
        power.Add(1, Month(10));
        power.Add(3, Month(9));
        water.Add(4, Month(10));
        water.Add(9, CalendarPeriod.Of(Cadence.Quarterly, new LocalDate(2026, 8, 1)));
        water.Add(0, CalendarPeriod.Of(Cadence.Daily, new LocalDate(2026, 7, 1)), isFuture: false);
        water.Add(1, CalendarPeriod.Of(Cadence.Daily, new LocalDate(2026, 7, 31)), isFuture: false);
        water.Add(1, CalendarPeriod.Of(Cadence.Daily, new LocalDate(2026, 7, 2)), isFuture: true);
        Assert.Equal([2L, 0, 9, 4], DeliveredMonths.Of([power, water], AsOf).TakeLast(4).Select(month => month.Observations));
    }

    [Fact]
    public void The_tally_tells_the_first_and_the_last_period_whatever_their_order()
    {
        IndicatorTally tally = new(AnyMeasure, 3);
        foreach (int month in (int[])[9, 3, 10, 3, 5]) tally.Add(1, Month(month));
        IndicatorSummary summary = tally.Summarize();
        Assert.Equal((5L, "2026-03", "2026-10"), (summary.Observations, summary.Earliest, summary.Latest));
    }

    private static CalendarPeriod Month(int month) => CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, month, 1));

    private static Indicator AnyMeasure => RulePack.Default.Catalog.Indicators.First(indicator => indicator.Kind == IndicatorKind.Measure);
}
