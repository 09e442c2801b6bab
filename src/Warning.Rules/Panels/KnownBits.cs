using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Rules.Panels;

/// <summary>Finds which numbers are known.</summary>
internal static class KnownBits
{
    /// <summary>Sets a bit for each number that is known (not NaN), 64 a word; the bits behind the last number are 0.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="words">Receives the bits; a word for every 64 numbers that are begun.</param>
    public static void Find(ReadOnlySpan<double> values, Span<ulong> words)
    {
        ref double first = ref MemoryMarshal.GetReference(values);
        int whole = values.Length / 64;
        for (int word = 0; word < whole; word++)
        {
            ulong bits = 0;
            for (int i = 0; i < 64; i += Vector256<double>.Count)
            {
                Vector256<double> numbers = Vector256.LoadUnsafe(ref first, (nuint)((word * 64) + i));
                bits |= (ulong)Vector256.Equals(numbers, numbers).ExtractMostSignificantBits() << i;
            }

            words[word] = bits;
        }

        if (whole * 64 == values.Length) return;
        ulong tail = 0;
        for (int i = whole * 64; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i])) tail |= 1UL << (i & 63);
        }

        words[whole] = tail;
    }
}
