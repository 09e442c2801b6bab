using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData(6, true)]
    [InlineData(5, true)]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void With_a_max_age_of_two_months_April_is_fresh_in_July_and_March_is_stale(int month, bool fresh)
    {
        foreach (string lag in new[] { "0d", "1m" })
        {
            if (month == 6 && lag == "1m") continue; // June is not there yet
            PanelBuilder builder = Of(1, Monthly("x", lag, "2m"));
            builder.Append(0, "x", Month(2026, month), 7);
            var view = View(builder, July);
            Assert.Equal(fresh ? 7 : double.NaN, view.Latest[0]);
            Assert.Equal(fresh, view.IsFresh);
        }
    }

    [Fact]
    public void The_latest_value_is_each_companys_own()
    {
        PanelBuilder builder = Of(3, Monthly("x", maxAge: "1m"));
        builder.Append(0, "x", Month(2026, 6), 6);
        builder.Append(0, "x", Month(2026, 5), 5);
        builder.Append(1, "x", Month(2026, 5), 50);
        builder.Append(2, "x", Month(2026, 4), 400);
        var latest = View(builder, July).Latest;
        Assert.Equal([6, 50, double.NaN], [latest[0], latest[1], latest[2]]);
    }

    [Fact]
    public void Without_a_row_a_company_has_the_absent_value_from_the_first_delivered_period_to_the_anchor()
    {
        PanelBuilder builder = Of(2, Monthly("x", absent: 0));
        builder.Append(0, "x", Month(2026, 2), 3);
        builder.Append(0, "x", Month(2026, 4), null);
        var view = View(builder, July);
        Assert.Equal(Month(2026, 4).Ordinal, view.Anchor);
        Assert.Equal([double.NaN, 3, 0, double.NaN, double.NaN], Months(view, row: 0));
        Assert.Equal([double.NaN, 0, 0, 0, double.NaN], Months(view, row: 1));
        Assert.Equal([0, 0], [view.Latest[0], view.Latest[1]]);
    }

    [Fact]
    public void In_a_panel_of_one_every_period_up_to_the_calendars_anchor_is_delivered()
    {
        PanelBuilder builder = Of(1, Monthly("x", absent: 0), Monthly("late", "3m"));
        builder.Append(0, "late", Month(2026, 1), 1);
        PanelView view = builder.Build().AsOf(July);
        var x = view.Measure(builder.Catalog.Indicators[0]);
        Assert.Equal([0, 0, double.NaN], [x.At(Month(2026, 6).Ordinal)[0], x.At(Month(1926, 6).Ordinal)[0], x.At(Month(2026, 7).Ordinal)[0]]);
        Assert.True(x.HasValues); // so that it takes part in aligning
    }

    [Fact]
    public void Nobody_is_absent_from_what_no_feed_delivers_or_of_which_no_row_came()
    {
        PanelBuilder rowless = Of(2, Monthly("x", absent: 0));
        Assert.Equal(double.NaN, View(rowless, July).Latest[0]);
        PanelBuilder undelivered = new(new IndicatorCatalog([Monthly("x", absent: 0)]), ["c0"]);
        Assert.Equal(double.NaN, View(undelivered, July).Latest[0]);
    }

    [Theory]
    [InlineData("2026-04-01", false)] // three months ago to the day
    [InlineData("2026-03-31", true)]
    public void An_event_feed_is_stale_when_it_has_been_silent_longer_than_max_age(string through, bool stale)
    {
        PanelBuilder builder = Of(2, feed => feed with { Through = NodaTime.Text.LocalDatePattern.Iso.Parse(through).Value }, Event("e", maxAge: "3m"), Event("f"));
        PanelView view = builder.Build().AsOf(July);
        Assert.Equal(stale, view.Event(builder.Catalog.Indicators[0]).IsStale);
        Assert.False(view.Event(builder.Catalog.Indicators[1]).IsStale);
    }

    [Fact]
    public void The_days_of_a_feed_are_by_default_those_of_all_that_it_has_shown()
    {
        PanelBuilder builder = Of(2, Event("e"), Monthly("x"));
        builder.AppendEvent(0, "e", new LocalDate(2026, 3, 5));
        builder.AppendEvent(0, "e", new LocalDate(2026, 1, 2), known: new LocalDate(2026, 8, 1)); // not known yet
        builder.Append(1, "x", Month(2026, 5), 1);
        var events = builder.Build().AsOf(July).Event(builder.Catalog.Indicators[0]);
        Assert.Equal(new LocalDate(2026, 3, 5).ToDateOnly().DayNumber, events.From);
        Assert.Equal(new LocalDate(2026, 5, 31).ToDateOnly().DayNumber, events.Through);
        Assert.True(events.Covers(events.From!.Value - 1)); // its window begins the day after
        Assert.False(events.Covers(events.From.Value - 2));
    }

    [Fact]
    public void A_feed_that_has_shown_nothing_and_states_no_days_answers_no_window()
    {
        PanelBuilder builder = Of(2, Event("e"));
        Assert.False(builder.Build().AsOf(July).Event(builder.Catalog.Indicators[0]).Covers(0));
    }

    private static double[] Months(EarlyWarning.Rules.Panels.MeasureView view, int row) =>
        Enumerable.Range(1, 5).Select(month => view.At(Month(2026, month).Ordinal)[row]).ToArray();
}
