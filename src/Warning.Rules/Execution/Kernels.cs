using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Rules.Execution;

/// <summary>The loops over numbers and masks. Every kernel takes the length, so that a panel of one pays for one.</summary>
internal static partial class Kernels
{
    /// <summary>A bit for each number that is known (not NaN).</summary>
    public static void Known(ReadOnlySpan<double> values, Span<ulong> words)
    {
        ref double first = ref MemoryMarshal.GetReference(values);
        for (int word = 0; word * 64 < values.Length; word++)
        {
            int start = word * 64, count = Math.Min(64, values.Length - start), i = 0;
            ulong bits = 0;
            for (; i + 4 <= count; i += 4)
            {
                Vector256<double> value = Vector256.LoadUnsafe(ref first, (nuint)(start + i));
                bits |= (ulong)Vector256.Equals(value, value).ExtractMostSignificantBits() << i;
            }

            for (; i < count; i++)
            {
                if (!double.IsNaN(values[start + i])) bits |= 1UL << i;
            }

            words[word] = bits;
        }
    }
}
