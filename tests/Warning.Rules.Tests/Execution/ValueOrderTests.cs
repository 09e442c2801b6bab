using EarlyWarning.Rules.Execution;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace EarlyWarning.Rules.Tests.Execution;

public sealed class ValueOrderTests
{
    [Property]
    public Property Values_come_in_the_order_of_a_comparison_sort() =>
        Prop.ForAll(ArbMap.Default.ArbFor<double[]>(), values => IsOrdered(values));

    /// <summary>Values that differ only in bits below those of the counting passes, in short and long runs.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(500)]
    public void Values_that_differ_in_their_last_bits_only_are_ordered(int count)
    {
        Random random = new(count);
        Assert.True(IsOrdered([.. Enumerable.Range(0, count).Select(_ => 1 + (random.Next(1000) * double.Epsilon) + (random.Next(1 << 20) * Math.Pow(2, -52)))]));
    }

    [Fact]
    public void Infinities_denormals_and_both_zeros_have_their_places() => Assert.True(IsOrdered(
        [0.0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, 1, -1, double.NaN]));

    private static bool IsOrdered(double[] values)
    {
        int[] rows = new int[values.Length];
        int known = ValueOrder.Sort(values, rows);
        double[] expected = [.. values.Where(value => !double.IsNaN(value)).Order()];
        return rows.AsSpan(0, known).ToArray().Select(row => values[row]).SequenceEqual(expected) && rows.Take(known).Distinct().Count() == known;
    }
}
