using EarlyWarning.Rules.Panels;
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

    [Theory]
    [InlineData(1, 4, true)] // three periods later
    [InlineData(1, 5, false)]
    public void A_lone_early_row_is_no_first_delivered_period(int early, int next, bool vouches)
    {
        PanelBuilder builder = Of(2, Monthly("x", absent: 0));
        builder.Append(0, "x", Month(2026, early), 3);
        builder.Append(0, "x", Month(2026, next), 3);
        builder.Append(0, "x", Month(2026, 6), 3);
        var view = View(builder, July);
        Assert.Equal(vouches ? 0 : double.NaN, view.At(Month(2026, early).Ordinal)[1]);
        Assert.Equal(vouches ? 0 : double.NaN, view.At(Month(2026, next - 1).Ordinal)[1]);
        Assert.Equal([3, 0, 0, 0], [view.At(Month(2026, early).Ordinal)[0], view.At(Month(2026, next).Ordinal)[1], view.At(Month(2026, 6).Ordinal)[1], view.Latest[1]]);
    }

    [Theory]
    [InlineData(null, "2026-02", "2026-02")]
    [InlineData("2026-05-31", "2026-05", "2026-05")]
    public void Where_no_period_with_rows_is_followed_by_another_the_delivered_ones_begin_at_the_anchor(string? through, string anchor, string first)
    {
        PanelBuilder builder = Of(2, feed => feed with { Through = through is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(through).Value }, Monthly("x", absent: 0));
        builder.Append(0, "x", Month(2025, 2), 3);
        builder.Append(0, "x", Month(2026, 2), 3);
        var view = View(builder, July);
        Assert.Equal(anchor, new CalendarPeriod(Cadence.Monthly, view.Anchor).ToString());
        Assert.Equal(first, Enumerable.Range(Month(2024, 1).Ordinal, 30).Where(ordinal => view.At(ordinal)[1] == 0).Select(ordinal => new CalendarPeriod(Cadence.Monthly, ordinal).ToString()).Single());
    }

    [Fact]
    public void A_period_that_is_not_held_begins_what_is_delivered_as_any_other()
    {
        MeasureView OfReach(int oldest)
        {
            PanelBuilder builder = new(new IndicatorCatalog([Monthly("x", absent: 0)]), ["c0", "c1"], new Reach(oldest));
            builder.Deliver(new FeedDelivery("feed", ["x"]) { Through = new LocalDate(2026, 6, 30) });
            builder.Append(0, "x", Month(2019, 1), 3);
            builder.Append(0, "x", Month(2025, 11), 3);
            builder.Append(0, "x", Month(2026, 2), 3);
            return View(builder, July);
        }

        foreach (int oldest in new[] { 0, Month(2025, 12).Ordinal, Month(2026, 3).Ordinal })
        {
            Assert.Equal([0, 0, 0, 0], Enumerable.Range(3, 4).Select(month => OfReach(oldest).At(Month(2026, month).Ordinal)[1]));
            Assert.Equal(double.NaN, OfReach(oldest).At(Month(2025, 10).Ordinal)[1]);
        }
    }

    [Fact]
    public void In_a_panel_of_one_every_period_up_to_the_calendars_anchor_is_delivered()
    {
        PanelBuilder builder = Of(1, Monthly("x", absent: 0), Monthly("late", "3m"));
        builder.Append(0, "late", Month(2026, 1), 1);
        PanelView view = builder.Build().AsOf(July);
        var x = view.Measure(builder.Catalog.Indicators[0]);
        Assert.Equal([0, 0, double.NaN], [x.At(Month(2026, 6).Ordinal)[0], x.At(Month(1926, 6).Ordinal)[0], x.At(Month(2026, 7).Ordinal)[0]]);
        Assert.True(x.TakesPartInAligning);
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

    [Theory]
    [InlineData("2026-01-31", "2026-05-03", "2026-01-31")] // 92 days later
    [InlineData("2026-01-30", "2026-05-03", "2026-05-03")]
    [InlineData("0206-05-03", "2026-05-03", "2026-05-03")]
    public void A_feeds_first_day_is_its_first_date_that_another_follows_within_92_days(string early, string next, string from)
    {
        PanelBuilder builder = Of(2, Event("e"));
        foreach (string day in new[] { "2026-06-30", next, early }) builder.AppendEvent(0, "e", NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        PanelView view = builder.Build().AsOf(July);
        Assert.Equal(from, DayText(view.Event(builder.Catalog.Indicators[0]).From));
        Assert.Equal("2026-06-30", DayText(view.Event(builder.Catalog.Indicators[0]).Through));
        Assert.False(view.FeedDays.Of("feed").RestsOnLoneDay);
    }

    [Fact]
    public void Where_no_date_is_followed_by_another_soon_the_latest_is_the_first_day()
    {
        PanelBuilder builder = Of(2, Event("e"));
        builder.AppendEvent(0, "e", new LocalDate(2025, 1, 1));
        builder.AppendEvent(0, "e", new LocalDate(2026, 2, 1));
        builder.AppendEvent(1, "e", new LocalDate(2026, 2, 1));
        PanelView view = builder.Build().AsOf(July);
        Assert.Equal("2026-02-01", DayText(view.Event(builder.Catalog.Indicators[0]).From));
        Assert.True(view.FeedDays.Of("feed").RestsOnLoneDay);
        PanelBuilder stated = Of(2, feed => feed with { From = new LocalDate(2020, 1, 1) }, Event("e"));
        stated.AppendEvent(0, "e", new LocalDate(2026, 2, 1));
        Assert.False(stated.Build().AsOf(July).FeedDays.Of("feed").RestsOnLoneDay);
        Assert.False(Of(2, Event("e")).Build().AsOf(July).FeedDays.Of("feed").RestsOnLoneDay);
    }

    [Fact]
    public void A_measure_counts_in_its_feeds_days_as_the_last_day_of_its_period_and_a_dated_attribute_as_its_own()
    {
        PanelBuilder builder = Of(2, Event("e"), Monthly("x"), Attribute("n", AttributeType.Number));
        builder.Append(0, "x", Month(2026, 3), 1);
        builder.Append(0, "x", Month(2026, 6), 1); // 91 days after the other
        builder.Attribute(builder.Catalog.Indicators[2]).Append(0, new LocalDate(2025, 12, 29).ToDateOnly().DayNumber, 1, MeasureAppender.UsualKnown);
        Assert.Equal("2025-12-29", DayText(builder.Build().AsOf(July).FeedDays.Of("feed").FirstDay)); // 92 days before the other
        Assert.Equal("2026-06-30", DayText(builder.Build().AsOf(July).FeedDays.Of("feed").LastDay));
    }

    private static string DayText(int? day) => new CalendarPeriod(Cadence.Daily, day!.Value).ToString();

    private static double[] Months(MeasureView view, int row) =>
        Enumerable.Range(1, 5).Select(month => view.At(Month(2026, month).Ordinal)[row]).ToArray();

    private sealed class Reach(int oldest) : PanelReach
    {
        public override int AsOf => July.ToDateOnly().DayNumber;

        public override bool Reads(Indicator indicator) => true;

        public override int OldestPeriod(Indicator indicator, IReadOnlyDictionary<int, FeedDelivery> feeds) => oldest;
    }
}
