using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>Compares tolerant kernels, with vectors and tails of every length, with the interpreter.</summary>
public sealed class KernelsTests
{
    private static readonly double[] Numbers =
    [
        double.NaN, 0, -0.0, 1, 1 + 1e-12, 1 + 1.0002e-12, 1 - 1e-12, 0.1 + 0.2, 0.3, -0.3, 1e-12, 1.0000000000000002e-12, -1e-12, 5e-13, 1e12, 1e12 + 1, 1e12 + 1.1,
        double.MaxValue, -double.MaxValue, 1e-310, 2, -2 - 1e-12,
    ];

    public static TheoryData<int> Lengths => [1, 3, 63, 64, 65, 200, Block.Companies];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_tolerant_comparison_of_columns_is_the_interpreters(int length)
    {
        ulong[] words = new ulong[(length + 63) / 64];
        foreach (Comparison comparison in Enum.GetValues<Comparison>())
        {
            for (int shift = 0; shift < Numbers.Length; shift++)
            {
                double[] left = Column(length, 0), right = Column(length, shift);
                Kernels.CompareTolerantly(comparison, left, right, words);
                for (int i = 0; i < length; i++) AssertBit(words, i, comparison, left[i], right[i]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_tolerant_comparison_with_a_constant_is_the_interpreters(int length)
    {
        ulong[] words = new ulong[(length + 63) / 64];
        foreach (Comparison comparison in Enum.GetValues<Comparison>())
        {
            foreach (double constant in Numbers)
            {
                double[] values = Column(length, 0);
                Kernels.CompareConstantTolerantly(comparison, values, constant, words);
                for (int i = 0; i < length; i++) AssertBit(words, i, comparison, values[i], constant);
            }
        }
    }

    private static double[] Column(int length, int shift) => [.. Enumerable.Range(shift, length).Select(place => Numbers[place % Numbers.Length])];

    private static void AssertBit(ulong[] words, int place, Comparison comparison, double left, double right)
    {
        bool bit = (words[place / 64] >> (place % 64) & 1) != 0;
        Assert.True(bit == Expected(comparison, left, right), $"{left:R} {comparison} {right:R} at {place} is {bit}");
    }

    private static bool Expected(Comparison comparison, double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right)) return false;
        bool near = Interpreter.AreNear(left, right);
        return comparison switch
        {
            Comparison.Equal => near,
            Comparison.NotEqual => !near,
            Comparison.Less => left < right && !near,
            Comparison.LessOrEqual => left < right || near,
            Comparison.Greater => left > right && !near,
            _ => left > right || near,
        };
    }
}
