using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

public sealed class AnchorTests
{
    [Theory]
    [InlineData("0d", "2026-06-30", "2026-06")] // the month is over at the end of its last day
    [InlineData("0d", "2026-06-29", "2026-05")]
    [InlineData("10d", "2026-07-09", "2026-05")]
    [InlineData("10d", "2026-07-10", "2026-06")]
    [InlineData("1m", "2026-03-27", "2026-01")] // January's last day plus a month is the last of February
    [InlineData("1m", "2026-02-28", "2026-01")]
    [InlineData("1m", "2026-02-27", "2025-12")]
    public void The_anchor_is_the_latest_period_whose_last_day_and_lag_have_passed(string lag, string asOf, string anchor)
    {
        PanelBuilder builder = Of(1, Monthly("x", lag));
        Assert.Equal(anchor, AnchorOf(builder, NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value));
    }

    [Theory]
    [InlineData(10, 5, "2026-06")] // half as many is enough
    [InlineData(10, 4, "2026-05")]
    [InlineData(10, 0, "2026-05")]
    [InlineData(1, 1, "2026-06")]
    public void A_late_feed_steps_back_while_fewer_than_half_as_many_have_a_value(int before, int now, string anchor)
    {
        PanelBuilder builder = Of(10, Monthly("x"));
        for (int row = 0; row < before; row++) builder.Append(row, "x", Month(2026, 5), 1);
        for (int row = 0; row < now; row++) builder.Append(row, "x", Month(2026, 6), 1);
        Assert.Equal(anchor, AnchorOf(builder, July));
    }

    [Theory]
    [InlineData("0m", "2026-06")] // nobody has a fresh value: stepping back would find none
    [InlineData("2m", "2026-06")]
    [InlineData("3m", "2026-03")]
    [InlineData("9m", "2026-03")] // the month with values
    [InlineData(null, "2026-03")]
    public void A_feed_steps_back_to_a_value_within_max_age_and_stays_where_there_is_none(string? maxAge, string anchor)
    {
        PanelBuilder builder = Of(3, Monthly("x", maxAge: maxAge));
        builder.Append(0, "x", Month(2026, 3), 1);
        Assert.Equal(anchor, AnchorOf(builder, July));
    }

    [Theory]
    [InlineData("0m", "2026-06")]
    [InlineData("1m", "2026-05")]
    [InlineData("2m", "2026-04")]
    [InlineData("3m", "2026-03")]
    [InlineData(null, "2026-03")]
    public void Stepping_back_stays_within_max_age_of_the_latest_complete_period(string? maxAge, string anchor)
    {
        PanelBuilder builder = Of(10, Monthly("x", maxAge: maxAge));
        foreach ((int month, int companies) in new[] { (3, 10), (4, 4), (5, 1) })
        {
            for (int row = 0; row < companies; row++) builder.Append(row, "x", Month(2026, month), 1);
        }

        Assert.Equal(anchor, AnchorOf(builder, July));
    }

    [Fact]
    public void Blank_rows_do_not_keep_a_late_feed_from_stepping_back()
    {
        PanelBuilder builder = Of(2, Monthly("x"));
        builder.Append(0, "x", Month(2026, 5), 1);
        builder.Append(0, "x", Month(2026, 6), null);
        Assert.Equal("2026-05", AnchorOf(builder, July));
    }

    [Fact]
    public void A_panel_of_one_and_a_measure_without_values_use_the_calendar()
    {
        PanelBuilder one = Of(1, Monthly("x"));
        one.Append(0, "x", Month(2026, 3), 1);
        Assert.Equal("2026-06", AnchorOf(one, July));
        Assert.Equal("2026-06", AnchorOf(Of(5, Monthly("x")), July));
    }

