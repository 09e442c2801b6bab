using System.Buffers.Binary;
using EarlyWarning.Files.Cells;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>The number of an event (a case number, an order number) as 128 bits: two independent mixes, so that no two keys of a feed meet.</summary>
internal static class EventKey
{
    private const ulong LowSeed = 0xA0761D6478BD642F;
    private const ulong HighSeed = 0xE7037ED1A0B428DB;
    private const ulong LowMultiplier = 0x9E3779B97F4A7C15;
    private const ulong HighMultiplier = 0xD6E8FEB86659FD93;

    /// <summary>Hashes the key in a cell, without the white space around it; false: there is none, and the hash is 0.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out UInt128 key)
    {
        ReadOnlySpan<byte> text = TextCell.Trim(cell);
        key = text.IsEmpty ? 0 : Of(text);
        return !text.IsEmpty;
    }

    /// <summary>The hash of a key's bytes; never 0, which stands for an event without a key.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> key)
    {
        UInt128 hash = new(Mix(key, HighSeed, HighMultiplier), Mix(key, LowSeed, LowMultiplier));
        return hash == 0 ? 1 : hash;
    }

    /// <summary>The key of one company, for counting repeats.</summary>
    public static UInt128 Of(UInt128 key, int row) => key ^ new UInt128((ulong)(row + 1) * HighMultiplier, (ulong)(row + 1) * LowMultiplier);

    private static ulong Mix(ReadOnlySpan<byte> key, ulong seed, ulong multiplier)
    {
        ulong hash = seed ^ ((ulong)key.Length * multiplier);
        for (; key.Length >= sizeof(ulong); key = key[sizeof(ulong)..])
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key), multiplier);
        ulong rest = 0;
        foreach (byte one in key)
            rest = rest << 8 | one;
        hash = Fold(hash ^ rest, multiplier);
        return Fold(hash ^ seed, multiplier);
    }

    private static ulong Fold(ulong value, ulong multiplier)
    {
        ulong high = Math.BigMul(value ^ (value >> 32), multiplier, out ulong low);
        return low ^ high;
    }
}

/// <summary>
/// All that a row says of an event without a key, as 128 bits, so that the same row in another file is known again: what could be read by its
/// value, what could not by its text.
/// </summary>
internal static class EventContent
{
    private const int Part = 16;

    /// <summary>A number or a code as a part.</summary>
    public static UInt128 OfNumber(double number) => (UInt128)BitConverter.DoubleToUInt64Bits(number);

    /// <summary>A day, or that none is stated, as a part.</summary>
    public static UInt128 OfDay(LocalDate? day) => OfNumber(day is { } stated ? stated.ToDateOnly().DayNumber : double.NaN);

    /// <summary>The text of a cell that cannot be read as a part.</summary>
    public static UInt128 OfText(ReadOnlySpan<byte> cell) => EventKey.Of(cell);

    /// <summary>The hash of all parts; never 0.</summary>
    public static UInt128 Of(params ReadOnlySpan<UInt128> parts)
    {
        Span<byte> bytes = stackalloc byte[parts.Length * Part];
        for (int i = 0; i < parts.Length; i++) BinaryPrimitives.WriteUInt128LittleEndian(bytes[(i * Part)..], parts[i]);
        return EventKey.Of(bytes);
    }
}
