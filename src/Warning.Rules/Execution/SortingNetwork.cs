using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Sorts many short lists of one length side by side by Batcher's odd-even merge: a fixed sequence of exchanges, each of which puts the lesser numbers of two
/// rows into the first and the greater into the second, four lists at a time without a branch. Zeros of both signs are equal.
/// </summary>
internal sealed class SortingNetwork
{
    // A table that only saves work: the same network for the same length, whoever asks first.
    private static readonly ConcurrentDictionary<int, SortingNetwork> Networks = new();

    private readonly (int Low, int High)[] exchanges;

    private SortingNetwork(int length) => exchanges = [.. ExchangesOf(length)];

    public static SortingNetwork Of(int length) => Networks.GetOrAdd(length, static length => new SortingNetwork(length));

    /// <summary>Sorts the lists, each of which is a column.</summary>
    /// <param name="rows">The first numbers of all lists, then the second, and so on; without NaN.</param>
    /// <param name="lists">The number of lists, which is the length of a row; a multiple of four.</param>
    public void Sort(Span<double> rows, int lists)
    {
        ref double first = ref MemoryMarshal.GetReference(rows);
        foreach ((int low, int high) in exchanges)
        {
            for (nuint i = (nuint)(low * lists), j = (nuint)(high * lists), end = i + (nuint)lists; i < end; i += 4, j += 4)
            {
                Vector256<double> a = Vector256.LoadUnsafe(ref first, i), b = Vector256.LoadUnsafe(ref first, j);
                Vector256<double> ordered = Vector256.LessThan(a, b);
                Vector256.ConditionalSelect(ordered, a, b).StoreUnsafe(ref first, i);
                Vector256.ConditionalSelect(ordered, b, a).StoreUnsafe(ref first, j);
            }
        }
    }

    /// <summary>Returns the exchanges for a length; those beyond it, up to a power of two, are omitted, as if the greatest numbers were there.</summary>
    private static IEnumerable<(int Low, int High)> ExchangesOf(int length)
    {
        for (int merged = 1; merged < length; merged *= 2)
        {
            for (int apart = merged; apart >= 1; apart /= 2)
            {
                for (int start = apart % merged; start + apart < length; start += 2 * apart)
                {
                    for (int i = 0; i < Math.Min(apart, length - start - apart); i++)
                    {
                        if ((start + i) / (2 * merged) == (start + i + apart) / (2 * merged)) yield return (start + i, start + i + apart);
                    }
                }
            }
        }
    }
}
