using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EarlyWarning.Files.Cells;

/// <summary>Whole numbers of up to eight digits, all digits at once: what most cells of a feed are.</summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>Reads a text of one to eight bytes; false if one of them is no digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ReadOnlySpan<byte> text, out uint number)
    {
        // The first digit is in the lowest byte: digits that are not there become zeros before it.
        ulong digits = Word(text) ^ Zeros;
        bool isNumber = ((digits | (digits + 0x7676767676767676)) & 0x8080808080808080) == 0;
        digits = digits * 10 + (digits >> 8);
        digits = ((digits & 0x000000FF000000FF) * 0x000F424000000064 + ((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >> 32;
        number = (uint)digits;
        return isNumber;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(uint))
        {
            // Where the halves overlap, what the first one has too often is shifted out.
            ulong first = BinaryPrimitives.ReadUInt32LittleEndian(text);
            ulong last = BinaryPrimitives.ReadUInt32LittleEndian(text[(text.Length - sizeof(uint))..]);
            int missing = (sizeof(ulong) - text.Length) * 8;
            ulong head = (uint)(first << missing) | (Zeros & ((1UL << missing) - 1));
            return last << 32 | head;
        }

        ulong word = Zeros;
        foreach (byte one in text)
            word = word >> 8 | (ulong)one << 56;
        return word;
    }
}
