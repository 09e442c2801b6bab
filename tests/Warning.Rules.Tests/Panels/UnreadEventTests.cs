using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Tests.Execution;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>Rows of events that could not be read, as of 1 July 2026; events are identified by their number.</summary>
public sealed class UnreadEventTests
{
    private static readonly Indicator[] Catalog = [Event("e", lag: "2d")];
    private static readonly UnreadRow Row = new("feed", "a.csv", 7);

    [Theory]
    [InlineData("any(e, 10d)", "true")]
    [InlineData("count(e, 10d)", "2")]
    [InlineData("surprise(e, 10d, 30d) >= 0", "true")]
    [InlineData("days_since(e)", "5")]
    [InlineData("sum(e, 10d)", "missing")]
    [InlineData("max(e, 10d)", "missing")]
    [InlineData("min(e, 10d)", "missing")]
    [InlineData("avg(e, 10d)", "missing")]
    [InlineData("sum(e, 3d)", "0")] // the unread one is outside: 27 June is the first day
    [InlineData("max(e, 3d)", "missing")] // there is none
    [InlineData("sum(e, 4d)", "missing")] // 26 June is the first day
    [InlineData("sum(e, 10d, offset: 4d)", "3")]
    public void One_with_a_readable_day_has_happened_and_its_number_is_missing(string text, string expected) =>
        AssertIs(expected, text, events =>
        {
            events.Append(0, Day(6, 23), 3, EventAppender.UsualKnown, 0);
            events.AppendUnread(0, Day(6, 26), EventAppender.UsualKnown, 0, Row);
        });

    [Theory]
    [InlineData("any(e, 10d)", "true")] // the other one
    [InlineData("any(e, 3d)", "unknown")]
    [InlineData("count(e, 3d)", "missing")]
    [InlineData("sum(e, 3d)", "missing")]
    [InlineData("max(e, 10d)", "missing")]
    [InlineData("min(e, 10d)", "missing")]
    [InlineData("avg(e, 10d)", "missing")]
    [InlineData("days_since(e)", "missing")]
    [InlineData("surprise(e, 10d, 30d)", "missing")]
    [InlineData("any(e, 100d)", "unknown")] // the feed does not reach back so far: nothing is answered
    public void One_without_a_readable_day_may_have_happened_on_any(string text, string expected) =>
        AssertIs(expected, text, events =>
        {
            events.Append(0, Day(6, 23), 3, EventAppender.UsualKnown, 0);
            events.AppendUnread(0, null, EventAppender.UsualKnown, 0, Row);
        });

    [Fact]
    public void Another_company_does_not_share_it()
    {
        PanelBuilder builder = Builder(companies: 70);
        builder.AppendUnreadEvent(3, "e", null, Row);
        builder.AppendUnreadEvent(68, "e", new LocalDate(2026, 6, 20), Row);
        PanelView view = builder.Build().AsOf(July);
        ScalarValue[] any = Engine.Evaluate(Engine.Bind("any(e, 30d)", builder.Catalog), view), count = Engine.Evaluate(Engine.Bind("count(e, 30d)", builder.Catalog), view);
        Assert.Equal(["false", "unknown", "false", "true"], new[] { 2, 3, 4, 68 }.Select(row => any[row].ToString()));
        Assert.Equal(["0", "missing", "0", "1"], new[] { 2, 3, 4, 68 }.Select(row => count[row].ToString()));
    }

    [Theory]
    [InlineData(6, 28, null, true)] // by its day plus lag
    [InlineData(6, 29, null, true)]
    [InlineData(6, 30, null, false)]
    [InlineData(6, 30, 0, true)] // as the feed says
    [InlineData(6, 20, 1, false)]
    public void It_is_visible_as_it_would_be_if_it_had_been_read(int month, int day, int? knownAfterJuly1, bool visible)
    {
        PanelBuilder builder = Builder();
        builder.AppendUnreadEvent(0, "e", new LocalDate(2026, month, day), Row, knownAfterJuly1 is { } days ? July.PlusDays(days) : null);
        Assert.Equal(visible ? 1 : 0, View(builder, July).Count);
    }

    [Theory]
    [InlineData(null, true)] // at once
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Without_a_day_it_is_visible_by_its_known_date_or_at_once(int? knownAfterJuly1, bool visible)
    {
        PanelBuilder builder = Builder();
        builder.AppendUnreadEvent(0, "e", null, Row, knownAfterJuly1 is { } days ? July.PlusDays(days) : null);
        Assert.Equal(visible, View(builder, July).HasUndated(0));
    }

