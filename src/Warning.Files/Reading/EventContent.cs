using System.Buffers.Binary;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// All that a row says of an event without a key, as 128 bits, so that the same row in another file is known again: what could be read by its
/// value, what could not by its text.
/// </summary>
internal static class EventContent
{
    private const int Part = 16;

    /// <summary>A number or a code as a part.</summary>
    public static UInt128 OfNumber(double number) => (UInt128)BitConverter.DoubleToUInt64Bits(number);

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
