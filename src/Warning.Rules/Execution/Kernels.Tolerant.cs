using System.Diagnostics;
using System.Runtime.Intrinsics;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Execution;

/// <content>Comparisons in which nearly equal numbers are equal.</content>
internal static partial class Kernels
{
    /// <summary>Sets a bit for each number that compares true with a constant within the tolerance; missing numbers compare false.</summary>
    public static void CompareConstantTolerantly(Language.Comparison comparison, ReadOnlySpan<double> values, double constant, Span<ulong> words)
    {
        switch (comparison)
        {
            case Language.Comparison.Equal: CompareConstant<NearComparison>(values, constant, words); break;
            case Language.Comparison.NotEqual: CompareConstant<Clearly<NotEqualComparison>>(values, constant, words); break;
            case Language.Comparison.Less: CompareConstant<Clearly<LessComparison>>(values, constant, words); break;
            case Language.Comparison.LessOrEqual: CompareConstant<OrNear<LessComparison>>(values, constant, words); break;
            case Language.Comparison.Greater: CompareConstant<Clearly<GreaterComparison>>(values, constant, words); break;
            case Language.Comparison.GreaterOrEqual: CompareConstant<OrNear<GreaterComparison>>(values, constant, words); break;
            default: throw new UnreachableException($"{comparison} has no kernel.");
        }
    }

    /// <summary>Sets a bit for each pair that compares true within the tolerance; missing numbers compare false.</summary>
    public static void CompareTolerantly(Language.Comparison comparison, ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<ulong> words)
    {
        switch (comparison)
        {
            case Language.Comparison.Equal: Compare<NearComparison>(left, right, words); break;
            case Language.Comparison.NotEqual: Compare<Clearly<NotEqualComparison>>(left, right, words); break;
            case Language.Comparison.Less: Compare<Clearly<LessComparison>>(left, right, words); break;
            case Language.Comparison.LessOrEqual: Compare<OrNear<LessComparison>>(left, right, words); break;
            case Language.Comparison.Greater: Compare<Clearly<GreaterComparison>>(left, right, words); break;
            case Language.Comparison.GreaterOrEqual: Compare<OrNear<GreaterComparison>>(left, right, words); break;
            default: throw new UnreachableException($"{comparison} has no kernel.");
        }
    }

    /// <summary>True if both numbers are known and no further apart than the tolerance.</summary>
    private readonly struct NearComparison : IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right)
        {
            // A NaN on either side makes the distance NaN, and the answer false, whatever the native maximum gives.
            Vector256<double> larger = Vector256.MaxNative(Vector256.MaxNative(Vector256.Abs(left), Vector256.Abs(right)), Vector256<double>.One);
            return Vector256.LessThanOrEqual(Vector256.Abs(left - right), larger * Tolerance.Share);
        }

        public static bool Apply(double left, double right)
        {
            double larger = Math.Max(Math.Max(Math.Abs(left), Math.Abs(right)), 1);
            return Math.Abs(left - right) <= larger * Tolerance.Share;
        }
    }

    /// <summary>True if a strict comparison is true and the numbers are not equal within the tolerance.</summary>
    private readonly struct Clearly<TComparison> : IComparison
        where TComparison : struct, IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) =>
            Vector256.AndNot(TComparison.Apply(left, right), NearComparison.Apply(left, right));

        public static bool Apply(double left, double right) => TComparison.Apply(left, right) && !NearComparison.Apply(left, right);
    }

    /// <summary>True if a strict comparison is true or the numbers are equal within the tolerance.</summary>
    private readonly struct OrNear<TComparison> : IComparison
        where TComparison : struct, IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) =>
            TComparison.Apply(left, right) | NearComparison.Apply(left, right);

        public static bool Apply(double left, double right) => TComparison.Apply(left, right) || NearComparison.Apply(left, right);
    }
}
