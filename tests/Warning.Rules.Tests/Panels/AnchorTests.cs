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
    [InlineData("0m", "2026-06")]
    [InlineData("1m", "2026-05")]
    [InlineData("2m", "2026-04")]
    [InlineData("3m", "2026-03")]
    [InlineData("9m", "2026-03")] // the month with values
    [InlineData(null, "2026-03")]
    public void Stepping_back_stays_within_max_age_of_the_latest_complete_period(string? maxAge, string anchor)
    {
        PanelBuilder builder = Of(3, Monthly("x", maxAge: maxAge));
        builder.Append(0, "x", Month(2026, 3), 1);
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

    [Fact]
    public void Nothing_is_visible_where_no_period_has_ended_since_the_year_1()
    {
        PanelBuilder builder = Of(2, Monthly("x", "1y"), Event("e", maxAge: "1y"));
        builder.Append(0, "x", Month(2026, 6), 1);
        Assert.False(View(builder, new LocalDate(1, 1, 1)).HasValues);
    }
}
