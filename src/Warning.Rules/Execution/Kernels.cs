using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Vectorized loops over numbers. Each takes its length from its spans, so that a panel of one costs one step, and ends in a scalar tail of the same bits.
/// </summary>
internal static partial class Kernels
{
    private interface IOperation
    {
        static abstract Vector256<double> Apply(Vector256<double> left, Vector256<double> right);

        static abstract double Apply(double left, double right);
    }

    private interface IComparison
    {
        static abstract Vector256<double> Apply(Vector256<double> left, Vector256<double> right);

        static abstract bool Apply(double left, double right);
    }

    public static void Add(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> result) => Run<AddOperation>(left, right, result);

    public static void Subtract(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> result) => Run<SubtractOperation>(left, right, result);

    public static void Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> result) => Run<MultiplyOperation>(left, right, result);

    public static void Divide(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> result) => Run<DivideOperation>(left, right, result);

    /// <summary>Sets a bit for each number that compares true with a constant; missing numbers compare false.</summary>
    public static void CompareConstant(Language.Comparison comparison, ReadOnlySpan<double> values, double constant, Span<ulong> words)
    {
        switch (comparison)
        {
            case Language.Comparison.Equal: CompareConstant<EqualComparison>(values, constant, words); break;
            case Language.Comparison.NotEqual: CompareConstant<NotEqualComparison>(values, constant, words); break;
            case Language.Comparison.Less: CompareConstant<LessComparison>(values, constant, words); break;
            case Language.Comparison.LessOrEqual: CompareConstant<LessOrEqualComparison>(values, constant, words); break;
            case Language.Comparison.Greater: CompareConstant<GreaterComparison>(values, constant, words); break;
            case Language.Comparison.GreaterOrEqual: CompareConstant<GreaterOrEqualComparison>(values, constant, words); break;
            default: throw new UnreachableException($"{comparison} has no kernel.");
        }
    }

    /// <summary>Sets a bit for each pair that compares true; missing numbers compare false.</summary>
    public static void Compare(Language.Comparison comparison, ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<ulong> words)
    {
        switch (comparison)
        {
            case Language.Comparison.Equal: Compare<EqualComparison>(left, right, words); break;
            case Language.Comparison.NotEqual: Compare<NotEqualComparison>(left, right, words); break;
            case Language.Comparison.Less: Compare<LessComparison>(left, right, words); break;
            case Language.Comparison.LessOrEqual: Compare<LessOrEqualComparison>(left, right, words); break;
            case Language.Comparison.Greater: Compare<GreaterComparison>(left, right, words); break;
            case Language.Comparison.GreaterOrEqual: Compare<GreaterOrEqualComparison>(left, right, words); break;
            default: throw new UnreachableException($"{comparison} has no kernel.");
        }
    }

    /// <summary>Adds each known number to its sum and 1 to its count.</summary>
    public static void Accumulate(ReadOnlySpan<double> values, Span<double> sums, Span<double> counts)
    {
        ref double value = ref MemoryMarshal.GetReference(values), sum = ref MemoryMarshal.GetReference(sums), count = ref MemoryMarshal.GetReference(counts);
        int i = 0;
        for (; i + Vector256<double>.Count <= sums.Length; i += Vector256<double>.Count)
        {
            Vector256<double> number = Vector256.LoadUnsafe(ref value, (nuint)i);
            Vector256<double> known = Vector256.Equals(number, number);
            (Vector256.LoadUnsafe(ref sum, (nuint)i) + (number & known)).StoreUnsafe(ref sum, (nuint)i);
            (Vector256.LoadUnsafe(ref count, (nuint)i) + (Vector256<double>.One & known)).StoreUnsafe(ref count, (nuint)i);
        }

        for (; i < sums.Length; i++)
        {
            if (double.IsNaN(values[i])) continue;
            sums[i] += values[i];
            counts[i]++;
        }
    }

    /// <summary>Keeps the lesser or greater of the kept and each known number; the kept number is NaN before the first.</summary>
    public static void Extreme(ReadOnlySpan<double> values, Span<double> kept, bool greatest)
    {
        if (greatest) Keep<GreaterComparison>(values, kept);
        else Keep<LessComparison>(values, kept);
    }

    /// <summary>Replaces the kept number by each known number.</summary>
    public static void Newest(ReadOnlySpan<double> values, Span<double> kept)
    {
        ref double value = ref MemoryMarshal.GetReference(values), keep = ref MemoryMarshal.GetReference(kept);
        int i = 0;
        for (; i + Vector256<double>.Count <= kept.Length; i += Vector256<double>.Count)
        {
            Vector256<double> number = Vector256.LoadUnsafe(ref value, (nuint)i);
            Vector256.ConditionalSelect(Vector256.Equals(number, number), number, Vector256.LoadUnsafe(ref keep, (nuint)i)).StoreUnsafe(ref keep, (nuint)i);
        }

        for (; i < kept.Length; i++)
        {
            if (!double.IsNaN(values[i])) kept[i] = values[i];
        }
    }

    /// <summary>Adds 1 to the count of each known number.</summary>
    public static void CountKnown(ReadOnlySpan<double> values, Span<double> counts)
    {
        ref double value = ref MemoryMarshal.GetReference(values), count = ref MemoryMarshal.GetReference(counts);
        int i = 0;
        for (; i + Vector256<double>.Count <= counts.Length; i += Vector256<double>.Count)
        {
            Vector256<double> number = Vector256.LoadUnsafe(ref value, (nuint)i);
            (Vector256.LoadUnsafe(ref count, (nuint)i) + (Vector256<double>.One & Vector256.Equals(number, number))).StoreUnsafe(ref count, (nuint)i);
        }

        for (; i < counts.Length; i++)
        {
            if (!double.IsNaN(values[i])) counts[i]++;
        }
    }

    /// <summary>Makes values missing that have fewer known numbers than required.</summary>
    public static void Require(ReadOnlySpan<double> counts, int least, Span<double> values)
    {
        ref double value = ref MemoryMarshal.GetReference(values), count = ref MemoryMarshal.GetReference(counts);
        Vector256<double> needed = Vector256.Create((double)least), missing = Vector256.Create(double.NaN);
        int i = 0;
        for (; i + Vector256<double>.Count <= values.Length; i += Vector256<double>.Count)
        {
            Vector256<double> few = Vector256.LessThan(Vector256.LoadUnsafe(ref count, (nuint)i), needed);
            Vector256.ConditionalSelect(few, missing, Vector256.LoadUnsafe(ref value, (nuint)i)).StoreUnsafe(ref value, (nuint)i);
        }

        for (; i < values.Length; i++)
        {
            if (counts[i] < least) values[i] = double.NaN;
        }
    }

    /// <summary>Copies numbers, replacing missing ones.</summary>
    public static void Replace(ReadOnlySpan<double> values, double missing, Span<double> copy)
    {
        copy[..values.Length].Fill(missing);
        Newest(values, copy[..values.Length]);
    }

    /// <summary>Replaces each number by its distance from another.</summary>
    public static void Distance(ReadOnlySpan<double> others, Span<double> values)
    {
        ref double value = ref MemoryMarshal.GetReference(values), other = ref MemoryMarshal.GetReference(others);
        int i = 0;
        for (; i + Vector256<double>.Count <= values.Length; i += Vector256<double>.Count)
            Vector256.Abs(Vector256.LoadUnsafe(ref value, (nuint)i) - Vector256.LoadUnsafe(ref other, (nuint)i)).StoreUnsafe(ref value, (nuint)i);
        for (; i < values.Length; i++) values[i] = Math.Abs(values[i] - others[i]);
    }

    /// <summary>Makes numbers missing that are not finite.</summary>
    public static void Finish(Span<double> values)
    {
        ref double value = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i + Vector256<double>.Count <= values.Length; i += Vector256<double>.Count)
            Finite(Vector256.LoadUnsafe(ref value, (nuint)i)).StoreUnsafe(ref value, (nuint)i);
        for (; i < values.Length; i++) values[i] = Scalars.Finite(values[i]);
    }

    private static void Run<TOperation>(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> result)
        where TOperation : struct, IOperation
    {
        ref double a = ref MemoryMarshal.GetReference(left), b = ref MemoryMarshal.GetReference(right), r = ref MemoryMarshal.GetReference(result);
        int i = 0;
        for (; i + Vector256<double>.Count <= result.Length; i += Vector256<double>.Count)
        {
            Finite(TOperation.Apply(Vector256.LoadUnsafe(ref a, (nuint)i), Vector256.LoadUnsafe(ref b, (nuint)i))).StoreUnsafe(ref r, (nuint)i);
        }

        for (; i < result.Length; i++) result[i] = Scalars.Finite(TOperation.Apply(left[i], right[i]));
    }

    private static Vector256<double> Finite(Vector256<double> value)
    {
        Vector256<double> rest = value - value; // 0 for a finite number, NaN for any other
        return Vector256.ConditionalSelect(Vector256.Equals(rest, rest), value, Vector256.Create(double.NaN));
    }

    private static void Keep<TComparison>(ReadOnlySpan<double> values, Span<double> kept)
        where TComparison : struct, IComparison
    {
        ref double value = ref MemoryMarshal.GetReference(values), keep = ref MemoryMarshal.GetReference(kept);
        int i = 0;
        for (; i + Vector256<double>.Count <= kept.Length; i += Vector256<double>.Count)
        {
            Vector256<double> number = Vector256.LoadUnsafe(ref value, (nuint)i), old = Vector256.LoadUnsafe(ref keep, (nuint)i);
            Vector256<double> first = Vector256.Equals(number, number) & ~Vector256.Equals(old, old);
            Vector256.ConditionalSelect(first | TComparison.Apply(number, old), number, old).StoreUnsafe(ref keep, (nuint)i);
        }

        for (; i < kept.Length; i++)
        {
            if (double.IsNaN(kept[i]) || TComparison.Apply(values[i], kept[i]))
                kept[i] = values[i];
        }
    }

    private static void CompareConstant<TComparison>(ReadOnlySpan<double> values, double constant, Span<ulong> words)
        where TComparison : struct, IComparison
    {
        ref double first = ref MemoryMarshal.GetReference(values);
        Vector256<double> right = Vector256.Create(constant);
        int whole = values.Length / 64;
        for (int word = 0; word < whole; word++)
        {
            ulong bits = 0;
            ref double start = ref Unsafe.Add(ref first, word * 64);
            for (int i = 0; i < 64; i += 16)
            {
                uint low = TComparison.Apply(Vector256.LoadUnsafe(ref start, (nuint)i), right).ExtractMostSignificantBits();
                low |= TComparison.Apply(Vector256.LoadUnsafe(ref start, (nuint)(i + 4)), right).ExtractMostSignificantBits() << 4;
                low |= TComparison.Apply(Vector256.LoadUnsafe(ref start, (nuint)(i + 8)), right).ExtractMostSignificantBits() << 8;
                low |= TComparison.Apply(Vector256.LoadUnsafe(ref start, (nuint)(i + 12)), right).ExtractMostSignificantBits() << 12;
                bits |= (ulong)low << i;
            }

            words[word] = bits;
        }

        if (whole * 64 == values.Length) return;
        ulong tail = 0;
        for (int i = whole * 64; i < values.Length; i++)
        {
            if (TComparison.Apply(values[i], constant)) tail |= 1UL << (i & 63);
        }

        words[whole] = tail;
    }

    private static void Compare<TComparison>(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<ulong> words)
        where TComparison : struct, IComparison
    {
        ref double a = ref MemoryMarshal.GetReference(left), b = ref MemoryMarshal.GetReference(right);
        int whole = left.Length / 64;
        for (int word = 0; word < whole; word++)
        {
            ulong bits = 0;
            for (int i = 0; i < 64; i += Vector256<double>.Count)
            {
                nuint place = (nuint)((word * 64) + i);
                bits |= (ulong)TComparison.Apply(Vector256.LoadUnsafe(ref a, place), Vector256.LoadUnsafe(ref b, place)).ExtractMostSignificantBits() << i;
            }

            words[word] = bits;
        }

        if (whole * 64 == left.Length) return;
        ulong tail = 0;
        for (int i = whole * 64; i < left.Length; i++)
        {
            if (TComparison.Apply(left[i], right[i])) tail |= 1UL << (i & 63);
        }

        words[whole] = tail;
    }

    private readonly struct AddOperation : IOperation
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => left + right;

        public static double Apply(double left, double right) => left + right;
    }

    private readonly struct SubtractOperation : IOperation
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => left - right;

        public static double Apply(double left, double right) => left - right;
    }

    private readonly struct MultiplyOperation : IOperation
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => left * right;

        public static double Apply(double left, double right) => left * right;
    }

    private readonly struct DivideOperation : IOperation
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => left / right;

        public static double Apply(double left, double right) => left / right;
    }

    private readonly struct EqualComparison : IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => Vector256.Equals(left, right);

        public static bool Apply(double left, double right) => left == right;
    }

    /// <summary>True if both numbers are known and different.</summary>
    private readonly struct NotEqualComparison : IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) =>
            Vector256.LessThan(left, right) | Vector256.GreaterThan(left, right);

        public static bool Apply(double left, double right) => left < right || left > right;
    }

    private readonly struct LessComparison : IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => Vector256.LessThan(left, right);

        public static bool Apply(double left, double right) => left < right;
    }

    private readonly struct LessOrEqualComparison : IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => Vector256.LessThanOrEqual(left, right);

        public static bool Apply(double left, double right) => left <= right;
    }

    private readonly struct GreaterComparison : IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => Vector256.GreaterThan(left, right);

        public static bool Apply(double left, double right) => left > right;
    }

    private readonly struct GreaterOrEqualComparison : IComparison
    {
        public static Vector256<double> Apply(Vector256<double> left, Vector256<double> right) => Vector256.GreaterThanOrEqual(left, right);

        public static bool Apply(double left, double right) => left >= right;
    }
}
