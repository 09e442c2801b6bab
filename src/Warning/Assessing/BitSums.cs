using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Assessing;

/// <summary>
/// Sums of points for many companies, stored in binary across bitmaps: plane <c>p</c> holds bit <c>p</c> of every sum, 64 companies per word.
/// Adding points to the companies of a bitmap takes a few word operations, however many of its bits are set.
/// </summary>
/// <param name="largest">The largest possible sum, in units.</param>
internal sealed class BitSums(long largest)
{
    /// <summary>The length of the bitmaps in words; the planes of so many companies stay in the first-level cache.</summary>
    public const int Words = 64;

    private readonly ulong[] planes = new ulong[(BitOperations.Log2((ulong)Math.Max(1, largest)) + 1) * Words];

    public void Clear() => planes.AsSpan().Clear();

    /// <summary>Adds points to the companies whose bits are set in a bitmap of <see cref="Words"/> words.</summary>
    public void Add(ReadOnlySpan<ulong> companies, long points)
    {
        ref ulong first = ref MemoryMarshal.GetReference(companies), sum = ref MemoryMarshal.GetArrayDataReference(planes);
        for (; points != 0; points &= points - 1)
        {
            int plane = BitOperations.TrailingZeroCount(points) * Words;
            for (int word = 0; word < Words; word += Vector256<ulong>.Count)
            {
                Vector256<ulong> carry = Vector256.LoadUnsafe(ref first, (nuint)word);
                for (int place = plane + word; carry != Vector256<ulong>.Zero; place += Words)
                {
                    ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, planes.Length);
                    Vector256<ulong> bits = Vector256.LoadUnsafe(ref sum, (nuint)place);
                    (bits ^ carry).StoreUnsafe(ref sum, (nuint)place);
                    carry &= bits;
                }
            }
        }
    }

    /// <summary>Writes the sums, multiplied by the value of a unit.</summary>
    /// <param name="unit">The value of one unit.</param>
    /// <param name="sums">Receives one sum per company.</param>
    public void CopyTo(long unit, Span<long> sums)
    {
        int whole = sums.Length / 64, rest = sums.Length % 64;
        for (int word = 0; word < whole; word++) CopyTo(unit, word, sums.Slice(word * 64, 64));
        if (rest == 0) return;
        Span<long> last = stackalloc long[64];
        CopyTo(unit, whole, last);
        last[..rest].CopyTo(sums[(whole * 64)..]);
    }

    private void CopyTo(long unit, int word, Span<long> sums)
    {
        sums.Clear();
        for (int plane = 0; plane * Words < planes.Length; plane += 8)
        {
            AddByte(Byte(word, plane, 0), unit << plane, sums[..32]);
            AddByte(Byte(word, plane, 32), unit << plane, sums[32..]);
        }
    }

    /// <summary>Returns eight bits of the sums of 32 companies, one byte per company.</summary>
    private Vector256<byte> Byte(int word, int plane, int company)
    {
        // Each of the four bytes is repeated for the eight companies whose bits it holds; the mask then keeps one bit per company.
        Vector256<byte> spread = Vector256.Create(
            (byte)0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 18, 18, 18, 18, 18, 18, 18, 18, 19, 19, 19, 19, 19, 19, 19, 19);
        Vector256<byte> own = Vector256.Create(0x8040201008040201UL).AsByte(), sum = Vector256<byte>.Zero;
        for (int bit = 0; bit < 8 && (plane + bit) * Words < planes.Length; bit++)
        {
            uint bits = (uint)(planes[((plane + bit) * Words) + word] >> company);
            if (bits == 0) continue;
            Vector256<byte> set = Vector256.Equals(Vector256.Shuffle(Vector256.Create(bits).AsByte(), spread) & own, own);
            sum |= set & Vector256.Create((byte)(1 << bit));
        }

        return sum;
    }

    private static void AddByte(Vector256<byte> bytes, long worth, Span<long> sums)
    {
        if (bytes == Vector256<byte>.Zero) return;
        (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(bytes);
        AddPart(low, worth, sums[..16]);
        AddPart(high, worth, sums[16..]);
    }

    private static void AddPart(Vector256<ushort> numbers, long worth, Span<long> sums)
    {
        (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(numbers);
        AddPart(low, worth, sums[..8]);
        AddPart(high, worth, sums[8..]);
    }

    private static void AddPart(Vector256<uint> numbers, long worth, Span<long> sums)
    {
        (Vector256<ulong> low, Vector256<ulong> high) = Vector256.Widen(numbers);
        ref long first = ref MemoryMarshal.GetReference(sums);
        (Vector256.LoadUnsafe(ref first) + (low.AsInt64() * worth)).StoreUnsafe(ref first);
        (Vector256.LoadUnsafe(ref first, 4) + (high.AsInt64() * worth)).StoreUnsafe(ref first, 4);
    }
}
