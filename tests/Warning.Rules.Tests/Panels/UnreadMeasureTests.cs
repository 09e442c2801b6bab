using System.Globalization;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Tests.Execution;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>
/// Rows of measures that could not be read, in a panel of months up to June 2026 as of 1 July; <c>x</c> is the measure, <c>c0</c> the evaluated
/// company, and <c>c1</c> one with a value in every month, so that no anchor steps back.
/// </summary>
public sealed class UnreadMeasureTests
{
    private static readonly UnreadRow Source = new("feed", "arrears.csv", 12);

    [Theory]
    // Oldest first, the last is June; '!' could not be read, '-' no row, '_' a blank cell.
    [InlineData("x", "5 !", null)] // what is older does not stand for it
    [InlineData("x", "! 5", 5.0)]
    [InlineData("x", "5 -", 5.0)]
    [InlineData("x", "5 _", 5.0)]
    [InlineData("sum(x, 3m, known: 1)", "1 ! 2", null)]
    [InlineData("sum(x, 3m, known: 1)", "1 - 2", 3.0)]
    [InlineData("sum(x, 2m, known: 1)", "! 1 2", 3.0)] // before the window it says nothing
    [InlineData("sum(x, 2m, offset: 1m, known: 1)", "1 2 !", 3.0)]
    [InlineData("max(x, 3m)", "1 ! 2", null)]
    [InlineData("max(x, 3m)", "1 - 2", 2.0)]
    [InlineData("min(x, 3m)", "1 ! 2", null)]
    [InlineData("count(x, 3m)", "1 ! 2", null)]
    [InlineData("count(x, 3m)", "1 - 2", 2.0)]
    [InlineData("last(x, 3m)", "1 ! 2", 2.0)] // something newer is known
    [InlineData("last(x, 3m)", "1 ! -", null)]
    [InlineData("last(x, 3m)", "1 2 !", null)]
    [InlineData("avg(x, 3m)", "1 ! 3", 2.0)] // a gap, like any other
    [InlineData("median(x, 3m)", "1 ! 3", 2.0)]
    [InlineData("change(x, 2m)", "1 1 ! 3", 2.0)]
    [InlineData("slope(x, 4m)", "1 2 ! 4", 0.42857142857142855)] // slope 1 over the mean 7 / 3
    [InlineData("ago(x, 1m)", "1 ! 3", null)]
    [InlineData("ago(x, 1m)", "1 2 !", 2.0)]
    [InlineData("share(x > 1, 3m)", "1 ! 3", 0.5)]
    [InlineData("sum(x ?? 7, 3m)", "1 ! 3", 11.0)] // where the expression has a value its period is not unread
    [InlineData("count(x ?? 7, 3m)", "1 ! 3", 3.0)]
    [InlineData("max(if(known(x), x, missing), 3m)", "1 ! 3", null)]
    public void A_number(string expression, string months, double? expected) =>
        Equal(expression, months, absent: null, expected is { } number ? ScalarValue.Of(number) : ScalarValue.Of(double.NaN));

    [Theory]
    [InlineData("x > 4", "5 !", null)]
    [InlineData("known(x)", "5 !", false)]
    [InlineData("missing(x)", "5 !", true)]
    [InlineData("any(x > 4, 3m)", "5 ! 1", true)]
    [InlineData("any(x > 4, 3m)", "1 ! 1", null)]
    [InlineData("all(x > 4, 3m)", "5 ! 5", null)]
    [InlineData("all(x > 4, 3m)", "5 ! 1", false)]
    [InlineData("gone(x, 2m)", "5 - -", true)]
    [InlineData("gone(x, 2m)", "5 ! -", null)] // a period of the window may have had a value
    [InlineData("gone(x, 2m)", "5 ! 3", false)] // one of the window is known
    [InlineData("gone(x, 2m)", "! - -", false)] // before the window only what is known counts
    public void A_condition(string expression, string months, bool? expected) => Equal(expression, months, absent: null, ScalarValue.Of(expected));

    [Theory]
    [InlineData("x", "5 -", 0.0)]
    [InlineData("x", "5 !", null)] // delivered, so not absent
    [InlineData("x", "! -", 0.0)]
    [InlineData("sum(x, 3m)", "5 - 2", 7.0)]
    [InlineData("sum(x, 3m)", "5 ! 2", null)]
    [InlineData("count(x, 3m)", "5 ! 2", null)]
    public void Absent_does_not_fill_it(string expression, string months, double? expected) =>
        Equal(expression, months, absent: 0, expected is { } number ? ScalarValue.Of(number) : ScalarValue.Of(double.NaN));

