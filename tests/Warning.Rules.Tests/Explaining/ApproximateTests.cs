using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Tests.Execution;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Explaining;

/// <summary>
/// Numbers that are only about right, <c>~5</c> in the tables; <c>-</c> is no row. The last month is June, as of 1 July; <c>c0</c> is the explained company,
/// and <c>c1</c> has an exact value in every month.
/// </summary>
public sealed class ApproximateTests
{
    /// <summary>Enough of them to be compared with peers.</summary>
    private const int Companies = 32;

    private static readonly LocalDate Latest = new(2026, 7, 20);

    [Theory]
    [InlineData("x", "5 ~6", true)]
    [InlineData("x", "~5 6", false)] // another period
    [InlineData("x", "~5 -", true)] // read for June too
    [InlineData("2 * x + 1", "~5", true)]
    [InlineData("round(-x)", "~5", true)]
    [InlineData("ago(x, 1m)", "~5 6", true)]
    [InlineData("ago(x, 1m)", "5 ~6", false)]
    [InlineData("last(x, 3m)", "~5 6 -", false)]
    [InlineData("last(x, 3m)", "5 ~6 -", true)]
    [InlineData("sum(x, 3m)", "~5 6 7", true)] // one is enough
    [InlineData("sum(x, 2m)", "~5 6 7", false)] // before the window
    [InlineData("avg(x, 3m)", "5 ~6 7", true)]
    [InlineData("median(x, 3m)", "5 6 ~7", true)]
    [InlineData("max(x, 3m)", "~5 6 7", true)] // which of them is the greatest is only about right too
    [InlineData("change(x, 1m)", "~5 6", true)]
    [InlineData("change(x, 1m)", "~4 5 6", false)]
    [InlineData("slope(x, 3m)", "~5 6 7", true)]
    [InlineData("count(x, 3m)", "~5 ~6 7", false)] // how many are known is exact
    [InlineData("share(x > 5, 3m)", "~5 6 7", true)]
    [InlineData("all(x > 5, 3m)", "~5 6 7", true)]
    [InlineData("gone(x, 1m)", "~5 -", false)]
    [InlineData("x > 5", "~6", true)]
    [InlineData("known(x)", "~6", false)]
    [InlineData("x ?? 3", "~6", true)]
    [InlineData("ago(x, 1m) ?? x", "5 ~6", false)] // what is chosen is exact
    [InlineData("if(x > 5, 1, 2)", "~6", false)]
    [InlineData("if(x > 5, x, 2)", "~6", true)]
    [InlineData("if(x > 7, x, 2)", "~6", false)]
    [InlineData("least(x, 3)", "~6", true)]
    [InlineData("peer_rank(x)", "~6", true)]
    [InlineData("x / 0", "~6", false)] // missing, and so nothing
    public void A_value_rests_on_them(string text, string months, bool expected)
    {
        PanelView view = Panel(months).Build().AsOf(July);
        BoundExpression bound = Engine.Bind(text, view.Panel.Catalog);
        Interpreter interpreter = new(view);
        Assert.True(view.HasApproximate);
        Assert.Equal(expected, interpreter.Approximate.Of(bound, row: 0));
        Assert.False(interpreter.Approximate.Of(bound, row: 1));
    }

    [Theory]
    // file, known day in July, and the value, row by row; what June shows as of the 20th
    [InlineData("0:1:~5", "~5")]
    [InlineData("0:1:~5 1:1:5", "5")] // a later file that is exact
    [InlineData("0:1:5 1:1:~5", "~5")]
    [InlineData("0:1:~5 1:1:~5", "~5")]
    [InlineData("0:1:~5 1:9:6", "6")]
    [InlineData("0:1:5 1:9:~6", "~6")]
    [InlineData("0:1:~5 1:25:6", "~5")] // not known yet
    [InlineData("0:1:5 1:25:~6", "5")]
    [InlineData("0:1:4 0:9:~5 1:25:6 2:26:7", "~5")]
    [InlineData("0:1:~4 0:9:5 1:25:6", "5")]
    [InlineData("0:9:~5 1:1:4", "~5")] // an older one comes later
    [InlineData("0:1:~5 1:1:_", "~5")] // a blank revises nothing
    public void Of_one_cell_the_row_that_counts_decides(string rows, string expected) => Assert.Equal(expected, June(rows, Combine.Error));

