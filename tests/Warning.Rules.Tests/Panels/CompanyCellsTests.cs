using EarlyWarning.Rules.Panels;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>Columns do not depend on where cells are held while rows are appended.</summary>
public sealed class CompanyCellsTests
{
    private const int AsOf = 740_000, Companies = 150;

    private static readonly Indicator Measure = new() { Id = "x", Kind = IndicatorKind.Measure, MaxAge = new CalendarSpan(1, SpanUnit.Month) };

    private static readonly int Newest = CalendarPeriod.OrdinalOf(Measure.Cadence, AsOf);

    private static readonly Gen<(int Row, int Age, double Value, int Late)> Observation =
        from row in Gen.Choose(0, Companies - 1)
        from age in Gen.Choose(-1, 5)
        from value in Gen.Elements(1.5, 0, -7, double.NaN)
        from late in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        select (row, age, value, late);

    [Theory]
    [InlineData(Combine.Error)]
    [InlineData(Combine.Sum)]
    public void Columns_are_the_same_whether_rows_were_expected_by_company_or_not(Combine combine)
    {
        Prop.ForAll(Observation.ListOf().ToArbitrary(), observations =>
        {
            MeasureAppender plain = new(Measure, Companies, combine, Newest - 3, AsOf);
            MeasureAppender grouped = new(Measure, Companies, combine, Newest - 3, AsOf);
            grouped.ExpectByCompany();
            Stack<double[]> spare = new([new double[Companies]]);
            foreach ((int row, int age, double value, int late) in observations)
            {
                int known = late == 0 ? MeasureAppender.UsualKnown : plain.UsualKnownOf(Newest - age) + late;
                double given = double.IsNaN(value) ? Missing.Blank : value;
                Assert.Equal(plain.Append(row, Newest - age, given, known), grouped.Append(row, Newest - age, given, known));
            }

            grouped.Settle(spare);
            Assert.Equal(plain.Columns.Keys.Order(), grouped.Columns.Keys.Order());
            foreach ((int ordinal, MeasureColumn column) in plain.Columns)
            {
                MeasureColumn other = grouped.Columns[ordinal];
                Assert.Equal(column.Values.Select(BitConverter.DoubleToUInt64Bits), other.Values.Select(BitConverter.DoubleToUInt64Bits));
                Assert.Equal(Enumerable.Range(0, Companies).Select(column.KnownOf), Enumerable.Range(0, Companies).Select(other.KnownOf));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Without_end_periods_stay_in_columns()
    {
        MeasureAppender appender = new(Measure, Companies, Combine.Error, 0, int.MaxValue);
        appender.ExpectByCompany();
        appender.Append(1, Newest, 5, MeasureAppender.UsualKnown);
        Assert.True(appender.Columns[Newest].IsSettled);
    }
}