    [Theory]
    [InlineData("x", "5 -", null)] // June has no row: the undated row may be June's
    [InlineData("x", "5 3", 3.0)] // a readable row in June: it is another month's
    [InlineData("x", "5 _", 5.0)] // whatever stands in the cell: June's row has none
    [InlineData("sum(x, 3m, known: 1)", "1 - 2", null)]
    [InlineData("sum(x, 3m)", "1 2 3", 6.0)]
    [InlineData("count(x, 12m)", "1 2 3", null)] // also in periods before the feed begins
    [InlineData("avg(x, 3m)", "1 - 3", 2.0)]
    public void A_row_without_a_date_leaves_open_every_period_without_a_row(string expression, string months, double? expected) =>
        Equal(expression, months + " ?", absent: null, expected is { } number ? ScalarValue.Of(number) : ScalarValue.Of(double.NaN));

    [Fact]
    public void A_row_without_a_date_hides_what_absent_would_give()
    {
        Equal("x", "5 - ?", absent: 0, ScalarValue.Of(double.NaN));
        Equal("x", "5 3 ?", absent: 0, ScalarValue.Of(3.0));
    }

    [Fact]
    public void It_is_visible_like_an_observation()
    {
        PanelBuilder builder = Panel("5 4", absent: null);
        MeasureAppender x = builder.Measure(builder.Catalog.Indicators[0]);
        x.BeginFile(1);
        x.AppendUnread(0, Month(2026, 6).Ordinal, DayOf(new LocalDate(2026, 7, 10)), Source);
        Assert.Equal(ScalarValue.Of(4.0), Engine.Evaluate(Engine.Bind("x", builder.Catalog), builder.Build().AsOf(new LocalDate(2026, 7, 9)))[0]);
        Assert.Equal(ScalarValue.Of(double.NaN), Engine.Evaluate(Engine.Bind("x", builder.Catalog), builder.Build().AsOf(new LocalDate(2026, 7, 10)))[0]);
    }

    [Theory]
    // file, known day in July, and the value ('!' unread), row by row; what June is as of the 20th
    [InlineData("0:1:5 0:1:!", null)] // of one file unread beats readable
    [InlineData("0:1:! 0:1:5", null)]
    [InlineData("0:5:! 0:9:5", null)] // whenever each became known
    [InlineData("0:9:5 0:12:!", null)]
    [InlineData("0:1:! 1:1:5", 5.0)] // across files the later one wins, readable or not
    [InlineData("0:1:5 1:1:!", null)]
    [InlineData("0:9:5 1:4:!", 5.0)] // but first the later visible day
    [InlineData("0:9:! 1:4:5", null)]
    [InlineData("0:4:! 1:9:5", 5.0)]
    [InlineData("0:4:! 0:9:3 1:6:5", null)] // a file's day is the last of its rows of the cell
    [InlineData("0:4:! 0:9:3 1:9:5", 5.0)]
    [InlineData("0:1:5 1:25:!", 5.0)] // not known yet
    [InlineData("0:1:! 1:1:_", null)] // a blank revises nothing
    [InlineData("0:1:! 1:1:5 2:1:!", null)]
    public void Of_one_cell(string rows, double? expected)
    {
        PanelBuilder builder = Panel("5 -", absent: null);
        MeasureAppender x = builder.Measure(builder.Catalog.Indicators[0]);
        int june = Month(2026, 6).Ordinal, file = 0;
        foreach (string[] row in rows.Split(' ').Select(row => row.Split(':')))
        {
            if (int.Parse(row[0], CultureInfo.InvariantCulture) != file) x.BeginFile(file = int.Parse(row[0], CultureInfo.InvariantCulture));
            int known = DayOf(new LocalDate(2026, 7, int.Parse(row[1], CultureInfo.InvariantCulture)));
            if (row[2] == "!") x.AppendUnread(0, june, known, Source);
            else x.Append(0, june, row[2] == "_" ? Missing.Blank : double.Parse(row[2], CultureInfo.InvariantCulture), known);
        }

        PanelView view = builder.Build().AsOf(new LocalDate(2026, 7, 20));
        ScalarValue wanted = expected is { } number ? ScalarValue.Of(number) : ScalarValue.Of(double.NaN);
        Assert.Equal(wanted, Engine.Evaluate(Engine.Bind("ago(x, 0m)", builder.Catalog), view)[0]);
        Assert.Equal(wanted, Engine.Interpret(Engine.Bind("ago(x, 0m)", builder.Catalog), view)[0]);
    }

    [Fact]
    public void A_second_row_of_a_cell_makes_nothing_unread()
    {
        PanelBuilder builder = Panel("5 4", absent: null);
        Assert.Equal(AppendResult.Refused, builder.Append(0, "x", Month(2026, 6), 9));
        Assert.Equal(ScalarValue.Of(4.0), Engine.Evaluate(Engine.Bind("x", builder.Catalog), builder.Build().AsOf(July))[0]);
    }

