using MathNet.Numerics.Providers.LinearAlgebra;

namespace EarlyWarning.Calibrating;

/// <summary>
/// A logistic regression with a ridge, in which coefficients may be held from 0 on: the least of the sum of <c>log(1 + exp(-+ log-odds))</c> over all pairs and
/// of half the strength times the sum of the squared coefficients. The intercept is neither shrunk nor held. It is found by Newton's steps on the coefficients
/// that are not held at 0 (Bertsekas, Projected Newton Methods, 1982); the sum is convex, so that there is one least.
/// </summary>
internal sealed class LogisticFit
{
    private const int MostSteps = 300;
    private const int MostHalvings = 50;
    private const double Tolerance = 1e-11;
    private const double NearZero = 1e-6;

    private readonly double[] point; // the coefficients, then the intercept

    private LogisticFit(double[] point) => this.point = point;

    public double Intercept => point[^1];

    public ReadOnlySpan<double> Coefficients => point.AsSpan(0, point.Length - 1);

    /// <summary>Fits rows.</summary>
    /// <param name="rows">The rows, in an order that does not depend on that of companies: sums of fractions depend on it.</param>
    /// <param name="isHeld">By column, whether its coefficient is held from 0 on.</param>
    /// <param name="strength">The strength of the ridge, above 0 where columns may depend on each other.</param>
    /// <param name="start">Where to start, such as the fit with another strength; null for nowhere.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static LogisticFit Of(
        IReadOnlyList<LogisticRow> rows, bool[] isHeld, double strength, LogisticFit? start = null, CancellationToken cancellationToken = default)
    {
        double[] at = start is null ? new double[isHeld.Length + 1] : [.. start.point];
        double pairs = Math.Max(1, rows.Sum(row => row.Positives + row.Negatives));
        Slope slope = new(isHeld.Length + 1);
        double loss = PenalizedLoss(rows, at, strength);
        for (int step = 0; step < MostSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            slope.Compute(rows, at, strength);
            if (Excess(at, slope.Gradient, isHeld) <= Tolerance * pairs) break;
            double[] direction = Direction(at, slope, isHeld);
            if (Descend(rows, at, direction, slope.Gradient, isHeld, strength, ref loss) is not { } next) break; // no further in these digits
            at = next;
        }

        return new LogisticFit(at);
    }

    /// <summary>Returns the log-odds of a row.</summary>
    public double LogOdds(LogisticRow row) => LogOdds(row, point);

    /// <summary>Returns the sum of the losses of pairs: minus the logarithm of the probability of what came.</summary>
    public double Loss(IReadOnlyList<LogisticRow> rows) => Loss(rows, point);

    /// <summary>Returns by how much a point fails to be the least: the largest slope in a direction that is not held.</summary>
    public double Excess(IReadOnlyList<LogisticRow> rows, bool[] isHeld, double strength)
    {
        Slope slope = new(point.Length);
        slope.Compute(rows, point, strength);
        return Excess(point, slope.Gradient, isHeld);
    }

    private static double Excess(double[] at, double[] gradient, bool[] isHeld)
    {
        double most = 0;
        for (int one = 0; one < at.Length; one++)
        {
            bool isAtZero = one < isHeld.Length && isHeld[one] && at[one] <= 0;
            most = Math.Max(most, isAtZero ? -gradient[one] : Math.Abs(gradient[one]));
        }

        return most;
    }

    private static double[] Direction(double[] at, Slope slope, bool[] isHeld)
    {
        double[] direction = new double[at.Length];
        List<int> free = [];
        for (int one = 0; one < at.Length; one++)
        {
            bool isKept = one < isHeld.Length && isHeld[one] && at[one] <= NearZero && slope.Gradient[one] > 0;
            if (isKept) direction[one] = -slope.Gradient[one] / slope.Curve(one, one);
            else free.Add(one);
        }

        double[] curve = new double[free.Count * free.Count], found = new double[free.Count];
        for (int row = 0; row < free.Count; row++)
        {
            found[row] = -slope.Gradient[free[row]];
            for (int column = 0; column < free.Count; column++) curve[(column * free.Count) + row] = slope.Curve(free[row], free[column]);
            curve[(row * free.Count) + row] *= 1 + 1e-12; // rounding may take a curve that is flat in a direction below 0
        }

        // The managed provider by name: the same digits on every machine, and no search for native libraries, which native code could not do.
        ManagedLinearAlgebraProvider.Instance.CholeskySolve(curve, free.Count, found, 1);
        for (int row = 0; row < free.Count; row++) direction[free[row]] = found[row];
        return direction;
    }

    /// <summary>Returns the first of ever shorter steps that gains enough; null where none does.</summary>
    private static double[]? Descend(
        IReadOnlyList<LogisticRow> rows, double[] at, double[] direction, double[] gradient, bool[] isHeld, double strength, ref double loss)
    {
        double length = 1;
        for (int halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            double[] next = new double[at.Length];
            double expected = 0;
            for (int one = 0; one < at.Length; one++)
            {
                next[one] = at[one] + (length * direction[one]);
                if (one < isHeld.Length && isHeld[one] && next[one] < 0) next[one] = 0;
                expected += gradient[one] * (next[one] - at[one]);
            }

            double reached = PenalizedLoss(rows, next, strength);
            if (reached > loss + (1e-4 * expected) || !(reached < loss)) continue;
            loss = reached;
            return next;
        }

        return null;
    }

    private static double PenalizedLoss(IReadOnlyList<LogisticRow> rows, double[] at, double strength)
    {
        double squares = 0;
        for (int one = 0; one < at.Length - 1; one++) squares += at[one] * at[one];
        return Loss(rows, at) + (strength / 2 * squares);
    }

    private static double Loss(IReadOnlyList<LogisticRow> rows, double[] at)
    {
        double sum = 0;
        foreach (LogisticRow row in rows)
        {
            double odds = LogOdds(row, at);
            double rest = Math.Log(1 + Math.Exp(-Math.Abs(odds)));
            sum += (row.Positives * (Math.Max(0, -odds) + rest)) + (row.Negatives * (Math.Max(0, odds) + rest));
        }

        return sum;
    }

    private static double LogOdds(LogisticRow row, double[] at)
    {
        double odds = at[^1];
        for (int one = 0; one < row.Columns.Length; one++) odds += at[row.Columns[one]] * row.Values[one];
        return odds;
    }

    /// <summary>The slope and the curve of the penalized loss at a point.</summary>
    private sealed class Slope(int length)
    {
        private readonly double[] curve = new double[length * length]; // its lower half

        public double[] Gradient { get; } = new double[length];

        public double Curve(int row, int column) => curve[(Math.Max(row, column) * length) + Math.Min(row, column)];

        public void Compute(IReadOnlyList<LogisticRow> rows, double[] at, double strength)
        {
            Array.Clear(curve);
            for (int one = 0; one < length - 1; one++)
            {
                Gradient[one] = strength * at[one];
                curve[(one * length) + one] = strength;
            }

            Gradient[^1] = 0;
            foreach (LogisticRow row in rows) Add(row, at);
        }

        private void Add(LogisticRow row, double[] at)
        {
            double pairs = row.Positives + row.Negatives, probability = 1 / (1 + Math.Exp(-LogOdds(row, at)));
            double residual = (pairs * probability) - row.Positives, spread = pairs * probability * (1 - probability);
            int last = length - 1;
            for (int one = 0; one < row.Columns.Length; one++)
            {
                int column = row.Columns[one];
                double weighted = spread * row.Values[one];
                Gradient[column] += residual * row.Values[one];
                for (int other = 0; other <= one; other++)
                {
                    int second = row.Columns[other];
                    curve[(Math.Max(column, second) * length) + Math.Min(column, second)] += weighted * row.Values[other];
                }

                curve[(last * length) + column] += weighted;
            }

            Gradient[last] += residual;
            curve[(last * length) + last] += spread;
        }
    }
}
