using EarlyWarning.Rules.Panels;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

public class PanelBuilderTests
{
    private const int Companies = 7;
    private const int Months = 6;

    private static readonly UnreadRow Source = new("feed", "feed.csv", 3);

    private static readonly IndicatorCatalog Catalog = new(
    [
        Monthly("share") with { Range = new ValueRange(0, 1), Title = "占比" },
        Monthly("power", absent: 0),
        Event("call") with
        {
            Fields = [new EventField("matter", EventFieldType.Text), new EventField("urgent", EventFieldType.Flag)],
            Range = new ValueRange(0, double.PositiveInfinity),
        },
        Attribute("headcount", AttributeType.Number) with { Range = new ValueRange(0, double.PositiveInfinity) },
        Attribute("region", AttributeType.Text),
        Attribute("founded", AttributeType.Date),
        Attribute("union", AttributeType.Flag),
    ]);

    [Fact]
    public void A_column_is_its_values_row_by_row() => ForAll((builder, cells) =>
    {
        foreach (IGrouping<int, Cell> month in cells.GroupBy(cell => cell.Month))
        {
            double[] column = Enumerable.Repeat(double.NaN, Companies).ToArray();
            foreach (Cell cell in month) column[cell.Company] = cell.Value;
            builder.Append("power", Month(2026, month.Key), column);
        }
    });

    [Fact]
    public void A_company_is_the_same_by_its_id_and_by_its_row() => ForAll((builder, cells) =>
    {
        foreach (Cell cell in cells) builder.Append(builder.Companies[cell.Company], "power", Month(2026, cell.Month), cell.Value);
    });

    [Fact]
    public void Many_rows_at_once_are_the_same_as_one_by_one() => ForAll((builder, cells) =>
    {
        AppendResult[] results = new AppendResult[cells.Length];
        builder.Measure("power").Append(
            Array.ConvertAll(cells, cell => cell.Company),
            Array.ConvertAll(cells, cell => Month(2026, cell.Month)),
            Array.ConvertAll(cells, cell => cell.Value),
            results);
        Assert.All(results, result => Assert.Equal(AppendResult.Added, result));
    });

    [Fact]
    public void The_order_of_appends_does_not_matter() => ForAll((builder, cells) =>
    {
        foreach (Cell cell in cells.Reverse()) builder.Append(builder.RowAt(cell.Company), "power", Month(2026, cell.Month), cell.Value);
    });

    [Fact]
    public void Nothing_can_be_appended_after_the_panel_is_built()
    {
        PanelBuilder builder = Deliver(new PanelBuilder(Catalog, ["a", "b"]));
        PanelRow row = builder.RowOf("a");
        MeasureWriter measure = builder.Measure("power");
        EventWriter happening = builder.Event("call");
        AttributeWriter attribute = builder.Attribute("region");
        Panel panel = builder.Build();

        Assert.Same(panel, builder.Build());
        Action[] appends =
        [
            () => builder.Append("a", "power", Month(2026, 1), 1), () => builder.Append("power", Month(2026, 1), [1, 2]),
            () => builder.AppendEvent("a", "call", July),
            () => builder.SetAttribute("a", "region", CellValue.Of("x")), () => builder.AppendAttribute("a", "region", July, CellValue.Of("x")),
            () => builder.AppendUndated(row, Source), () => builder.Deliver(new FeedDelivery("other", [])), () => builder.Measure("power"),
            () => builder.Event("call"),
            () => builder.Attribute("region"), () => measure.Append(row, Month(2026, 1), 1), () => measure.Append(Month(2026, 1), [1, 2]),
            () => measure.Append([0], [Month(2026, 1)], [1], new AppendResult[1]), () => measure.AppendUnread(row, Month(2026, 1), Source),
            () => measure.BeginFile(1),
            () => measure.MarkUnread(row, Month(2026, 1), Source), () => measure.ExpectByCompany(), () => happening.Append(row, July),
            () => happening.AppendUnread(row, July, Source),
            () => happening.BeginFile(1), () => attribute.Set(row, CellValue.Of("x")), () => attribute.SetUnread(row, Source),
            () => attribute.Append(row, July, CellValue.Of("x")),
            () => attribute.AppendUnread(row, July, Source), () => attribute.BeginFile(1),
        ];
        Assert.All(appends, append => Assert.Throws<InvalidOperationException>(append));
    }

