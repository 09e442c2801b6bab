using System.Buffers;
using System.Numerics;

namespace EarlyWarning.Assessing;

/// <summary>
/// Orders rows by several criteria, the greatest first, and rows that are equal in all of them as they were. Criteria are packed into keys of 64 bits, each
/// in as few bits as its values differ in, and the keys sorted by counting: the cost is that of a few passes over the rows, whatever the values and however
/// many are equal. One order is used by one thread.
/// </summary>
internal sealed class DescendingOrder : IDisposable
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int KeyBits = 64;

    private readonly int count;
    private ulong[] keys;
    private ulong[] otherKeys;
    private int[] rows;
    private int[] otherRows;
    private int width;

    /// <summary>Begins with rows in an order that is kept where criteria do not differ.</summary>
    public DescendingOrder(ReadOnlySpan<int> rows)
    {
        count = rows.Length;
        (keys, otherKeys) = (ArrayPool<ulong>.Shared.Rent(count), ArrayPool<ulong>.Shared.Rent(count));
        (this.rows, otherRows) = (ArrayPool<int>.Shared.Rent(count), ArrayPool<int>.Shared.Rent(count));
        rows.CopyTo(this.rows);
    }

    /// <summary>Returns a number of 64 bits that is in the order of a number; a missing one is 0, and 0 has one sign.</summary>
    public static ulong KeyOf(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(double.IsNaN(number) ? 0 : number + 0.0); // -0 + 0 is 0
        return (ulong)(bits ^ ((bits >> 63) | long.MinValue));
    }

    /// <summary>Adds a criterion that is more important than those before.</summary>
    /// <param name="criterion">Returns the value of a row.</param>
    public void By(Func<int, ulong> criterion)
    {
        (ulong least, ulong greatest, ulong bits) = Fill(criterion);
        if (least >= greatest) return;
        int zeros = BitOperations.TrailingZeroCount(bits), needed = KeyBits - BitOperations.LeadingZeroCount((greatest - least) >> zeros);
        if (width + needed > KeyBits)
        {
            Sort();
            Fill(criterion);
        }

        Span<ulong> packed = keys.AsSpan(0, count), values = otherKeys.AsSpan(0, count);
        if (width == 0) packed.Clear();
        for (int i = 0; i < packed.Length; i++) packed[i] |= ((greatest - values[i]) >> zeros) << width;
        width += needed;
    }

    /// <summary>Writes the rows in their order.</summary>
    public void CopyTo(Span<int> ordered)
    {
        Sort();
        rows.AsSpan(0, count).CopyTo(ordered);
    }

    /// <summary>Returns the rented memory.</summary>
    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<ulong>.Shared.Return(otherKeys);
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<int>.Shared.Return(otherRows);
    }

    /// <summary>Writes the values of a criterion into the other keys; returns the least and the greatest, and the bits that any has.</summary>
    private (ulong Least, ulong Greatest, ulong Bits) Fill(Func<int, ulong> criterion)
    {
        Span<ulong> values = otherKeys.AsSpan(0, count);
        ReadOnlySpan<int> of = rows.AsSpan(0, count);
        ulong least = ulong.MaxValue, greatest = 0, bits = 0;
        for (int i = 0; i < values.Length; i++)
        {
            ulong value = values[i] = criterion(of[i]);
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
            bits |= value;
        }

        return (least, greatest, bits);
    }

    /// <summary>Sorts by the keys that are packed so far, the least first, and keeps the order of equal ones.</summary>
    private void Sort()
    {
        int passes = (width + DigitBits - 1) / DigitBits;
        width = 0;
        if (passes == 0) return;
        int[] counts = ArrayPool<int>.Shared.Rent(passes * Digits);
        counts.AsSpan(0, passes * Digits).Clear();
        foreach (ulong key in keys.AsSpan(0, count))
        {
            for (int pass = 0; pass < passes; pass++) counts[(pass * Digits) + DigitOf(key, pass)]++;
        }

        for (int pass = 0; pass < passes; pass++) Move(pass, counts.AsSpan(pass * Digits, Digits));
        ArrayPool<int>.Shared.Return(counts);
    }

    private void Move(int pass, Span<int> next)
    {
        for (int digit = 0, place = 0; digit < Digits; digit++) (next[digit], place) = (place, place + next[digit]);
        ReadOnlySpan<ulong> from = keys.AsSpan(0, count);
        ReadOnlySpan<int> fromRows = rows.AsSpan(0, count);
        Span<ulong> to = otherKeys.AsSpan(0, count);
        Span<int> toRows = otherRows.AsSpan(0, count);
        for (int i = 0; i < from.Length; i++)
        {
            int place = next[DigitOf(from[i], pass)]++;
            to[place] = from[i];
            toRows[place] = fromRows[i];
        }

        (keys, otherKeys, rows, otherRows) = (otherKeys, keys, otherRows, rows);
    }

    private static int DigitOf(ulong key, int pass) => (int)(key >> (pass * DigitBits)) & (Digits - 1);
}
