using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

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
            SpareColumns spare = new(Companies);
            spare.Give(new double[Companies]);
            MeasureAppender grouped = new(Measure, Companies, combine, Newest - 3, AsOf, spare);
            grouped.ExpectByCompany();
            foreach ((int row, int age, double value, int late) in observations)
            {
                int known = late == 0 ? MeasureAppender.UsualKnown : plain.UsualKnownOf(Newest - age) + late;
                double given = double.IsNaN(value) ? Missing.Blank : value;
                Assert.Equal(plain.Append(row, Newest - age, given, known), grouped.Append(row, Newest - age, given, known));
            }

            grouped.Settle();
            AssertSame(plain, grouped);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(Combine.Error, false, true)]
    [InlineData(Combine.Error, true, true)]
    [InlineData(Combine.Error, true, false)]
    [InlineData(Combine.Sum, false, true)]
    [InlineData(Combine.Sum, true, true)]
    [InlineData(Combine.Sum, false, false)]
    public void Many_rows_at_once_in_any_order_come_to_what_they_come_to_one_by_one(Combine combine, bool isByCompany, bool isHeld)
    {
        int oldest = isHeld ? Newest - 3 : int.MaxValue;
        Gen<(int Row, int Age, double Value, int Late)[]> batch = Observation.ListOf().Select(rows => rows.ToArray());
        Prop.ForAll(batch.ListOf().ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), (batches, filesApart) =>
        {
            MeasureAppender plain = new(Measure, Companies, combine, oldest, AsOf);
            MeasureAppender many = new(Measure, Companies, combine, oldest, AsOf);
            if (isByCompany) many.ExpectByCompany();
            for (int number = 0; number < batches.Count; number++)
            {
                (int Row, int Age, double Value, int Late)[] rows = isByCompany ? GroupedByCompany(batches[number]) : batches[number];
                if (filesApart > 0 && number % filesApart == 0)
                {
                    plain.BeginFile(number);
                    many.BeginFile(number);
                }

                // The last batches tell when their rows became known, and of which account they are.
                bool isDated = number >= batches.Count / 2;
                int[] accounts = isDated ? [.. rows.Select(row => row.Late % 2)] : [];
                LocalDate[] known = isDated ? [.. rows.Select(row => DayNumber.ToDate(plain.UsualKnownOf(Newest - row.Age) + row.Late))] : [];
                AppendResult[] results = new AppendResult[rows.Length];
                many.Append(
                    [.. rows.Select(row => row.Row)], [.. rows.Select(row => new CalendarPeriod(Measure.Cadence, Newest - row.Age))],
                    [.. rows.Select(row => row.Value)], known, accounts, results);
                Assert.Equal(
                    rows.Select((row, i) => plain.Append(
                        row.Row, Newest - row.Age, double.IsNaN(row.Value) ? Missing.Blank : row.Value,
                        isDated ? DayNumber.Of(known[i]) : MeasureAppender.UsualKnown, isDated ? accounts[i] : 0)),
                    results);
                if (rows.Length == 0) continue;
                (int first, int age, _, _) = rows[0];
                Assert.Equal(plain.ValueOf(first, Newest - age, MeasureAppender.UsualKnown), many.ValueOf(first, Newest - age, MeasureAppender.UsualKnown));
            }

            if (!many.IsSettled) many.Settle();
            AssertSame(plain, many);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Gives few companies several rows each, one behind the other, though not in the order of the panel.</summary>
    private static (int Row, int Age, double Value, int Late)[] GroupedByCompany((int Row, int Age, double Value, int Late)[] rows) =>
        [.. rows.Select(row => row with { Row = row.Row % 10 }).OrderBy(row => row.Row % 3).ThenBy(row => row.Row)];

    private static void AssertSame(MeasureAppender expected, MeasureAppender found)
    {
        int[] rows = [.. Enumerable.Range(0, Companies)];
        Assert.Equal(expected.Columns.Keys.Order(), found.Columns.Keys.Order());
        Assert.Equal(expected.OlderPeriods, found.OlderPeriods);
        Assert.Equal(expected.NewestUnheld, found.NewestUnheld);
        Assert.Equal(
            expected.Earlier.OrderBy(one => one.Key.ToString(), StringComparer.Ordinal),
            found.Earlier.OrderBy(one => one.Key.ToString(), StringComparer.Ordinal));
        foreach ((int ordinal, MeasureColumn column) in expected.Columns)
        {
            MeasureColumn other = found.Columns[ordinal];
            Assert.Equal(column.Values.ToArray().Select(BitConverter.DoubleToUInt64Bits), other.Values.ToArray().Select(BitConverter.DoubleToUInt64Bits));
            Assert.Equal(rows.Select(column.KnownOf), rows.Select(other.KnownOf));
            int[] filled = [.. rows.Where(row => !Missing.IsNoRow(column.Values[row]))];
            Assert.Equal(filled.Select(column.FileOf), filled.Select(other.FileOf));
            Assert.Equal(filled.Select(column.AccountOf), filled.Select(other.AccountOf));
        }
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
