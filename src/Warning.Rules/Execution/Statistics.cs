using EarlyWarning.Rules.Binding;
using MathNet.Numerics;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Statistics of a few numbers, oldest first. Missing is NaN; a result or intermediate that is not finite is missing. The order of operations is fixed and
/// none are fused, so that all callers get the same bits.
/// </summary>
internal static class Statistics
{
    /// <summary>The factor from the median absolute deviation of normally distributed numbers to their standard deviation.</summary>
    private const double MadToSigma = 1.4826;

    private const double LargestSurprise = 300;

    /// <summary>Returns the median: the middle number, or the mean of the two in the middle; missing if there are none.</summary>
    /// <param name="known">Known numbers, which are sorted in place.</param>
    public static double Median(Span<double> known)
    {
        if (known.IsEmpty) return double.NaN;
        known.Sort();
        int middle = known.Length / 2;
        return known.Length % 2 == 1 ? Middle(known[middle]) : Middle(known[middle - 1], known[middle]);
    }

    /// <summary>Returns the median given the number in the middle; never -0, whose order among zeros is undefined.</summary>
    public static double Middle(double number) => number + 0.0;

    /// <summary>Returns the median given the two numbers in the middle.</summary>
    public static double Middle(double lower, double upper) => Scalars.Finite((lower + upper) / 2) + 0.0;

    /// <summary>Returns the least-squares slope per period divided by the absolute mean; a missing number keeps its place.</summary>
    public static double Slope(ReadOnlySpan<double> values)
    {
        double sumX = 0.0, sumY = 0.0;
        int known = 0;
        for (int x = 0; x < values.Length; x++)
        {
            if (double.IsNaN(values[x])) continue;
            sumX += x;
            sumY += values[x];
            known++;
        }

        double meanX = sumX / known, meanY = sumY / known;
        double sxy = 0.0, sxx = 0.0;
        for (int x = 0; x < values.Length; x++)
        {
            if (double.IsNaN(values[x])) continue;
            sxy += (x - meanX) * (values[x] - meanY);
            sxx += (x - meanX) * (x - meanX);
        }

        return Scalars.Finite(Scalars.Finite(sxy / sxx) / Math.Abs(meanY));
    }

    /// <summary>Returns the distance of a number from the median of others in robust standard deviations: (v - median) / (1.4826 MAD).</summary>
    /// <param name="value">The number.</param>
    /// <param name="others">Known numbers, which are overwritten.</param>
    public static double RobustZ(double value, Span<double> others)
    {
        double median = Median(others);
        for (int i = 0; i < others.Length; i++) others[i] = Math.Abs(others[i] - median);
        return RobustZ(value, median, Median(others));
    }

    /// <summary>Returns the robust z from the median of the others and the median of their distances from it.</summary>
    public static double RobustZ(double value, double median, double distance) =>
        Scalars.Finite(Scalars.Finite(value - median) / Scalars.Finite(MadToSigma * distance));

    /// <summary>Returns <c>-log10 P[X &gt;= count]</c> for a Poisson variable, at most 300, rounded to 0.01; chance exceeds 2 once in 100.</summary>
    /// <param name="count">The observed number; 0 has no surprise.</param>
    /// <param name="mean">The expected number.</param>
    /// <returns>The surprise; missing unless the mean is above 0.</returns>
    public static double PoissonSurprise(int count, double mean)
    {
        if (!(mean > 0) || !double.IsFinite(mean)) return double.NaN;
        if (count <= 0) return 0;
        double logTail = count > mean ? LogUpperTail(count, mean) : Math.Log(1 - Math.Exp(LogLowerTail(count - 1, mean)));
        double surprise = Math.Min(-logTail / Constants.Ln10, LargestSurprise);
        return (Math.Round(surprise * 100, MidpointRounding.AwayFromZero) / 100) + 0.0; // never -0
    }

    /// <summary>Returns ln P[X &gt;= k] for k above the mean: the probability of k times the falling series 1 + m/(k+1) + m^2/((k+1)(k+2)) + ..</summary>
    private static double LogUpperTail(int k, double mean)
    {
        double term = 1, sum = 1;
        for (double next = k + 1.0; sum + term != sum; next++)
        {
            term *= mean / next;
            sum += term;
        }

        return LogProbability(k, mean) + Math.Log(sum);
    }

    /// <summary>Returns ln P[X &lt;= k] for k below the mean: the probability of k times the falling series 1 + k/m + k(k-1)/m^2 + ..</summary>
    private static double LogLowerTail(int k, double mean)
    {
        double term = 1, sum = 1;
        for (double next = k; next > 0 && sum + term != sum; next--)
        {
            term *= next / mean;
            sum += term;
        }

        return LogProbability(k, mean) + Math.Log(sum);
    }

    private static double LogProbability(int k, double mean) => (k * Math.Log(mean)) - mean - SpecialFunctions.GammaLn(k + 1.0);
}
