using EarlyWarning.Rules.Execution;
using Xunit;

namespace EarlyWarning.Rules.Tests.Execution;

public sealed class SortingNetworkTests
{
    /// <summary>A network that sorts every list of zeros and ones sorts every list (the 0-1 principle).</summary>
    [Fact]
    public void Every_list_of_zeros_and_ones_is_sorted()
    {
        for (int length = 1; length <= 12; length++)
        {
            int lists = Math.Max(4, 1 << length);
            double[] rows = new double[length * lists];
            for (int place = 0; place < rows.Length; place++) rows[place] = ((place % lists) >> (place / lists)) & 1;
            SortingNetwork.Of(length).Sort(rows, lists);
            for (int place = lists; place < rows.Length; place++) Assert.True(rows[place - lists] <= rows[place], $"length {length}");
        }
    }

    [Theory]
    [InlineData(13)]
    [InlineData(36)]
    [InlineData(97)]
    [InlineData(120)]
    public void Long_lists_are_sorted_and_lose_nothing(int length)
    {
        Random random = new(length);
        double[] rows = [.. Enumerable.Range(0, length * 8).Select(_ => (double)random.Next(-50, 50))];
        double[][] expected = [.. Enumerable.Range(0, 8).Select(list => List(rows, list).Order().ToArray())];
        SortingNetwork.Of(length).Sort(rows, 8);
        for (int list = 0; list < 8; list++) Assert.Equal(expected[list], List(rows, list));
    }

    private static double[] List(double[] rows, int list) => [.. rows.Where((_, place) => place % 8 == list)];
}