    [Theory]
    [InlineData("2026-05-31", "2026-05")]
    [InlineData("2026-05-30", "2026-04")]
    [InlineData("2026-09-30", "2026-06")] // a promise of the future shows nothing early
    public void A_stated_through_gives_the_anchor_and_nothing_steps_back(string through, string anchor)
    {
        PanelBuilder builder = Of(3, feed => feed with { Through = NodaTime.Text.LocalDatePattern.Iso.Parse(through).Value }, Monthly("x"));
        builder.Append(0, "x", Month(2026, 1), 1);
        Assert.Equal(anchor, AnchorOf(builder, July));
    }

    [Fact]
    public void An_expression_is_aligned_on_the_oldest_anchor_of_the_measures_that_have_values()
    {
        PanelBuilder builder = Of(2, Monthly("early"), Monthly("late", "40d"), Monthly("empty", "1y"));
        for (int row = 0; row < 2; row++)
        {
            builder.Append(row, "early", Month(2026, 6), 1);
            builder.Append(row, "late", Month(2026, 4), 1);
        }

        PanelView view = builder.Build().AsOf(July);
        Assert.Equal(Month(2026, 4).Ordinal, view.JointAnchor(builder.Catalog.Indicators));
        Assert.Equal(Month(2026, 6).Ordinal, view.JointAnchor([builder.Catalog.Indicators[0], builder.Catalog.Indicators[2]]));
        Assert.Equal(Month(2025, 6).Ordinal, view.JointAnchor([builder.Catalog.Indicators[2]]));
    }

    [Theory]
    [InlineData(3, "2026-03")] // three months old, and within max age
    [InlineData(2, "2026-06")] // older: its silence does not hold back what others have delivered since
    public void A_measure_whose_values_are_all_older_than_max_age_does_not_hold_back_an_expression(int month, string anchor)
    {
        PanelBuilder builder = Of(2, Monthly("timely"), Monthly("silent", maxAge: "3m"));
        builder.Append(0, "timely", Month(2026, 6), 1);
        builder.Append(0, "silent", Month(2026, month), 1);
        Assert.Equal(anchor, new CalendarPeriod(Cadence.Monthly, builder.Build().AsOf(July).JointAnchor(builder.Catalog.Indicators)).ToString());
    }

    [Theory]
    [InlineData("2026-03-31", "2026-03")]
    [InlineData("2026-02-28", "2026-06")]
    public void A_feed_that_states_it_is_delivered_up_to_an_old_date_does_not_hold_back_an_expression(string through, string anchor)
    {
        PanelBuilder builder = new(new IndicatorCatalog([Monthly("timely"), Monthly("listed", maxAge: "3m", absent: 0)]), ["c0", "c1"]);
        builder.Deliver(new FeedDelivery("a", ["timely"]));
        builder.Deliver(new FeedDelivery("b", ["listed"]) { Through = NodaTime.Text.LocalDatePattern.Iso.Parse(through).Value });
        builder.Append(0, "timely", Month(2026, 6), 1);
        for (int month = 1; month <= 2; month++) builder.Append(0, "listed", Month(2026, month), 1);
        Assert.Equal(anchor, new CalendarPeriod(Cadence.Monthly, builder.Build().AsOf(July).JointAnchor(builder.Catalog.Indicators)).ToString());
    }

    [Fact]
    public void In_a_panel_of_one_a_measure_without_values_takes_part_in_aligning()
    {
        PanelBuilder builder = Of(1, Monthly("early"), Monthly("late", "40d"));
        builder.Append(0, "early", Month(2026, 6), 1);
        Assert.Equal(Month(2026, 4).Ordinal, builder.Build().AsOf(July).JointAnchor(builder.Catalog.Indicators));
    }

    [Fact]
    public void Nothing_is_visible_where_no_period_has_ended_since_the_year_1()
    {
        PanelBuilder builder = Of(2, Monthly("x", "1y"), Event("e", maxAge: "1y"));
        builder.Append(0, "x", Month(2026, 6), 1);
        Assert.False(View(builder, new LocalDate(1, 1, 1)).TakesPartInAligning);
    }
}
