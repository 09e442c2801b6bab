using EarlyWarning.Calibrating;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Tests.Calibrating;

/// <summary>Logistic regression against published examples, and against the conditions that its least fulfils.</summary>
public sealed class LogisticFitTests
{
    private static readonly Gen<Case> Cases =
        from columns in Gen.Choose(1, 5)
        from rows in Gen.Choose(2, 12)
        from cells in Gen.Elements(0.0, 0.0, 1.0, -0.5, 2.0).ArrayOf(rows * columns)
        from counts in Gen.Choose(0, 9).ArrayOf(2 * rows)
        from held in Gen.Elements(true, false).ArrayOf(columns)
        from strength in Gen.Elements(0.1, 1.0, 10.0)
        select new Case(columns, cells, counts, held, strength);

    [Fact]
    public void Hours_of_study_and_passing_an_exam_give_the_published_coefficients()
    {
        // 20 students: Wikipedia, Logistic regression: intercept -4.0777, slope 1.5046.
        double[] hours =
        [
            0.50, 0.75, 1.00, 1.25, 1.50, 1.75, 1.75, 2.00, 2.25, 2.50, 2.75, 3.00, 3.25, 3.50, 4.00, 4.25, 4.50, 4.75, 5.00, 5.50,
        ];
        LogisticFit fit = Fit(hours, [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1]);
        Assert.Equal((-4.0777, 1.5046), (Math.Round(fit.Intercept, 4), Math.Round(fit.Coefficients[0], 4)));
    }

    [Fact]
    public void Temperature_and_distress_of_o_rings_give_the_published_coefficients()
    {
        // 23 flights of the space shuttle before Challenger: Dalal, Fowlkes and Hoadley, JASA 84 (1989): 15.0429 - 0.2322 t.
        double[] degrees = [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58];
        LogisticFit fit = Fit(degrees, [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
        Assert.Equal((15.0429, -0.2322), (Math.Round(fit.Intercept, 4), Math.Round(fit.Coefficients[0], 4)));
    }

    [Fact]
    public void One_column_of_ones_has_the_log_odds_of_its_table()
    {
        // 30 of 40 with it, 10 of 60 without: log(3) and log(1/5).
        LogisticRow[] rows = [LogisticRow.Of([0], 30, 10), LogisticRow.Of([], 10, 50)];
        LogisticFit fit = LogisticFit.Of(rows, [false], 0);
        Assert.Equal(Math.Log(1.0 / 5), fit.Intercept, 1e-7);
        Assert.Equal(Math.Log(3) - Math.Log(1.0 / 5), fit.Coefficients[0], 1e-7);
        Assert.Equal(0, LogisticFit.Of([LogisticRow.Of([0], 10, 50), LogisticRow.Of([], 30, 10)], [true], 0).Coefficients[0]);
    }

    [Property(MaxTest = 200)]
    public Property No_slope_is_left_at_the_least_but_where_a_coefficient_is_held_at_zero() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        LogisticFit fit = one.Fit();
        double[] slopes = new double[one.Columns];
        double ofIntercept = 0;
        foreach (LogisticRow row in one.Rows)
        {
            double probability = 1 / (1 + Math.Exp(-fit.LogOdds(row))), residual = ((row.Positives + row.Negatives) * probability) - row.Positives;
            ofIntercept += residual;
            for (int place = 0; place < row.Columns.Length; place++) slopes[row.Columns[place]] += residual * row.Values[place];
        }

        double close = 1e-6 * (1 + one.Rows.Sum(row => row.Positives + row.Negatives));
        bool holds = !one.HasBothKinds || Math.Abs(ofIntercept) < close;
        for (int column = 0; column < one.Columns; column++)
        {
            double coefficient = fit.Coefficients[column], slope = slopes[column] + (one.Strength * coefficient);
            holds &= one.Held[column] && coefficient == 0 ? slope > -close : Math.Abs(slope) < close;
            holds &= !one.Held[column] || coefficient >= 0;
        }

        return holds;
    });

    [Property(MaxTest = 100)]
    public Property A_stronger_ridge_never_makes_the_coefficients_longer() => Prop.ForAll(Cases.Where(one => one.HasBothKinds).ToArbitrary(), one =>
    {
        double Length(double strength)
        {
            LogisticFit fit = LogisticFit.Of(one.Rows, one.Held, strength);
            double sum = 0;
            foreach (double coefficient in fit.Coefficients) sum += coefficient * coefficient;
            return sum;
        }

        return Length(3 * one.Strength) <= Length(one.Strength) + 1e-9;
    });

    [Property(MaxTest = 100)]
    public Property Where_it_starts_does_not_matter() => Prop.ForAll(Cases.Where(one => one.HasBothKinds).ToArbitrary(), one =>
    {
        LogisticFit near = one.Fit(), far = LogisticFit.Of(one.Rows, one.Held, one.Strength, LogisticFit.Of(one.Rows, one.Held, 100));
        bool holds = Math.Abs(near.Intercept - far.Intercept) < 1e-4;
        for (int column = 0; column < one.Columns; column++) holds &= Math.Abs(near.Coefficients[column] - far.Coefficients[column]) < 1e-4;
        return holds;
    });

    private static LogisticFit Fit(double[] values, int[] outcomes) => LogisticFit.Of(
        [.. values.Zip(outcomes, (value, outcome) => new LogisticRow([0], [value], outcome, 1 - outcome))], [false], 0);

    private sealed record Case(int Columns, double[] Cells, int[] Counts, bool[] Held, double Strength)
    {
        public LogisticRow[] Rows =>
        [
            .. Enumerable.Range(0, Counts.Length / 2).Select(row => new LogisticRow(
                [.. Enumerable.Range(0, Columns)], Cells[(row * Columns)..((row + 1) * Columns)], Counts[2 * row], Counts[(2 * row) + 1])),
        ];

        public bool HasBothKinds => Rows.Sum(row => row.Positives) > 0 && Rows.Sum(row => row.Negatives) > 0;

        public LogisticFit Fit() => LogisticFit.Of(Rows, Held, Strength);
    }
}