    [Fact]
    public void A_row_of_another_panel_is_refused()
    {
        PanelBuilder builder = Deliver(new PanelBuilder(Catalog, ["a", "b"])), other = new(Catalog, ["a", "b"]);
        PanelRow foreign = other.RowOf("b");
        Action[] appends =
        [
            () => builder.Append(foreign, "power", Month(2026, 1), 1), () => builder.Append(default(PanelRow), "power", Month(2026, 1), 1),
            () => builder.AppendEvent(foreign, "call", July),
            () => builder.SetAttribute(foreign, "region", CellValue.Of("x")), () => builder.AppendAttribute(foreign, "region", July, CellValue.Of("x")),
            () => builder.AppendUndated(foreign, Source), () => builder.Measure("power").AppendUnread(foreign, Month(2026, 1), Source),
            () => builder.Measure("power").MarkUnread(foreign, Month(2026, 1), Source), () => builder.Measure("power").ValueOf(foreign, Month(2026, 1)),
            () => builder.Event("call").AppendUnread(foreign, July, Source), () => builder.Attribute("region").SetUnread(foreign, Source),
            () => builder.Attribute("region").AppendUnread(foreign, July, Source),
        ];
        Assert.All(appends, append => Assert.Equal("row", Assert.Throws<ArgumentException>(append).ParamName));
        Assert.NotEqual(builder.RowOf("b"), foreign);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void A_value_that_an_indicator_cannot_have_is_refused(double value)
    {
        PanelBuilder builder = Deliver(new PanelBuilder(Catalog, ["a", "b"]));
        Assert.Equal("value", Assert.Throws<ArgumentOutOfRangeException>(() => builder.Append("a", "share", Month(2026, 1), value)).ParamName);
        if (!double.IsNaN(value))
        {
            Assert.Equal("values", Assert.Throws<ArgumentOutOfRangeException>(() => builder.Append("share", Month(2026, 1), [0.5, value])).ParamName);
            Action many = () => builder.Measure("share").Append([0, 1], [Month(2026, 1), Month(2026, 1)], [0.5, value], new AppendResult[2]);
            Assert.Equal("values", Assert.Throws<ArgumentOutOfRangeException>(many).ParamName);
        }

        Assert.Null(builder.Build().AsOf(July).LatestOf(0, "share"));
    }

    [Fact]
    public void Arguments_are_checked_at_the_call_by_their_names()
    {
        PanelBuilder builder = new(Catalog, ["a", "b"]);
        (string Parameter, Action Call)[] calls =
        [
            ("companies", () => _ = new PanelBuilder(Catalog, ["a", "a"])), ("companies", () => _ = new PanelBuilder(Catalog, ["a", ""])),
            ("companies", () => _ = new PanelBuilder(Catalog, null!)), ("catalog", () => _ = new PanelBuilder(null!, ["a"])),
            ("feed", () => builder.Deliver(null!)), ("feed", () => builder.Deliver(new FeedDelivery("", ["power"]))), ("feed",
            () => builder.Deliver(new FeedDelivery("f", ["powr"]))),
            ("feed", () => builder.Deliver(new FeedDelivery("f", ["power", "power"]))), ("feed",
            () => builder.Deliver(new FeedDelivery("f", ["power"]) { From = July, Through = July.PlusDays(-1) })),
            ("company", () => builder.RowOf("c")), ("company", () => builder.RowOf(null!)), ("index", () => builder.RowAt(2)), ("index",
            () => builder.RowAt(-1)),
            ("indicator", () => builder.Append("a", "headcount", Month(2026, 1), 1)), ("indicator", () => builder.Append("a", "", Month(2026, 1), 1)),
            ("indicator", () => builder.AppendEvent("a", "power", July)), ("indicator", () => builder.SetAttribute("a", "call", CellValue.Of(1))),
            ("indicator", () => builder.Reads("none")),
            ("period", () => builder.Append("a", "power", CalendarPeriod.Of(Cadence.Daily, July), 1)), ("values",
            () => builder.Append("power", Month(2026, 1), [1])),
            ("value", () => builder.AppendEvent("a", "call", July, -1)), ("value",
            () => builder.AppendEvent("a", "call", July, double.NegativeInfinity)), ("key", () => builder.AppendEvent("a", "call", July, key: "")),
            ("fields", () => builder.AppendEvent("a", "call", July, fields: new Dictionary<string, CellValue> { ["mater"] = CellValue.Of("x") })),
            ("fields", () => builder.AppendEvent("a", "call", July, fields: new Dictionary<string, CellValue> { ["urgent"] = CellValue.Of("x") })),
            ("fields", () => builder.Event("call").Append(builder.RowAt(0), July, fields: [CellValue.Of("x")])),
            ("value", () => builder.SetAttribute("a", "headcount", CellValue.Of(-1))), ("value",
            () => builder.SetAttribute("a", "headcount", CellValue.Of("12"))),
            ("value", () => builder.SetAttribute("a", "region", default)), ("value", () => builder.AppendAttribute("a", "founded", July, CellValue.Of(true))),
            ("number", () => CellValue.Of(double.NaN)), ("combine", () => { builder.Measure("power", Combine.Sum); builder.Measure("power", Combine.Max); }),
            ("rows", () => builder.Measure("share").Append([2], [Month(2026, 1)], [1], new AppendResult[1])), ("results",
            () => builder.Measure("share").Append([0], [Month(2026, 1)], [1], [])),
            ("source", () => builder.AppendUndated(builder.RowAt(0), null!)), ("threads", () => builder.Build(threads: 0)),
        ];
        Assert.All(calls, call => Assert.Equal(call.Parameter, Assert.ThrowsAny<ArgumentException>(call.Call).ParamName));
        Assert.Empty(builder.Feeds);
    }

    [Fact]
    public void An_unknown_name_is_told_with_the_nearest()
    {
        PanelBuilder builder = new(Catalog, ["a"]);
        ArgumentException unknown = Assert.Throws<ArgumentException>(() => builder.Append("a", "powr", Month(2026, 1), 1));
        Assert.StartsWith("The catalog has no indicator 'powr'; did you mean 'power'?", unknown.Message, StringComparison.Ordinal);
        ArgumentException other = Assert.Throws<ArgumentException>(() => builder.Measure("headcount"));
        Assert.StartsWith("'headcount' is of the kind attribute; expected measure.", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_combined_value_outside_of_its_range_is_unread()
    {
        PanelBuilder builder = Deliver(new PanelBuilder(Catalog, ["a", "b", "c"]));
        MeasureWriter share = builder.Measure("share", Combine.Sum);
        foreach (double part in new[] { 0.75, 0.5 }) Assert.NotEqual(AppendResult.Refused, share.Append(builder.RowAt(0), Month(2026, 6), part));
        foreach (double part in new[] { 1.5, -1 }) share.Append(builder.RowAt(1), Month(2026, 6), part);
        Assert.Equal(1.25, share.ValueOf(builder.RowAt(0), Month(2026, 6)));

        PanelView view = builder.Build().AsOf(July);
        Assert.Equal([0], view.FindUnread());
        Assert.Equal((null, 0.5, null), (view.LatestOf(0, "share"), view.LatestOf(1, "share"), view.LatestOf(2, "share")));
    }

    [Fact]
    public void A_view_tells_the_values_that_hold_at_its_date()
    {
        PanelBuilder builder = Deliver(new PanelBuilder(Catalog, ["a", "b"]));
        builder.SetAttribute("a", "headcount", CellValue.Of(12));
        builder.SetAttribute("a", "union", CellValue.Of(true));
        builder.AppendAttribute("a", "region", July.PlusDays(-40), CellValue.Of("4407"));
        builder.AppendAttribute("a", "region", July.PlusDays(-1), CellValue.Of("4401"));
        builder.AppendAttribute("a", "region", July.PlusDays(1), CellValue.Of("4403"));
        builder.SetAttribute("b", "founded", CellValue.Of(new LocalDate(2001, 2, 3)));
        builder.Append("a", "power", Month(2026, 5), 7);
        builder.Append("a", "power", Month(2026, 6), 8);
        Panel panel = builder.Build();
        PanelView view = panel.AsOf(July);

        Assert.Equal((CellValue.Of(12), CellValue.Of(true)), (view.AttributeOf(0, "headcount"), view.AttributeOf(0, "union")));
        Assert.Equal((CellValue.Of("4401"), default), (view.AttributeOf(0, "region"), view.AttributeOf(0, "founded")));
        Assert.Equal((default, CellValue.Of(new LocalDate(2001, 2, 3))), (view.AttributeOf(1, "headcount"), view.AttributeOf(1, "founded")));
        Assert.Equal((7d, 8d, null), (view.ValueOf(0, "power", Month(2026, 5)), view.LatestOf(0, "power"), view.ValueOf(0, "power", Month(2026, 7))));
        Assert.Equal((0d, null, Month(2026, 6)), (view.ValueOf(1, "power", Month(2026, 6)), view.LatestOf(1, "share"), view.AnchorOf("power")));
        FeedCoverage coverage = view.CoverageOf("feed");
        Assert.Equal((new LocalDate(2026, 5, 22), new LocalDate(2026, 6, 30), false), (coverage.From, coverage.Through, coverage.RestsOnLoneDay));
        foreach (LocalDate date in (LocalDate[])[July.PlusDays(-60), July.PlusDays(-30), July, July.PlusYears(1)])
        {
            (FeedCoverage own, FeedCoverage ofView) = (panel.CoveragesAsOf(date)["feed"], panel.AsOf(date).CoverageOf("feed"));
            Assert.Equal((ofView.From, ofView.Through, ofView.RestsOnLoneDay), (own.From, own.Through, own.RestsOnLoneDay));
        }

        Assert.Equal("row", Assert.Throws<ArgumentOutOfRangeException>(() => view.LatestOf(2, "power")).ParamName);
        Assert.Equal("feed", Assert.Throws<ArgumentException>(() => view.CoverageOf("food")).ParamName);
        Assert.Equal("attribute", Assert.Throws<ArgumentException>(() => view.AttributeOf(0, "power")).ParamName);
    }

    [Fact]
    public void Events_with_one_key_count_once_and_a_hash_is_only_there()
    {
        PanelBuilder builder = Deliver(new PanelBuilder(Catalog, ["a"]));
        Dictionary<string, CellValue> fields = new() { ["matter"] = CellValue.OfHash(7) };
        builder.AppendEvent("a", "call", July.PlusDays(-9), 2, key: "1", fields: fields);
        builder.AppendEvent("a", "call", July.PlusDays(-8), 3, key: "1", fields: fields);
        builder.AppendEvent("a", "call", July.PlusDays(-8), 4, key: "2", fields: fields);
        EventView view = builder.Build().AsOf(July).Event(Catalog.Indicators[2]);

        Assert.Equal([3, 4], view.Values[..view.Count]);
        Assert.Single(view.FieldTexts[0].Distinct());
        Assert.True(view.FieldTexts[0][0] < TextPool.Missing);
    }

    [Fact]
    public void A_cell_value_is_equal_by_type_and_value_and_tells_itself()
    {
        Assert.Equal(CellValue.Of(1), CellValue.Of(1.0));
        Assert.NotEqual(CellValue.Of(1), CellValue.Of(true));
        Assert.Equal(CellValue.OfHash(3), CellValue.OfHash(3));
        CellValue[] all = [CellValue.Of(1.5), CellValue.Of("x"), CellValue.Of(July), CellValue.Of(true), CellValue.OfHash(3), default];
        Assert.Equal(["1.5", "x", "2026-07-01", "true", "", ""], all.Select(value => value.ToString()));
        Assert.True(CellValue.TryConvert(12m, out CellValue number) && number.Number == 12);
        Assert.True(CellValue.TryConvert(null, out CellValue missing) && missing.IsMissing);
        Assert.False(CellValue.TryConvert(double.NaN, out _));
        Assert.False(CellValue.TryConvert(new object(), out _));
    }

    /// <summary>Compares what a way of appending gives with single values by row, for random cells that each occur once.</summary>
    private static void ForAll(Action<PanelBuilder, Cell[]> append)
    {
        Gen<Cell[]> cells = from keys in Gen.Shuffle(Enumerable.Range(0, Companies * Months).ToArray())
                            from count in Gen.Choose(0, Companies * Months)
                            from values in Gen.Choose(-5, 1000).ArrayOf(count)
                            select keys.Take(count).Select((key, place) => new Cell(key / Months, (key % Months) + 1, values[place])).ToArray();
        Prop.ForAll(Arb.From(cells), given =>
        {
            PanelBuilder one = NewPanel(), other = NewPanel();
            foreach (Cell cell in given) one.Append(one.RowAt(cell.Company), "power", Month(2026, cell.Month), cell.Value);
            append(other, given);
            Assert.Equal(Values(one), Values(other));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        static PanelBuilder NewPanel() => Deliver(new PanelBuilder(Catalog, Enumerable.Range(0, Companies).Select(company => $"c{company}")));

        static IEnumerable<double?> Values(PanelBuilder builder)
        {
            PanelView view = builder.Build().AsOf(July);
            return
            [
                .. Enumerable.Range(0, Companies * Months).Select(cell => view.ValueOf(cell / Months, "power", Month(2026, (cell % Months) + 1))),
                .. Enumerable.Range(0, Companies).Select(row => view.LatestOf(row, "power")),
            ];
        }
    }

    private static PanelBuilder Deliver(PanelBuilder builder)
    {
        builder.Deliver(new FeedDelivery("feed", [.. Catalog.Indicators.Select(indicator => indicator.Id)]));
        return builder;
    }

    private sealed record Cell(int Company, int Month, double Value);
}
