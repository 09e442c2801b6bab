using System.Buffers;
using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Orders rows by value. Counting passes order numbers by their upper 33 bits at a cost independent of the numbers; only runs that are equal there are sorted
/// by comparison. -0 equals 0; the order of rows with equal values is undefined.
/// </summary>
internal static class ValueOrder
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int LowestDigit = 64 - (3 * DigitBits);
    private const int ShortRun = 24;

    /// <summary>Writes the rows of known values in ascending order of value.</summary>
    /// <param name="values">A value for each row; rows with NaN are left out.</param>
    /// <param name="rows">Receives the rows; as long as <paramref name="values"/>.</param>
    /// <returns>The number of rows written.</returns>
    public static int Sort(ReadOnlySpan<double> values, Span<int> rows)
    {
        ulong[] keys = ArrayPool<ulong>.Shared.Rent(values.Length), otherKeys = ArrayPool<ulong>.Shared.Rent(values.Length);
        int[] otherRows = ArrayPool<int>.Shared.Rent(values.Length);
        int[] counts = ArrayPool<int>.Shared.Rent(3 * Digits);
        counts.AsSpan(0, 3 * Digits).Clear();
        int known = Gather(values, keys, rows, counts);
        Move(keys, rows, otherKeys, otherRows, known, counts, 0);
        Move(otherKeys, otherRows, keys, rows, known, counts, 1);
        Move(keys, rows, otherKeys, otherRows, known, counts, 2);
        otherRows.AsSpan(0, known).CopyTo(rows);
        SortRuns(otherKeys.AsSpan(0, known), rows[..known]);
        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<ulong>.Shared.Return(otherKeys);
        ArrayPool<int>.Shared.Return(otherRows);
        ArrayPool<int>.Shared.Return(counts);
        return known;
    }

    private static int Gather(ReadOnlySpan<double> values, ulong[] keys, Span<int> rows, int[] counts)
    {
        int known = 0;
        for (int row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row])) continue;
            ulong key = KeyOf(values[row]);
            keys[known] = key;
            rows[known++] = row;
            for (int pass = 0; pass < 3; pass++) counts[(pass * Digits) + DigitOf(key, pass)]++;
        }

        return known;
    }

    /// <summary>Returns bits in the order of the numbers: all bits inverted for a negative number, the sign bit for others.</summary>
    private static ulong KeyOf(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value + 0.0); // -0 + 0 is 0
        return (ulong)(bits ^ ((bits >> 63) | long.MinValue));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DigitOf(ulong key, int pass) => (int)(key >> (LowestDigit + (pass * DigitBits))) & (Digits - 1);

    private static void Move(
        ReadOnlySpan<ulong> keys, ReadOnlySpan<int> rows, Span<ulong> toKeys, Span<int> toRows, int known, int[] counts, int pass)
    {
        Span<int> next = counts.AsSpan(pass * Digits, Digits);
        for (int digit = 0, place = 0; digit < Digits; digit++) (next[digit], place) = (place, place + next[digit]);
        for (int i = 0; i < known; i++)
        {
            int place = next[DigitOf(keys[i], pass)]++;
            toKeys[place] = keys[i];
            toRows[place] = rows[i];
        }
    }

    private static void SortRuns(Span<ulong> keys, Span<int> rows)
    {
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            bool ordered = true;
            for (; end < keys.Length && keys[end] >> LowestDigit == keys[start] >> LowestDigit; end++) ordered &= keys[end - 1] <= keys[end];
            if (!ordered)
            {
                if (end - start <= ShortRun) Insert(keys[start..end], rows[start..end]);
                else keys[start..end].Sort(rows[start..end]);
            }

            start = end;
        }
    }

    private static void Insert(Span<ulong> keys, Span<int> rows)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            (ulong key, int row) = (keys[i], rows[i]);
            int place = i;
            for (; place > 0 && keys[place - 1] > key; place--) (keys[place], rows[place]) = (keys[place - 1], rows[place - 1]);
            (keys[place], rows[place]) = (key, row);
        }
    }
}
