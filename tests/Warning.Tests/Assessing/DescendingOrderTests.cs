using EarlyWarning.Assessing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Tests.Assessing;

/// <summary>The order of rows by several criteria, beside the order of LINQ, which sorts by comparisons.</summary>
public sealed class DescendingOrderTests
{
    private static readonly Gen<ulong> Numbers = Gen.OneOf(
        Gen.Elements<ulong>(0, 1, ulong.MaxValue, 1UL << 63, 1UL << 40),
        Gen.Choose(0, 3).Select(small => (ulong)small),
        Gen.Choose(0, int.MaxValue).Select(wide => (ulong)wide << 20));

    private static readonly Gen<double> Workers = Gen.OneOf(
        Gen.Elements(double.NaN, 0.0, -0.0, 0.1, -0.1, 1e-300, -1e300, double.MaxValue),
        Gen.Choose(-3, 100_000).Select(whole => (double)whole),
        Gen.Choose(1, 1000).Select(part => part / 7.0));

    [Property(MaxTest = 200)]
    public Property Rows_equal_in_the_last_criterion_are_in_the_order_of_those_before() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 300).SelectMany(count => Numbers.ArrayOf(count).Zip(Numbers.ArrayOf(count)).Zip(Numbers.ArrayOf(count)))),
        columns =>
        {
            ((ulong[] first, ulong[] second), ulong[] third) = columns;
            int[] rows = [.. Enumerable.Range(0, first.Length).Where(row => row % 5 != 3)];
            IEnumerable<int> expected = rows.OrderByDescending(row => third[row]).ThenByDescending(row => second[row]).ThenByDescending(row => first[row]);
            return expected.SequenceEqual(Ordered(rows, row => first[row], row => second[row], row => third[row]));
        });

    [Property(MaxTest = 200)]
    public Property Numbers_are_ordered_as_they_compare_and_a_missing_one_is_none() => Prop.ForAll(Arb.From(Workers.ArrayOf()), workers =>
    {
        int[] rows = [.. Enumerable.Range(0, workers.Length)];
        IEnumerable<int> expected = rows.OrderByDescending(row => double.IsNaN(workers[row]) ? 0 : workers[row]);
        return expected.SequenceEqual(Ordered(rows, row => DescendingOrder.KeyOf(workers[row])));
    });

    [Fact]
    public void Without_a_criterion_rows_stay_as_they_were() => Assert.Equal([4, 2, 9], Ordered([4, 2, 9]));

    private static int[] Ordered(int[] rows, params Func<int, ulong>[] criteria)
    {
        using DescendingOrder order = new(rows);
        foreach (Func<int, ulong> criterion in criteria) order.By(criterion);
        int[] ordered = new int[rows.Length];
        order.CopyTo(ordered);
        return ordered;
    }
}
