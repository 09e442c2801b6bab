using EarlyWarning.Rules.Execution;
using MathNet.Numerics.Distributions;

namespace EarlyWarning.Rules.Tests.Execution;

public sealed class StatisticsTests
{
    [Fact]
    public void Surprise_is_the_Poisson_tail_wherever_doubles_can_hold_it()
    {
        foreach (double mean in new[] { 0.001, 0.05, 0.5, 1, 2.5, 7, 19.5, 100, 1234.5 })
        {
            int reach = (int)(mean + (6 * Math.Sqrt(mean)) + 10);
            for (int count = 1; count <= reach; count += Math.Max(1, reach / 50))
            {
                double tail = count <= mean ? 1 - Poisson.CDF(mean, count - 1) : Tail(count, mean);
                Assert.Equal(-Math.Log10(tail), Statistics.PoissonSurprise(count, mean), 0.0051);
            }
        }
    }

    [Theory]
    [InlineData(100, 1, 158.40)] // e^-1 / 100! * (1 + 1/101 + ..) = 3.98e-159
    [InlineData(50, 0.01, 164.49)] // 0.01^50 e^-0.01 / 50! = 3.26e-165
    [InlineData(180, 1, 300)] // 1.8e-330 is beyond what is told apart
    [InlineData(100_000, 0.5, 300)]
    [InlineData(1, 1e-9, 9)] // P[X >= 1] = 1 - e^-m = m
    [InlineData(1, 1e9, 0)]
    [InlineData(0, 5, 0)]
    public void Surprise_in_far_tails(int count, double mean, double expected) => Assert.Equal(expected, Statistics.PoissonSurprise(count, mean));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Surprise_needs_something_to_expect(double mean) => Assert.Equal(double.NaN, Statistics.PoissonSurprise(3, mean));

    [Fact]
    public void Surprise_never_falls_as_the_count_grows()
    {
        foreach (double mean in new[] { 0.3, 4, 400 })
        {
            double before = 0;
            for (int count = 0; count < 1000; count++)
            {
                double surprise = Statistics.PoissonSurprise(count, mean);
                Assert.True(surprise >= before, $"{count} of {mean}");
                before = surprise;
            }
        }
    }

    [Fact]
    public void A_spread_or_a_middle_that_is_not_finite_is_missing()
    {
        Assert.Equal(double.NaN, Statistics.Median([1.7e308, 1.7e308]));
        Assert.Equal(double.NaN, Statistics.RobustZ(1, [-1.7e308, 0, 1.7e308]));
        Assert.Equal(double.NaN, Statistics.Slope([1.7e308, 1.7e308, -1.7e308]));
        Assert.Equal(double.NaN, Statistics.Median([]));
    }

    /// <summary>The tail as a sum of probabilities, the smallest first.</summary>
    private static double Tail(int count, double mean)
    {
        double sum = 0;
        for (int k = count + 400; k >= count; k--) sum += Poisson.PMF(mean, k);
        return sum;
    }

    [Fact]
    public void What_is_sure_to_happen_surprises_by_zero_and_not_by_minus_zero() =>
        Assert.False(double.IsNegative(Statistics.PoissonSurprise(1, 1000)));
}
