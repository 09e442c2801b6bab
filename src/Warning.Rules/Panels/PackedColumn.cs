using System.Runtime.InteropServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Writes the numbers of a column as <see cref="PackedNumbers"/>, and integers as <see cref="PackedIntegers"/>. Which form is used depends on
/// the numbers alone.
/// </summary>
internal static class PackedColumn
{
    private enum Form : byte
    {
        /// <summary>All values are the one that follows.</summary>
        Same,

        /// <summary>The values as they are.</summary>
        Whole,

        /// <summary>Numbers of 16 bits; of integers those above the least.</summary>
        Short,

        /// <summary>Numbers of 32 bits over a power of ten.</summary>
        Int,

        /// <summary>Integers of 8 bits above the least.</summary>
        Byte,
    }

    /// <summary>Writes numbers.</summary>
    public static void Write(BinaryWriter output, ReadOnlySpan<double> values)
    {
        if (PackedNumbers.TryPack(values) is { } packed)
        {
            Write(output, packed);
            return;
        }

        output.Write(values.Length);
        output.Write((byte)(values.IsEmpty ? Form.Same : Form.Whole));
        if (values.IsEmpty) output.Write(0L);
        output.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes the numbers of a column, packed if they are not yet.</summary>
    public static void Write(BinaryWriter output, PackedNumbers values)
    {
        if (values.Doubles is { } doubles)
        {
            Write(output, doubles);
            return;
        }

        output.Write(values.Length);
        if (values.Shorts is null && values.Ints is null)
        {
            output.Write((byte)Form.Same);
            output.Write(values[0]);
            return;
        }

        output.Write((byte)(values.Shorts is null ? Form.Int : Form.Short));
        output.Write((byte)values.Decimals);
        output.Write(values.Shorts is { } shorts ? MemoryMarshal.AsBytes<short>(shorts) : MemoryMarshal.AsBytes<int>(values.Ints));
    }

    /// <summary>Reads numbers that were written.</summary>
    /// <exception cref="InvalidDataException">They are none, or more than there can be.</exception>
    public static double[] ReadNumbers(BinaryReader input, int most)
    {
        PackedNumbers packed = ReadPackedNumbers(input, most);
        return packed.Doubles ?? packed.ToArray();
    }

    /// <summary>Reads numbers that were written, and leaves them packed.</summary>
    /// <exception cref="InvalidDataException">They are none, or more than there can be.</exception>
    public static PackedNumbers ReadPackedNumbers(BinaryReader input, int most)
    {
        int count = ReadCount(input, most);
        switch ((Form)input.ReadByte())
        {
            case Form.Same:
                return new PackedNumbers(input.ReadDouble(), count);
            case Form.Whole:
                return new PackedNumbers(Read<double>(input, count));
            case Form.Short:
                int decimals = ReadDecimals(input);
                return new PackedNumbers(Read<short>(input, count), decimals);
            case Form.Int:
                decimals = ReadDecimals(input);
                return new PackedNumbers(Read<int>(input, count), decimals);
            default:
                throw new InvalidDataException();
        }
    }

    /// <summary>Writes integers.</summary>
    public static void Write(BinaryWriter output, ReadOnlySpan<int> values)
    {
        if (PackedIntegers.TryPack(values) is { } packed)
        {
            Write(output, packed);
            return;
        }

        output.Write(values.Length);
        output.Write((byte)Form.Whole);
        output.Write(0);
        output.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes packed integers.</summary>
    public static void Write(BinaryWriter output, PackedIntegers values)
    {
        output.Write(values.Length);
        output.Write((byte)(values.Bytes is not null ? Form.Byte : values.Shorts is not null ? Form.Short : values.Ints is not null ? Form.Whole : Form.Same));
        output.Write(values.Least);
        if (values.Bytes is { } bytes) output.Write(bytes);
        else if (values.Shorts is { } shorts) output.Write(MemoryMarshal.AsBytes<ushort>(shorts));
        else if (values.Ints is { } ints) output.Write(MemoryMarshal.AsBytes<int>(ints));
    }

    /// <summary>Reads integers that were written.</summary>
    /// <exception cref="InvalidDataException">They are none, or more than there can be.</exception>
    public static int[] ReadIntegers(BinaryReader input, int most)
    {
        PackedIntegers packed = ReadPackedIntegers(input, most);
        return packed.Ints ?? packed.ToArray();
    }

    /// <summary>Reads integers that were written, and leaves them packed.</summary>
    /// <exception cref="InvalidDataException">They are none, or more than there can be.</exception>
    public static PackedIntegers ReadPackedIntegers(BinaryReader input, int most)
    {
        int count = ReadCount(input, most);
        Form form = (Form)input.ReadByte();
        int least = input.ReadInt32();
        return form switch
        {
            Form.Same => new PackedIntegers(least, count),
            Form.Byte => new PackedIntegers(least, Read<byte>(input, count)),
            Form.Short => new PackedIntegers(least, Read<ushort>(input, count)),
            Form.Whole => new PackedIntegers(Read<int>(input, count)),
            _ => throw new InvalidDataException(),
        };
    }

    private static T[] Read<T>(BinaryReader input, int count)
        where T : unmanaged
    {
        T[] values = GC.AllocateUninitializedArray<T>(count);
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static int ReadDecimals(BinaryReader input) =>
        input.ReadByte() is <= PackedNumbers.MostDecimals and var decimals ? decimals : throw new InvalidDataException();

    private static int ReadCount(BinaryReader input, int most) =>
        input.ReadInt32() is >= 0 and var count && count <= most ? count : throw new InvalidDataException();
}
