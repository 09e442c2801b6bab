using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EarlyWarning.Files.Cells;

/// <summary>Parses whole numbers of up to eight digits, as most cells of a feed are, with all digits in one machine word.</summary>
internal static class EightDigits
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>Parses a text of one to eight bytes; returns false if one of them is not a digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ReadOnlySpan<byte> text, out uint number) => TryParsePadded(Word(text), out number);

    /// <summary>Parses a text of one to eight bytes that others follow; returns false if one of them is not a digit.</summary>
    /// <param name="text">The text and what follows it, of eight bytes in all, the first one in the lowest place.</param>
    /// <param name="length">The length of the text.</param>
    /// <param name="number">Receives the number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(ulong text, int length, out uint number)
    {
        int missing = (sizeof(ulong) - length) * 8;
        return TryParsePadded(text << missing | (Zeros & ((1UL << missing) - 1)), out number);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryParsePadded(ulong word, out uint number)
    {
        // The first digit is in the lowest byte; a shorter text is padded with leading zeros.
        ulong digits = word ^ Zeros;
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
            // The two halves overlap unless there are eight digits; the overlap is shifted out of the first.
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
