using EarlyWarning.Rules.Panels;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>A panel filled by columns is the panel filled value by value.</summary>
public sealed class PanelColumnsTests
{
    private const int Companies = 7;
    private static readonly LocalDate AsOf = new(2027, 1, 1);

    private static readonly IndicatorCatalog Catalog = new(
    [
        Monthly("share") with { Range = new ValueRange(0, 1) },
        Event("call") with { Range = new ValueRange(0, 100) },
        Attribute("headcount", AttributeType.Number) with { Range = new ValueRange(0, double.PositiveInfinity) },
        Attribute("region", AttributeType.Text),
        Attribute("union", AttributeType.Flag),
    ]);

    private static readonly Gen<Filling> Fillings =
        from month in Gen.Choose(1, 3)
        from values in Gen.Elements(double.NaN, double.NaN, 0, 0.25, 1).ArrayOf(Companies)
        from known in Gen.Elements<LocalDate?>(null, null, new LocalDate(2026, 1, 15), new LocalDate(2026, 6, 30))
        from file in Gen.Choose(0, 1)
        select new Filling(month, values, known, file);

    [Property(MaxTest = 300)]
    public Property Columns_of_a_measure_are_their_values_one_by_one() => Prop.ForAll(Arb.From(Fillings.ListOf()), fillings =>
    {
        PanelBuilder byColumns = NewBuilder(), oneByOne = NewBuilder();
        foreach (Filling filling in fillings.OrderBy(filling => filling.File))
        {
            CalendarPeriod period = Month(2026, filling.Month);
            byColumns.Measure("share").BeginFile(filling.File);
            oneByOne.Measure("share").BeginFile(filling.File);
            int refused = 0;
            for (int row = 0; row < Companies; row++)
            {
                double value = filling.Values[row];
                if (double.IsNaN(value)) continue;
                if (oneByOne.Append(oneByOne.RowAt(row), "share", period, value, filling.Known) == AppendResult.Refused) refused++;
            }

            if (byColumns.Append("share", period, filling.Values, filling.Known) != refused) return false;
        }

        return Told(byColumns).SequenceEqual(Told(oneByOne));
    });

    [Fact]
    public void A_missing_value_is_a_company_without_a_row_whatever_kind_of_NaN_it_is()
    {
        PanelBuilder builder = NewBuilder();
        builder.Append("share", Month(2026, 1), [Missing.Blank, Missing.Unread, double.NaN, 1, -double.NaN, 0, 0.5]);
        double[] held = builder.Measure(Catalog.Indicators[0]).Columns.Values.Single().Values.ToArray();
        Assert.Equal([true, true, true, false, true, false, false], held.Select(Missing.IsNoRow));
    }

    [Fact]
    public void Columns_of_attributes_are_their_values_one_by_one()
    {
        string?[] regions = ["示例", null, "示例", "", "b", null, "示例"];
        double[] heads = [1, double.NaN, 0, 7.5, 12, double.NaN, 3];
        CellValue[] unions = [CellValue.Of(true), default, CellValue.Of(false), default, CellValue.Of(true), default, default];
        PanelBuilder byColumns = NewBuilder(), oneByOne = NewBuilder();
        byColumns.SetAttribute(byColumns.Companies[1], "headcount", CellValue.Of(99));
        oneByOne.SetAttribute(oneByOne.Companies[1], "headcount", CellValue.Of(99));
        byColumns.SetAttribute("headcount", heads);
        byColumns.SetAttribute("region", regions);
        byColumns.SetAttribute("union", unions);
        for (int row = 0; row < Companies; row++)
        {
            if (!double.IsNaN(heads[row])) oneByOne.SetAttribute(oneByOne.RowAt(row), "headcount", CellValue.Of(heads[row]));
            if (regions[row] is { } region) oneByOne.SetAttribute(oneByOne.RowAt(row), "region", CellValue.Of(region));
            if (!unions[row].IsMissing) oneByOne.SetAttribute(oneByOne.RowAt(row), "union", unions[row]);
        }

        Assert.Equal(AttributesOf(oneByOne), AttributesOf(byColumns));
        Assert.Equal(99, byColumns.Build().AsOf(AsOf).Attribute(Catalog.Indicators[2]).Numbers.Values[1]);
    }

    [Fact]
    public void Columns_of_events_are_their_occurrences_one_by_one()
    {
        int[] rows = [3, 0, 3, 6, 0];
        LocalDate[] days = [new(2026, 3, 1), new(2026, 2, 1), new(2026, 1, 1), new(2026, 5, 5), new(2026, 2, 1)];
        double[] values = [5, 1, 2, 100, 0];
        LocalDate[] known = [new(2026, 3, 2), new(2026, 2, 2), new(2026, 1, 2), new(2027, 5, 6), new(2026, 2, 2)];
        PanelBuilder byColumns = NewBuilder(), oneByOne = NewBuilder();
        byColumns.AppendEvents("call", rows, days, values, known);
        byColumns.AppendEvents("call", rows.AsSpan(0, 2), days.AsSpan(0, 2));
        for (int i = 0; i < rows.Length; i++) oneByOne.AppendEvent(oneByOne.RowAt(rows[i]), "call", days[i], values[i], known[i]);
        for (int i = 0; i < 2; i++) oneByOne.AppendEvent(oneByOne.RowAt(rows[i]), "call", days[i]);
        EventView expected = oneByOne.Build().AsOf(AsOf).Event(Catalog.Indicators[1]), view = byColumns.Build().AsOf(AsOf).Event(Catalog.Indicators[1]);
        Assert.Equal(6, view.Count);
        Assert.Equal(expected.Offsets, view.Offsets);
        Assert.Equal(expected.Days, view.Days);
        Assert.Equal(expected.Values, view.Values);
    }

