using EarlyWarning.Rules.Binding;
using MathNet.Numerics;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Statistics of a few numbers, the oldest first. Missing is NaN; a result or an intermediate that is not finite is missing.
/// The order of operations is fixed and nothing is fused, so that every caller gets the same bits.
/// </summary>
internal static class Statistics
{
    /// <summary>Makes the median absolute deviation of normal numbers their standard deviation.</summary>
    private const double MadToSigma = 1.4826;

    private const double LargestSurprise = 300;

    /// <summary>The middle one, or the mean of the two in the middle; missing of none.</summary>
    /// <param name="known">Known numbers; they are sorted in place.</param>
    public static double Median(Span<double> known)
    {
        if (known.IsEmpty) return double.NaN;
        known.Sort();
        int middle = known.Length / 2;
        return known.Length % 2 == 1 ? Middle(known[middle]) : Middle(known[middle - 1], known[middle]);
    }

    /// <summary>The median from the one in the middle; never -0, which has no place of its own among zeros.</summary>
    public static double Middle(double number) => number + 0.0;

    /// <summary>The median from the two in the middle.</summary>
    public static double Middle(double lower, double upper) => Scalars.Finite((lower + upper) / 2) + 0.0;

    /// <summary>The least-squares slope per place over the absolute mean; a missing number keeps its place.</summary>
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

    /// <summary>How far a number lies from the median of others, in robust standard deviations: (v - median) / (1.4826 MAD).</summary>
    /// <param name="value">The number.</param>
    /// <param name="others">Known numbers; they are overwritten.</param>
    public static double RobustZ(double value, Span<double> others)
    {
        double median = Median(others);
        for (int i = 0; i < others.Length; i++) others[i] = Math.Abs(others[i] - median);
        return RobustZ(value, median, Median(others));
    }

    /// <summary>The same from the median and the median of the distances from it.</summary>
    public static double RobustZ(double value, double median, double distance) =>
        Scalars.Finite(Scalars.Finite(value - median) / Scalars.Finite(MadToSigma * distance));

    /// <summary>
    /// <c>-log10 P[X &gt;= count]</c> for a Poisson variable, at most 300, rounded to 0.01: 2 is what chance does one time in a hundred.
    /// </summary>
    /// <param name="count">The number observed; 0 is never surprising.</param>
    /// <param name="mean">The number expected.</param>
    /// <returns>The surprise; missing where the mean is not above 0.</returns>
    public static double PoissonSurprise(int count, double mean)
    {
        if (!(mean > 0) || !double.IsFinite(mean)) return double.NaN;
        if (count <= 0) return 0;
        double logTail = count > mean ? LogUpperTail(count, mean) : Math.Log(1 - Math.Exp(LogLowerTail(count - 1, mean)));
        double surprise = Math.Min(-logTail / Constants.Ln10, LargestSurprise);
        return (Math.Round(surprise * 100, MidpointRounding.AwayFromZero) / 100) + 0.0; // never -0
    }

    /// <summary>ln P[X &gt;= k] for k above the mean: the probability of k times the falling series 1 + m/(k+1) + m^2/((k+1)(k+2)) + ..</summary>
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

    /// <summary>ln P[X &lt;= k] for k below the mean: the probability of k times the falling series 1 + k/m + k(k-1)/m^2 + ..</summary>
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
