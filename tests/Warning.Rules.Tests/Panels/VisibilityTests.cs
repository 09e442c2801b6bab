using EarlyWarning.Rules.Panels;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

public sealed class VisibilityTests
{
    private static readonly LocalDate First = new(2026, 6, 10), Second = new(2026, 6, 20), Third = new(2026, 6, 30);

    [Fact]
    public void Of_several_revisions_the_one_known_last_by_the_as_of_date_counts()
    {
        foreach (int[] order in Orders)
        {
            PanelBuilder builder = Of(1, Monthly("x"));
            (double Value, LocalDate Known)[] revisions = [(1, First), (2, Second), (3, Third)];
            foreach (int i in order) builder.Append(0, "x", Month(2026, 5), revisions[i].Value, revisions[i].Known);
            Assert.Equal(double.NaN, ValueAt(builder, First.PlusDays(-1)));
            Assert.Equal(1, ValueAt(builder, First));
            Assert.Equal(2, ValueAt(builder, Third.PlusDays(-1)));
            Assert.Equal(3, ValueAt(builder, Third));
        }
    }

    [Fact]
    public void A_blank_revises_nothing_in_whatever_order_rows_come()
    {
        foreach (int[] order in Orders)
        {
            PanelBuilder builder = Of(2, Monthly("x", absent: 0));
            builder.Append(1, "x", Month(2026, 5), 9, First.PlusDays(-9));
            (double? Value, LocalDate Known)[] rows = [(1, First), (null, Second), (3, Third)];
            foreach (int i in order) builder.Append(0, "x", Month(2026, 5), rows[i].Value, rows[i].Known);
            Assert.Equal(0, ValueAt(builder, First.PlusDays(-1)));
            Assert.Equal(1, ValueAt(builder, First));
            Assert.Equal(1, ValueAt(builder, Third.PlusDays(-1)));
            Assert.Equal(3, ValueAt(builder, Third));
        }
    }

    [Fact]
    public void A_company_with_a_blank_row_is_not_absent()
    {
        foreach (int[] order in Orders)
        {
            PanelBuilder builder = Of(2, Monthly("x", absent: 0));
            builder.Append(1, "x", Month(2026, 5), 9, First.PlusDays(-9));
            (double? Value, LocalDate Known)[] rows = [(null, First), (null, Second), (3, Third)];
            foreach (int i in order) builder.Append(0, "x", Month(2026, 5), rows[i].Value, rows[i].Known);
            Assert.Equal(0, ValueAt(builder, First.PlusDays(-1)));
            Assert.Equal(double.NaN, ValueAt(builder, First));
            Assert.Equal(double.NaN, ValueAt(builder, Third.PlusDays(-1)));
            Assert.Equal(3, ValueAt(builder, Third));
        }
    }

    [Fact]
    public void Rows_of_one_cell_and_known_date_are_combined_as_the_feed_says()
    {
        Assert.Equal((AppendResult.Refused, 1.0), Join(Combine.Error));
        Assert.Equal((AppendResult.Combined, 3.0), Join(Combine.Sum));
        Assert.Equal((AppendResult.Combined, 2.0), Join(Combine.Last));
        Assert.Equal((AppendResult.Combined, 2.0), Join(Combine.Max));
    }

    [Property]
    public Property What_becomes_known_later_changes_nothing_now()
    {
        Gen<(int Row, int Month, int? Value, int Known)> row =
            from company in Gen.Choose(0, 3)
            from month in Gen.Choose(1, 5)
            from value in Gen.Frequency((5, Gen.Choose(0, 9).Select(value => (int?)value)), (1, Gen.Constant((int?)null)))
            from known in Gen.Choose(0, 60)
            select (company, month, value, known);
        return Prop.ForAll(Arb.From(row.ListOf()), Arb.From(row.ListOf()), Arb.From(Gen.Elements<double?>(null, 0)), (now, later, absent) =>
        {
            PanelBuilder alone = Of(4, Monthly("x", absent: absent)), both = Of(4, Monthly("x", absent: absent));
            foreach (var seen in now)
            {
                Append(alone, seen);
                Append(both, seen);
            }

            foreach (var unseen in later) Append(both, unseen with { Known = 61 + unseen.Known });
            LocalDate asOf = Known(60);
            return Same(View(alone, asOf), View(both, asOf));
        });
    }

    [Property(MaxTest = 500)]
    public Property The_order_in_which_rows_come_does_not_matter()
    {
        Gen<(int Row, int Month, int? Value, int Known)> row =
            from company in Gen.Choose(0, 1)
            from month in Gen.Choose(4, 5)
            from value in Gen.Frequency((2, Gen.Choose(0, 9).Select(value => (int?)value)), (1, Gen.Constant((int?)null)))
            from known in Gen.Choose(0, 60)
            select (company, month, value, known);
        Gen<((int Row, int Month, int? Value, int Known)[] Rows, int[] Order)> shuffled =
            from rows in row.ListOf()
            let distinct = rows.DistinctBy(row => (row.Row, row.Month, row.Known)).ToArray()
            from order in Gen.Shuffle(Enumerable.Range(0, distinct.Length).ToArray())
            select (distinct, order);
        return Prop.ForAll(Arb.From(shuffled), Arb.From(Gen.Choose(0, 60)), (rows, day) =>
        {
            PanelBuilder straight = Of(3, Monthly("x", absent: 0)), mixed = Of(3, Monthly("x", absent: 0));
            foreach (var seen in rows.Rows) Append(straight, seen);
            foreach (int i in rows.Order) Append(mixed, rows.Rows[i]);
            return Same(View(straight, Known(day)), View(mixed, Known(day)));
        });
    }

    private static IEnumerable<int[]> Orders => [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    private static double ValueAt(PanelBuilder builder, LocalDate asOf) => View(builder, asOf).At(Month(2026, 5).Ordinal)[0];

    private static (AppendResult Result, double Value) Join(Combine combine)
    {
        PanelBuilder builder = Of(1, Monthly("x"));
        MeasureAppender appender = builder.Measure(builder.Catalog.Indicators[0], combine);
        appender.Append(0, Month(2026, 5).Ordinal, 1, MeasureAppender.UsualKnown);
        return (appender.Append(0, Month(2026, 5).Ordinal, 2, MeasureAppender.UsualKnown), ValueAt(builder, July));
    }

    private static LocalDate Known(int day) => new LocalDate(2026, 6, 1).PlusDays(day);

    private static void Append(PanelBuilder builder, (int Row, int Month, int? Value, int Known) row) =>
        builder.Append(row.Row, "x", Month(2026, row.Month), row.Value, Known(row.Known));

    private static bool Same(MeasureView one, MeasureView other) =>
        one.Anchor == other.Anchor && one.TakesPartInAligning == other.TakesPartInAligning && one.IsFresh == other.IsFresh &&
        Enumerable.Range(0, 8).All(lag => Enumerable.Range(0, 3).All(row =>
            one.At(one.Anchor - lag)[row].Equals(other.At(one.Anchor - lag)[row]) && one.Latest[row].Equals(other.Latest[row])));
}