    [Theory]
    [InlineData("0:1:~5 0:1:6", Combine.Sum, "~11")]
    [InlineData("0:1:5 0:1:~6", Combine.Sum, "~11")]
    [InlineData("0:1:~5 0:1:6", Combine.Max, "~6")]
    [InlineData("0:1:~5 0:1:6", Combine.Last, "6")]
    [InlineData("0:1:5 0:1:~6", Combine.Last, "~6")]
    [InlineData("0:1:5 0:1:~6", Combine.Error, "5")] // refused, so no part of it
    [InlineData("0:1:~5 0:1:6 1:1:7", Combine.Sum, "7")]
    [InlineData("0:1:~5:a 0:1:6:b", Combine.Sum, "~11")]
    [InlineData("0:1:~5:a 0:1:6:b 1:1:7:b", Combine.Sum, "~12")] // the other account is as it was
    [InlineData("0:1:~5:a 0:1:6:b 1:1:5:a", Combine.Sum, "11")]
    [InlineData("0:1:5:a 0:1:~6:b 1:1:~7:a 2:1:6:b", Combine.Sum, "~13")]
    [InlineData("0:1:~5:a 0:1:6:b", Combine.Last, "6")]
    public void Of_several_rows_one_is_enough(string rows, Combine combine, string expected) => Assert.Equal(expected, June(rows, combine));

    [Fact]
    public void An_event_is_marked_where_its_number_counts()
    {
        Indicator call = new() { Id = "call", Kind = IndicatorKind.Event };
        PanelBuilder builder = Of(2, feed => feed with { From = new LocalDate(2026, 1, 1), Through = July }, call);
        EventWriter writer = builder.Event("call");
        writer.Append(builder.RowAt(0), new LocalDate(2026, 6, 10), 30);
        writer.Append(builder.RowAt(0), new LocalDate(2026, 6, 20), 20, isApproximate: true);
        writer.Append(builder.RowAt(0), new LocalDate(2026, 6, 20), 10);
        writer.Append(builder.RowAt(1), new LocalDate(2026, 6, 20), 20);
        PanelView view = builder.Build().AsOf(July);
        Interpreter interpreter = new(view);
        bool IsAbout(string text, int row = 0) => interpreter.Approximate.Of(Engine.Bind(text, view.Panel.Catalog), row);
        Assert.True(IsAbout("sum(call, 30d)"));
        Assert.True(IsAbout("max(call, 12d)"));
        Assert.False(IsAbout("sum(call, 10d)"));
        Assert.False(IsAbout("count(call, 30d)"));
        Assert.False(IsAbout("days_since(call)"));
        Assert.False(IsAbout("any(call, 30d)"));
        Assert.True(IsAbout("count(call, 30d, where: value() > 15)")); // 20 may have been 14
        Assert.False(IsAbout("sum(call, 30d, where: day() < date('2026-06-15'))"));
        Assert.False(IsAbout("sum(call, 30d)", row: 1));
        Assert.Equal("60", new Explainer(view).EvidenceOf(Term.Of(Engine.Bind("sum(call, 30d)", view.Panel.Catalog)), 0)[0].ValueText.TrimStart('约'));
        IReadOnlyList<Reading> readings = new Explainer(view).Explain(Engine.Bind("sum(call, 20d)", view.Panel.Catalog), 0).Readings;
        Assert.Equal(["10", "~20"], readings.Select(reading => $"{(reading.IsApproximate ? "~" : "")}{reading.Value}"));
    }

