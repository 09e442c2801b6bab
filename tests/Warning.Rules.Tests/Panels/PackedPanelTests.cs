using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Time;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>A panel of so many companies that its columns are packed means what one means whose columns are not.</summary>
public sealed class PackedPanelTests
{
    private const int Companies = PackedNumbers.LeastLength + 777, Months = 6;

    private static readonly LocalDate AsOf = new(2026, 7, 15), Before = new(2026, 7, 5);

    private static readonly string[] Numbers =
    [
        "x", "x * 2 + y", "avg(x, 3m)", "sum(y, 6m)", "min(x, 3m, offset: 1m)", "max(y, 4m)", "median(x, 5m)", "robust_z(x, 6m)",
        "slope(y, 6m)", "count(x, 6m)",
        "last(x, 3m)", "ago(x, 2m)", "change(y, 2m)", "z", "avg(z, 3m)", "coalesce(x, y)", "if(x > y, x, z)", "share(x > 100, 4m)",
    ];

    private static readonly string[] Conditions = ["x > 100 and y < 40.5", "x < avg(x, 6m)", "gone(x, 2m)", "known(y) or z == 0", "y == 12.34"];

    [Fact]
    public void Rules_come_to_the_same_whether_columns_are_packed_or_not()
    {
        Panel packed = Fill(New(Companies), spoil: false).Build(), plain = Fill(New(Companies + 1), spoil: true).Build();
        foreach (LocalDate day in new[] { AsOf, Before })
        {
            PanelView one = packed.AsOf(day), other = plain.AsOf(day);
            Indicator x = one.Panel.Catalog.Indicators[0], y = one.Panel.Catalog.Indicators[1];
            int anchor = one.Measure(x).Anchor;
            Column[] columns = [one.Measure(x).At(anchor), one.Measure(x).At(anchor - 2), one.Measure(y).At(anchor - 1), one.Measure(x).Latest];
            Assert.All(columns, column => Assert.NotNull(column.Packed));
            Assert.Null(other.Measure(x).At(anchor - 2).Packed);
            BoundExpression[] bound = [.. Numbers.Concat(Conditions).Select(text => Engine.Bind(text, one.Panel.Catalog))];
            ScalarValue[][] found = Engine.Evaluate(bound, one), expected = Engine.Evaluate(bound, other), threaded = Engine.Evaluate(bound, one, threads: 2);
            for (int i = 0; i < bound.Length; i++)
            {
                Assert.Equal(expected[i][..Companies], found[i]);
                Assert.Equal(expected[i][..Companies], threaded[i]);
                Assert.Equal(Engine.Interpret(bound[i], one), found[i]);
            }
        }
    }

    [Fact]
    public void Feed_faults_and_figures_are_those_of_columns_that_are_not_packed()
    {
        PanelView one = Fill(New(Companies), spoil: false).Build().AsOf(AsOf);
        Column column = one.Measure(one.Panel.Catalog.Indicators[0]).At(Month(2026, 6).Ordinal);
        double[] newest = [.. Enumerable.Range(0, Companies).Select(row => column[row])];
        PeriodFigures figures = one.NewestFiguresOf("x")!;
        double sum = 0;
        foreach (double value in newest.Where(value => !double.IsNaN(value))) sum += value;
        Assert.Equal((newest.Count(value => !double.IsNaN(value)), sum / figures.Values), (figures.Values, figures.Mean));
        Assert.Empty(one.FindFeedFaults());
    }