    [Fact]
    public void In_one_file_unread_beats_readable_whatever_was_known_when_and_undated_beats_both()
    {
        Assert.Equal("NaN", Standing(("a", 1, 5, false), ("a", 0, 3, true), ("a", 2, 6, false)));
        Assert.Equal("undated", Standing(("a", 1, 5, false), ("a", null, 3, true), ("a", 0, 6, true), ("a", 2, 7, false)));
        Assert.Equal("NaN", Standing(("a", 1, 5, false), ("a", 0, 5, true)));
    }

    [Fact]
    public void Across_files_the_later_visible_day_wins_then_the_later_file_readable_or_not()
    {
        Assert.Equal("2", Standing(("a", 0, 5, true), ("b", 2, 6, false)));
        Assert.Equal("2", Standing(("a", 0, 5, true), ("b", 2, 5, false)));
        Assert.Equal("NaN", Standing(("a", 0, 6, true), ("b", 2, 5, false)));
        Assert.Equal("1", Standing(("a", 1, 6, false), ("b", 0, 5, true)));
        Assert.Equal("NaN", Standing(("a", 1, 5, false), ("b", 0, 5, true)));

        // A file is as new as its newest visible row of the key, the unread one or another.
        Assert.Equal("NaN", Standing(("a", 1, 5, false), ("b", 0, 3, true), ("b", 2, 6, false)));
        Assert.Equal("NaN", Standing(("a", 0, 3, true), ("a", 1, 7, false), ("b", 2, 6, false)));
        Assert.Equal("3", Standing(("a", 1, 5, false), ("b", 2, 4, false), ("c", 3, 5, false)));
    }

    [Fact]
    public void Without_a_day_only_the_order_of_files_decides()
    {
        Assert.Equal("undated", Standing(("a", 1, 9, false), ("b", null, 2, true)));
        Assert.Equal("2", Standing(("a", null, 9, true), ("b", 2, 3, false)));
        Assert.Equal("NaN", Standing(("a", null, 9, true), ("b", 0, 3, true)));
        Assert.Equal("2", Standing(("a", 1, 9, false), ("b", null, 9, true), ("c", 2, 3, false)));
    }

    [Fact]
    public void What_is_not_visible_yet_takes_nobodys_place()
    {
        Assert.Equal("1", Standing(("a", 1, 5, false), ("a", 0, 12, true)));
        Assert.Equal("1", Standing(("a", 1, 5, false), ("b", null, 12, true)));
    }

    [Fact]
    public void Equal_rows_without_a_key_count_as_often_as_the_file_has_them_that_has_the_most()
    {
        PanelBuilder builder = Builder();
        EventAppender events = builder.Event(builder.Catalog.Indicators[0]);
        int day = Day(6, 20);
        (int File, UInt128 Content)[] rows = [(0, 1), (0, 1), (0, 2), (1, 1), (1, 1), (1, 1), (2, 1), (2, 2), (2, 2), (3, 0), (3, 0), (4, 0)];
        bool[] added = [.. rows.Select(row =>
        {
            events.BeginFile(row.File);
            return events.Append(0, day, 1, EventAppender.UsualKnown, 0, row.Content);
        })];
        Assert.Equal([true, true, true, false, false, true, false, false, true, true, true, true], added);
        Assert.Equal(4, events.Repeated);
        Assert.Equal(8, View(builder, July).Count); // three of 1, two of 2, and all of unknown content
    }

    [Fact]
    public void Equal_rows_without_a_key_that_cannot_be_read_count_once_too()
    {
        PanelBuilder builder = Builder();
        EventAppender events = builder.Event(builder.Catalog.Indicators[0]);
        for (int file = 0; file < 2; file++)
        {
            events.BeginFile(file);
            events.AppendUnread(0, Day(6, 20), EventAppender.UsualKnown, 0, Row, content: 9);
            events.AppendUnread(0, null, EventAppender.UsualKnown, 0, Row, content: 8);
        }

        Assert.Equal(2, events.Repeated);
        Assert.Single(View(builder, July).Values);
    }

    [Fact]
    public void The_days_of_a_feed_count_it_only_where_its_day_can_be_read()
    {
        PanelBuilder builder = Of(1, Event("e"));
        builder.AppendUnreadEvent(0, "e", null, Row);
        Assert.Null(View(builder, July).Through);
        builder.AppendUnreadEvent(0, "e", new LocalDate(2026, 6, 20), Row);
        Assert.Equal(Day(6, 20), View(builder, July).Through);
    }

