using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules;

/// <summary>A range of numbers, both ends included. Equal by value.</summary>
/// <param name="Low">The least value; <see cref="double.NegativeInfinity"/> if there is none.</param>
/// <param name="High">The greatest value; <see cref="double.PositiveInfinity"/> if there is none.</param>
public readonly record struct ValueRange(double Low, double High)
{
    /// <summary>The range of all numbers.</summary>
    public static readonly ValueRange Unbounded = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether at least one end is finite.</summary>
    public bool IsBounded => !double.IsNegativeInfinity(Low) || !double.IsPositiveInfinity(High);

    /// <summary>Tells whether a number lies in the range; a missing one (NaN) lies in none.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether <c>Low &lt;= number &lt;= High</c>.</returns>
    public bool Contains(double number) => number >= Low && number <= High;

    /// <summary>Tells whether a number of a column is infinite or outside of the range; missing ones (NaN) are neither.</summary>
    internal bool IsLeftBy(ReadOnlySpan<double> numbers)
    {
        double low = Math.Max(Low, double.MinValue), high = Math.Min(High, double.MaxValue);
        ref double first = ref MemoryMarshal.GetReference(numbers);
        Vector256<double> lowest = Vector256.Create(low), highest = Vector256.Create(high), outside = Vector256<double>.Zero;
        int i = 0;
        for (; i + Vector256<double>.Count <= numbers.Length; i += Vector256<double>.Count)
        {
            Vector256<double> four = Vector256.LoadUnsafe(ref first, (nuint)i);
            outside |= Vector256.LessThan(four, lowest) | Vector256.GreaterThan(four, highest);
        }

        if (outside.AsInt64() != Vector256<long>.Zero) return true;

        for (; i < numbers.Length; i++)
        {
            if (numbers[i] < low || numbers[i] > high) return true;
        }

        return false;
    }

    /// <summary>Returns the range in words; null if neither end is finite.</summary>
    internal Message? InWords() => (double.IsInfinity(Low), double.IsInfinity(High)) switch
    {
        (false, false) => EditingMessages.LeastAndMostOf(Low, High),
        (false, true) => EditingMessages.LeastOf(Low),
        (true, false) => EditingMessages.MostOf(High),
        _ => null,
    };

    /// <summary>Returns the form of the catalog file, <c>[0, 1]</c>, with <c>null</c> for an open end.</summary>
    public override string ToString() => $"[{Text(Low)}, {Text(High)}]";

    private static string Text(double end) => double.IsInfinity(end) ? "null" : end.ToString(CultureInfo.InvariantCulture);
}