    [Fact]
    public void A_delivery_of_packed_columns_is_taken_by_another_builder()
    {
        Panel panel = Fill(New(Companies), spoil: false).Build();
        using MemoryStream first = new(), second = new();
        panel.WriteDelivery("feed", first);
        PanelBuilder other = New(Companies);
        first.Position = 0;
        Assert.True(other.TryReadDelivery("feed", first));
        Panel taken = other.Build();
        Assert.NotNull(taken.AsOf(AsOf).Measure(panel.Catalog.Indicators[0]).At(Month(2026, 5).Ordinal).Packed);
        taken.WriteDelivery("feed", second);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Rows_after_a_column_that_was_packed_are_appended_as_they_are_one_by_one()
    {
        double[] values = [.. Enumerable.Range(0, Companies).Select(row => row % 3 == 0 ? double.NaN : row % 500)];
        PanelBuilder byColumn = Of(Companies, Monthly("x")), oneByOne = Of(Companies, Monthly("x"));
        LocalDate early = new(2026, 7, 2);
        foreach (PanelBuilder builder in new[] { byColumn, oneByOne }) builder.Measure("x").BeginFile(0);
        Assert.Equal(0, byColumn.Append("x", Month(2026, 6), values, early));
        for (int row = 0; row < Companies; row++)
        {
            if (!double.IsNaN(values[row])) oneByOne.Append(oneByOne.RowAt(row), "x", Month(2026, 6), values[row], early);
        }

        foreach (PanelBuilder builder in new[] { byColumn, oneByOne })
        {
            MeasureWriter writer = builder.Measure("x");
            writer.BeginFile(1);
            Assert.Equal(AppendResult.Added, writer.Append(builder.RowAt(3), Month(2026, 6), 7));
            Assert.Equal(AppendResult.Repeated, writer.Append(builder.RowAt(4), Month(2026, 6), 4, early));
            Assert.Equal(AppendResult.Revised, writer.Append(builder.RowAt(5), Month(2026, 6), 12.5, new LocalDate(2026, 7, 9)));
            writer.AppendUnread(builder.RowAt(6), Month(2026, 6), new UnreadRow("feed", "b.csv", 3));
        }

        Assert.Equal(Told(byColumn), Told(oneByOne));
    }

    [Fact]
    public void A_complete_measure_takes_no_rows_and_can_still_be_told_and_marked()
    {
        PanelBuilder builder = Fill(New(Companies), spoil: false), other = Fill(New(Companies), spoil: false);
        MeasureWriter writer = builder.Measure("x", Combine.Last);
        writer.Complete();
        writer.Complete();
        Assert.Throws<InvalidOperationException>(() => writer.BeginFile(1));
        Assert.Throws<InvalidOperationException>(writer.ExpectByCompany);
        Assert.Throws<InvalidOperationException>(() => writer.Append(builder.RowAt(0), Month(2026, 6), 1));
        Assert.Throws<InvalidOperationException>(() => writer.Append(Month(2026, 6), new double[Companies]));
        Assert.Throws<InvalidOperationException>(() => writer.Append([0], [Month(2026, 6)], [1], new AppendResult[1]));
        Assert.Throws<InvalidOperationException>(() => writer.AppendUnread(builder.RowAt(0), Month(2026, 6), new UnreadRow("feed", "a.csv", 1)));
        UnreadRow source = new("feed", "a.csv", 9);
        foreach (MeasureWriter one in new[] { writer, other.Measure("x", Combine.Last) })
        {
            PanelBuilder its = ReferenceEquals(one, writer) ? builder : other;
            Assert.Equal(60, one.ValueOf(its.RowAt(20), Month(2026, 3)));
            one.MarkUnread(its.RowAt(20), Month(2026, 3), source);
            Assert.Null(one.ValueOf(its.RowAt(20), Month(2026, 3)));
        }

        Assert.Equal(Told(builder), Told(other));
    }

    private static PanelBuilder New(int companies)
    {
        Indicator[] indicators = [Monthly("x", maxAge: "2m"), Monthly("y", maxAge: "2m"), Monthly("z", maxAge: "2m", absent: 0)];
        PanelBuilder builder = new(new IndicatorCatalog(indicators), Enumerable.Range(0, companies).Select(row => $"c{row:D6}"));
        builder.Deliver(new FeedDelivery("feed", ["x", "y", "z"]));
        return builder;
    }

    /// <summary>
    /// Fills a panel: counts row by row in some other order than the companies', money with the day of each row, and a measure that few companies have. If
    /// spoilt, a further company has numbers in every period that only doubles hold.
    /// </summary>
    private static PanelBuilder Fill(PanelBuilder builder, bool spoil)
    {
        MeasureWriter x = builder.Measure("x", Combine.Last), y = builder.Measure("y"), z = builder.Measure("z");
        for (int month = 1; month <= Months; month++)
        {
            CalendarPeriod period = Month(2026, month);
            LocalDate usual = new LocalDate(2026, month, 1).PlusMonths(1);
            int[] rows = [.. Enumerable.Range(0, Companies).Select(i => (int)(i * 7_919L % Companies)).Where(row => (row + month) % 7 != 0)];
            double[] counts = [.. rows.Select(row => row % 11 == 0 ? double.NaN : row * month % 1_000)];
            AppendResult[] results = new AppendResult[rows.Length];
            x.Append(rows, [.. rows.Select(_ => period)], counts, results);
            double[] money = [.. rows.Select(row => (row * 37L % 100_000) / 100.0)];
            y.Append(rows, [.. rows.Select(_ => period)], money, results, [.. rows.Select(row => usual.PlusDays(row % 9))]);
            for (int row = 0; row < Companies; row += 50) z.Append(builder.RowAt(row), period, row % 100 == 0 ? null : 3);
            if (!spoil) continue;
            x.Append(builder.RowAt(Companies), period, 1.0 / 3);
            y.Append(builder.RowAt(Companies), period, 1.0 / 3);
            z.Append(builder.RowAt(Companies), period, 1.0 / 3);
        }

        UnreadRow source = new("feed", "a.csv", 5);
        for (int row = 1; row < Companies; row += 1_000) x.AppendUnread(builder.RowAt(row), Month(2026, 5), source);
        y.Append(builder.RowAt(9), Month(2026, 6), 4.25, new LocalDate(2026, 7, 12));
        builder.AppendUndated(builder.RowAt(30), source, null, "z");
        return builder;
    }

    private static byte[] Told(PanelBuilder builder)
    {
        using MemoryStream told = new();
        builder.Build().WriteDelivery("feed", told);
        return told.ToArray();
    }
}
