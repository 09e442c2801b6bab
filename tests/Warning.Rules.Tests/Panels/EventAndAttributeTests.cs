using EarlyWarning.Rules.Panels;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

public sealed class EventAndAttributeTests
{
    private static readonly LocalDate June = new(2026, 6, 1);

    [Fact]
    public void Events_stand_by_company_day_and_value_whatever_the_order_of_rows()
    {
        (int Row, int Day, double Value)[] rows = [(1, 3, 1), (0, 2, 5), (0, 2, 4), (0, 1, 9), (1, 1, 1)];
        foreach (var order in new[] { rows, rows.Reverse() })
        {
            PanelBuilder builder = Of(3, Event("e"));
            foreach (var (row, day, value) in order) builder.AppendEvent(row, "e", June.PlusDays(day), value);
            EventView view = View(builder, July);
            Assert.Equal([0, 3, 5, 5], view.Offsets);
            Assert.Equal([9, 4, 5, 1, 1], view.Values);
            Assert.Equal([1, 2, 2, 1, 3], view.Days.Select(day => day - June.ToDateOnly().DayNumber));
        }
    }

    [Fact]
    public void An_event_is_seen_when_its_day_and_lag_have_passed_or_when_the_feed_says_that_it_was_known()
    {
        PanelBuilder builder = Of(1, Event("e", lag: "10d"));
        builder.AppendEvent(0, "e", July.PlusDays(-10), 1);
        builder.AppendEvent(0, "e", July.PlusDays(-9), 2);
        builder.AppendEvent(0, "e", July.PlusDays(5), 3, known: July);
        builder.AppendEvent(0, "e", July.PlusDays(-40), 4, known: July.PlusDays(1));
        Assert.Equal([1, 3], View(builder, July).Values);
    }

    [Fact]
    public void Of_events_with_one_key_the_one_known_last_counts()
    {
        PanelBuilder builder = Of(2, Event("e"));
        EventAppender events = builder.Event(builder.Catalog.Indicators[0]);
        int day = June.ToDateOnly().DayNumber;
        events.Append(0, day, 1, day + 3, key: 7);
        events.Append(0, day + 1, 2, day + 5, key: 7);
        events.Append(0, day + 1, 3, day + 4, key: 7);
        events.Append(0, day, 4, day, key: 0);
        events.Append(0, day, 4, day, key: 0);
        events.Append(1, day, 5, day, key: 7); // another company's
        Assert.Equal([4, 4, 2, 5], View(builder, July).Values);
        Assert.Equal([1, 4, 4, 5], builder.Build().AsOf(June.PlusDays(3)).Event(builder.Catalog.Indicators[0]).Values);
    }

    [Fact]
    public void Of_a_dated_attribute_the_latest_visible_date_counts_and_of_one_date_the_value_known_last()
    {
        PanelBuilder builder = Of(2, Attribute("n", AttributeType.Number, lag: "1d"));
        AttributeAppender values = builder.Attribute(builder.Catalog.Indicators[0]);
        int day = June.ToDateOnly().DayNumber;
        values.Set(0, 1);
        values.Set(1, 100);
        values.Append(0, day, 2, MeasureAppender.UsualKnown);
        values.Append(0, day, 3, day + 9);
        values.Append(0, day + 5, 4, day + 20);
        values.Append(0, day + 15, 5, day + 12); // said in advance
        Assert.Equal([1, 2, 2, 3, 5, 5], new[] { 0, 1, 8, 9, 15, 20 }.Select(days => At(builder, days)[0]));
        Assert.Equal(100, At(builder, 20)[1]);
    }

    [Fact]
    public void Texts_are_missing_where_none_was_given()
    {
        PanelBuilder builder = Of(3, Attribute("t", AttributeType.Text));
        builder.Attribute(builder.Catalog.Indicators[0]).Set(1, builder.Texts.Add("C21"));
        PanelView view = builder.Build().AsOf(July);
        Assert.Equal([TextPool.Missing, 0, TextPool.Missing], view.Attribute(builder.Catalog.Indicators[0]).Texts);
        Assert.Equal(["C21"], view.Texts);
    }

    [Fact]
    public void Rows_are_in_ordinal_order_of_ids_and_an_id_comes_once()
    {
        PanelBuilder builder = new(new IndicatorCatalog([]), ["b", "A", "a"]);
        Assert.Equal(["A", "a", "b"], builder.Companies);
        Assert.Equal([0, 1, 2, -1], new[] { "A", "a", "b", "c" }.Select(builder.Build().RowOf));
        Assert.Throws<ArgumentException>(() => new PanelBuilder(new IndicatorCatalog([]), ["a", "b", "a"]));
    }

    private static EventView View(PanelBuilder builder, LocalDate asOf) => builder.Build().AsOf(asOf).Event(builder.Catalog.Indicators[0]);

    private static Column At(PanelBuilder builder, int days) =>
        builder.Build().AsOf(June.PlusDays(days)).Attribute(builder.Catalog.Indicators[0]).Numbers;
}