    [Fact]
    public void A_row_of_the_same_key_takes_the_mark_away()
    {
        PanelBuilder builder = Of(1, feed => feed with { From = new LocalDate(2026, 1, 1), Through = July }, Event("call"));
        EventWriter writer = builder.Event("call");
        LocalDate day = new(2026, 6, 20);
        writer.Append(builder.RowAt(0), day, 20, key: 7, isApproximate: true);
        writer.BeginFile(1);
        writer.Append(builder.RowAt(0), day, 22, known: new LocalDate(2026, 6, 25), key: 7);
        Panel panel = builder.Build();
        Assert.False(panel.AsOf(July).HasApproximate);
        Assert.True(panel.AsOf(new LocalDate(2026, 6, 24)).HasApproximate);
    }

    [Fact]
    public void Evidence_and_the_tree_say_about()
    {
        PanelView view = Panel("1 2 ~5").Build().AsOf(July);
        Explainer explainer = new(view);
        BoundExpression bound = Engine.Bind("sum(x, 3m) > 7", view.Panel.Catalog);
        Evidence evidence = Assert.Single(explainer.EvidenceOf(Term.Of(bound), 0));
        Assert.True(evidence.IsApproximate);
        Assert.Equal(("约8", (object)8.0), (evidence.ValueText, evidence.Value));
        string tree = explainer.Explain(bound, 0).ToString();
        Assert.Contains("sum(x, 3m): about 8 (2026-04/2026-06; feed; 2026-04 1, 2026-05 2, 2026-06 about 5)", tree, StringComparison.Ordinal);
        Assert.StartsWith("sum(x, 3m) > 7: true", tree, StringComparison.Ordinal);
        Assert.Contains("sum(x, 3m)：约8（", explainer.Explain(bound, 0).ToString(MessageLanguage.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_without_them_has_none() => Assert.False(Panel("1 2 5").Build().AsOf(July).HasApproximate);

    private static PanelBuilder Panel(string months)
    {
        string[] cells = months.Split(' ');
        PanelBuilder builder = Of(Companies, Monthly("x", maxAge: "6m"));
        CalendarPeriod june = Month(2026, 6);
        for (int i = 0; i < cells.Length; i++)
        {
            CalendarPeriod month = new(Cadence.Monthly, june.Ordinal - (cells.Length - 1 - i));
            if (cells[i] != "-") builder.Measure("x").Append(builder.RowAt(0), month, Number(cells[i]), isApproximate: IsAbout(cells[i]));
            for (int row = 1; row < Companies; row++) builder.Append(row, "x", month, row);
        }

        return builder;
    }

    /// <summary>Returns what a cell shows of rows, each file, day in July, value and account.</summary>
    private static string June(string rows, Combine combine)
    {
        PanelBuilder builder = Of(1, Monthly("x"));
        MeasureWriter writer = builder.Measure("x", combine);
        CalendarPeriod june = Month(2026, 6);
        int file = 0;
        foreach (string[] row in rows.Split(' ').Select(row => row.Split(':')))
        {
            if (int.Parse(row[0], CultureInfo.InvariantCulture) is var of && of != file) writer.BeginFile(file = of);
            LocalDate known = new(2026, 7, int.Parse(row[1], CultureInfo.InvariantCulture));
            int account = row.Length > 3 ? row[3][0] : 0;
            writer.Append(builder.RowAt(0), june, row[2] == "_" ? null : Number(row[2]), known, account, IsAbout(row[2]));
        }

        PanelView view = builder.Build().AsOf(Latest);
        BoundExpression x = Engine.Bind("ago(x, 0m)", view.Panel.Catalog);
        return $"{(new Interpreter(view).Approximate.Of(x, row: 0) ? "~" : "")}{view.ValueOf(0, "x", june)}";
    }

    private static bool IsAbout(string cell) => cell[0] == '~';

    private static double Number(string cell) => double.Parse(cell.TrimStart('~'), CultureInfo.InvariantCulture);
}