    [Fact]
    public void The_reason_names_the_row()
    {
        Assert.Equal(["x unread in 2026-06 (feed: arrears.csv:12)"], Reasons("x > 1", "5 !"));
        Assert.Equal(["x unread in 2026-05 (feed: arrears.csv:12)"], Reasons("sum(x, 3m, known: 1) > 1", "1 ! -")); // before the gap
        Assert.Equal(["x unread (feed: arrears.csv:12)"], Reasons("x > 1", "5 - ?"));
        Assert.Equal(["x missing since 2026-06"], Reasons("ago(x, 0m) > 1", "5 -"));
    }

    [Fact]
    public void An_unread_cell_with_a_date_is_delivered_so_that_the_anchor_stays()
    {
        PanelBuilder builder = Of(3, Monthly("x", maxAge: "3m"));
        for (int row = 0; row < 3; row++) builder.Append(row, "x", Month(2026, 5), 1);
        builder.Measure(builder.Catalog.Indicators[0]).AppendUnread(0, Month(2026, 6).Ordinal, MeasureAppender.UsualKnown, Source);
        builder.Append(1, "x", Month(2026, 6), 2);
        Assert.Equal("2026-06", AnchorOf(builder, July));
    }

    [Fact]
    public void Behind_a_row_without_a_date_nothing_is_read_where_the_anchor_stepped_back()
    {
        PanelBuilder builder = Of(3, Monthly("x", maxAge: "3m") with { Record = "r" }, Monthly("y", maxAge: "3m") with { Record = "r" });
        for (int row = 0; row < 3; row++)
        {
            builder.Append(row, "x", Month(2026, 5), 1);
            builder.Append(row, "y", Month(2026, 5), 1);
        }

        builder.Append(0, "y", Month(2026, 6), 7); // x has no row of June: the one without a date may be it
        builder.Undated("feed").Add(0, UndatedRows.AtOnce, Source);
        PanelView view = builder.Build().AsOf(July);
        foreach (string text in (string[])["x", "x + y", "if(x > 0, 1, 1) * y"])
        {
            var bound = Engine.Bind(text, builder.Catalog);
            Assert.Equal([false, true, true], Engine.Evaluate(bound, view).Select(value => value.IsKnown));
            Assert.Equal(Engine.Interpret(bound, view), Engine.Evaluate(bound, view));
            Assert.Contains("x unread (feed: arrears.csv:12)", new Explainer(view).WhyMissing(bound, 0).Select(reason => reason.ToString()));
        }
    }

    [Fact]
    public void Undated_rows_move_no_anchor()
    {
        PanelBuilder builder = Of(3, Monthly("x", maxAge: "3m"));
        for (int row = 0; row < 3; row++) builder.Append(row, "x", Month(2026, 5), 1);
        builder.Append(1, "x", Month(2026, 6), 2);
        builder.Undated("feed").Add(0, UndatedRows.AtOnce, Source);
        Assert.Equal("2026-05", AnchorOf(builder, July));
    }

    private static void Equal(string expression, string months, double? absent, ScalarValue expected)
    {
        PanelView view = Panel(months, absent).Build().AsOf(July);
        var bound = Engine.Bind(expression, view.Panel.Catalog);
        Assert.Equal(expected, Engine.Interpret(bound, view)[0]);
        Assert.Equal(expected, Engine.Evaluate(bound, view)[0]);
    }

    private static IEnumerable<string> Reasons(string condition, string months)
    {
        PanelView view = Panel(months, absent: null).Build().AsOf(July);
        return new Explainer(view).WhyMissing(Engine.Bind(condition, view.Panel.Catalog), 0).Select(reason => reason.ToString());
    }

    private static PanelBuilder Panel(string months, double? absent)
    {
        PanelBuilder builder = Of(2, Monthly("x", maxAge: "3m", absent: absent));
        MeasureAppender x = builder.Measure(builder.Catalog.Indicators[0]);
        string[] cells = months.Split(' ');
        if (cells[^1] == "?") builder.Undated("feed").Add(0, UndatedRows.AtOnce, Source);
        cells = [.. cells.Where(cell => cell != "?")];
        for (int i = 0; i < cells.Length; i++)
        {
            int period = Month(2026, 6).Ordinal - cells.Length + 1 + i;
            x.Append(1, period, 1, MeasureAppender.UsualKnown);
            if (cells[i] == "!") x.AppendUnread(0, period, MeasureAppender.UsualKnown, Source);
            else if (cells[i] == "_") x.Append(0, period, Missing.Blank, MeasureAppender.UsualKnown);
            else if (cells[i] != "-") x.Append(0, period, double.Parse(cells[i], CultureInfo.InvariantCulture), MeasureAppender.UsualKnown);
        }

        return builder;
    }

    private static int DayOf(LocalDate date) => date.ToDateOnly().DayNumber;
}