    [Theory]
    [InlineData("sum(e, 10d) > 1", "e unread 7")]
    [InlineData("count(e, 10d) > 9 or sum(e, 10d) > 9", "e unread 7")]
    [InlineData("max(e, 3d) > 1", "e missing -")] // there is none
    [InlineData("sum(e, 100d) > 1", "e missing -")] // the feed does not reach back so far
    public void It_is_the_reason_where_it_leaves_a_window_without_a_value(string text, string expected) => Assert.Equal(expected, Reasons(text, events =>
    {
        events.Append(0, Day(6, 23), 3, EventAppender.UsualKnown, 0);
        events.AppendUnread(0, Day(6, 26), EventAppender.UsualKnown, 0, Row);
        events.AppendUnread(0, Day(6, 26), EventAppender.UsualKnown, 0, Row with { Row = 8 });
    }));

    [Theory]
    [InlineData("any(e, 10d)")]
    [InlineData("count(e, 10d) > 1")]
    [InlineData("days_since(e) > 1")]
    [InlineData("surprise(e, 10d, 20d) > 1")]
    public void Without_a_day_it_is_the_reason_in_every_window(string text) =>
        Assert.Equal("e unread 7", Reasons(text, events => events.AppendUnread(0, null, EventAppender.UsualKnown, 0, Row)));

    [Fact]
    public void A_window_shows_it_among_what_it_read()
    {
        PanelView view = ViewOf(events =>
        {
            events.Append(0, Day(6, 23), 3, EventAppender.UsualKnown, 0);
            events.AppendUnread(0, Day(6, 26), EventAppender.UsualKnown, 0, Row);
            events.AppendUnread(0, null, EventAppender.UsualKnown, 0, Row with { Row = 9 });
        });
        Explanation explanation = new Explainer(view).Explain(Engine.Bind("count(e, 10d)", view.Panel.Catalog), 0);
        Assert.Equal("count(e, 10d): missing (2026-06-20/2026-06-29; feed; ? unread (a.csv:9), 2026-06-23 3, 2026-06-26 unread (a.csv:7))", explanation.ToString());
    }

    /// <summary>
    /// Describes the event that counts of rows of one key, given by file, number, known day of June and whether unread; undated if the number is null.
    /// </summary>
    private static string Standing(params (string File, int? Value, int Known, bool Unread)[] rows)
    {
        PanelView panel = ViewOf(events =>
        {
            foreach ((string file, int? value, int known, bool unread) in rows)
            {
                events.BeginFile(file[0] - 'a');
                int when = Day(6, 20) + known;
                if (unread) events.AppendUnread(0, value is null ? null : Day(6, 20), when, 5, Row);
                else events.Append(0, Day(6, 20), value!.Value, when, 5);
            }
        });
        EventView view = panel.Event(panel.Panel.Catalog.Indicators[0]);
        return view.HasUndated(0) ? "undated" : view.Values.Single().ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void AssertIs(string expected, string text, Action<EventAppender> append)
    {
        PanelView view = ViewOf(append);
        Assert.Equal(expected, Engine.Interpret(Engine.Bind(text, view.Panel.Catalog), view)[0].ToString());
        Assert.Equal(expected, Engine.Evaluate(Engine.Bind(text, view.Panel.Catalog), view)[0].ToString());
    }

    private static string Reasons(string text, Action<EventAppender> append)
    {
        PanelView view = ViewOf(append);
        return string.Join("; ", new Explainer(view).WhyMissing(Engine.Bind(text, view.Panel.Catalog), 0)
            .Select(reason => $"{reason.Indicator} {reason.Why} {reason.Unread?.Row.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}"));
    }

    private static PanelBuilder Builder(int companies = 1) =>
        Of(companies, feed => feed with { From = new LocalDate(2026, 5, 1), Through = July }, Catalog);

    private static PanelView ViewOf(Action<EventAppender> append)
    {
        PanelBuilder builder = Builder();
        append(builder.Event(builder.Catalog.Indicators[0]));
        return builder.Build().AsOf(July);
    }

    private static EventView View(PanelBuilder builder, LocalDate asOf) => builder.Build().AsOf(asOf).Event(builder.Catalog.Indicators[0]);

    private static int Day(int month, int day) => new DateOnly(2026, month, day).DayNumber;
}