    public static TheoryData<string, Action<PanelBuilder>> Faults => new()
    {
        { "values", builder => builder.Append("share", Month(2026, 1), [0, 1]) },
        { "values", builder => builder.Append("share", Month(2026, 1), [0, 0, 0, 0, 0, 0, 2]) },
        { "values", builder => builder.Append("share", Month(2026, 1), [double.NegativeInfinity, 0, 0, 0, 0, 0, 0]) },
        { "values", builder => builder.SetAttribute("headcount", [1.0, 2]) },
        { "values", builder => builder.SetAttribute("headcount", [1.0, 2, 3, 4, 5, 6, -7]) },
        { "values", builder => builder.SetAttribute("headcount", [1.0, 2, 3, 4, 5, 6, double.PositiveInfinity]) },
        { "values", builder => builder.SetAttribute("region", [1.0, 2, 3, 4, 5, 6, 7]) },
        { "values", builder => builder.SetAttribute("headcount", new string?[Companies]) },
        { "values", builder => builder.SetAttribute("union", Enumerable.Repeat(CellValue.Of("yes"), Companies).ToArray()) },
        { "rows", builder => builder.AppendEvents("call", [7], [AsOf]) },
        { "rows", builder => builder.AppendEvents("call", [-1], [AsOf]) },
        { "days", builder => builder.AppendEvents("call", [0, 1], [AsOf]) },
        { "values", builder => builder.AppendEvents("call", [0], [AsOf], [1, 2]) },
        { "values", builder => builder.AppendEvents("call", [0], [AsOf], [101]) },
        { "values", builder => builder.AppendEvents("call", [0], [AsOf], [double.NaN]) },
        { "known", builder => builder.AppendEvents("call", [0], [AsOf], [1], [AsOf, AsOf]) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_column_that_does_not_fit_is_refused_whole(string parameter, Action<PanelBuilder> fill)
    {
        PanelBuilder builder = NewBuilder();
        ArgumentException fault = Assert.ThrowsAny<ArgumentException>(() => fill(builder));
        Assert.Equal(parameter, fault.ParamName);
        Panel panel = builder.Build();
        Assert.Equal(0, panel.AsOf(AsOf).Measure(Catalog.Indicators[0]).At(Month(2026, 1).Ordinal).KnownCount);
        Assert.Equal(0, panel.AsOf(AsOf).Event(Catalog.Indicators[1]).Count);
        Assert.All(AttributesOf(builder), value => Assert.True(value.IsMissing));
        Assert.Throws<InvalidOperationException>(() => fill(builder));
    }

    private static PanelBuilder NewBuilder()
    {
        PanelBuilder builder = new(Catalog, Enumerable.Range(0, Companies).Select(row => $"c{row}"));
        builder.Deliver(new FeedDelivery("feed", ["share", "call", "headcount", "region", "union"]));
        return builder;
    }

    /// <summary>Returns every cell of the measure with its bits and, of one with a row, its known day, file and account, and the values before it.</summary>
    private static IEnumerable<string> Told(PanelBuilder builder)
    {
        MeasureAppender appender = builder.Measure(Catalog.Indicators[0]);
        IEnumerable<string> cells = appender.Columns.OrderBy(column => column.Key).SelectMany(column => Enumerable.Range(0, Companies).Select(row =>
            $"{column.Key} {BitConverter.DoubleToUInt64Bits(column.Value.ValueOf(row)):x} {KnownOf(column.Value, row)} {column.Value.EntryOf(row)}"));
        return cells.Concat(appender.Columns.OrderBy(column => column.Key).Select(column => $"{column.Value.LatestKnown} {column.Value.IsUniform}"))
            .Concat(appender.Earlier.Select(one => one.ToString()).Order(StringComparer.Ordinal));

        static int? KnownOf(MeasureColumn column, int row) => Missing.IsNoRow(column.ValueOf(row)) ? null : column.KnownOf(row);
    }

    private static CellValue[] AttributesOf(PanelBuilder builder)
    {
        PanelView view = builder.Build().AsOf(AsOf);
        return [.. Catalog.Indicators.Skip(2).SelectMany(indicator => Enumerable.Range(0, Companies).Select(row => view.AttributeOf(row, indicator.Id)))];
    }

    internal sealed record Filling(int Month, double[] Values, LocalDate? Known, int File);
}
