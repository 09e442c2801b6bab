using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Writes the numbers of a column in as few bytes as keep each of its bits: most are whole, or have two decimals, so that a short or an integer and one power
/// of ten tell them all. Which is used depends on the numbers alone.
/// </summary>
internal static class PackedColumn
{
    private const int MostDecimals = 4;
    private const int ValuesAtOnce = 1 << 14;

    /// <summary>How many kinds of missing there are.</summary>
    private const int KindsOfMissing = 3;

    private static readonly double[] Powers = [1, 10, 100, 1_000, 10_000];

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
        output.Write(values.Length);
        ReadOnlySpan<long> bits = MemoryMarshal.Cast<double, long>(values);
        if (bits.IsEmpty || !bits.ContainsAnyExcept(bits[0]))
        {
            output.Write((byte)Form.Same);
            output.Write(bits.IsEmpty ? 0 : bits[0]);
            return;
        }

        int decimals = DecimalsOf(values, out double greatest);
        if (decimals < 0)
        {
            output.Write((byte)Form.Whole);
            output.Write(MemoryMarshal.AsBytes(values));
            return;
        }

        bool isShort = greatest < short.MaxValue - KindsOfMissing;
        output.Write((byte)(isShort ? Form.Short : Form.Int));
        output.Write((byte)decimals);
        if (isShort) WriteCodes<short>(output, values, Powers[decimals]);
        else WriteCodes<int>(output, values, Powers[decimals]);
    }

    /// <summary>Reads numbers that were written.</summary>
    /// <exception cref="InvalidDataException">They are none, or more than there can be.</exception>
    public static double[] ReadNumbers(BinaryReader input, int most)
    {
        int count = ReadCount(input, most);
        Form form = (Form)input.ReadByte();
        double[] values = GC.AllocateUninitializedArray<double>(count);
        switch (form)
        {
            case Form.Same:
                values.AsSpan().Fill(input.ReadDouble());
                break;
            case Form.Whole:
                input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
                break;
            case Form.Short:
                ReadCodes<short>(input, values, PowerOf(input));
                break;
            case Form.Int:
                ReadCodes<int>(input, values, PowerOf(input));
                break;
            default:
                throw new InvalidDataException();
        }

        return values;
    }

    /// <summary>Writes integers.</summary>
    public static void Write(BinaryWriter output, ReadOnlySpan<int> values)
    {
        output.Write(values.Length);
        long least = int.MaxValue, greatest = int.MinValue;
        foreach (int value in values)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        long width = values.IsEmpty ? 0 : greatest - least;
        Form form = width == 0 ? Form.Same : width <= byte.MaxValue ? Form.Byte : width <= ushort.MaxValue ? Form.Short : Form.Whole;
        output.Write((byte)form);
        output.Write(values.IsEmpty ? 0 : (int)least);
        if (form == Form.Same) return;
        if (form == Form.Whole)
        {
            output.Write(MemoryMarshal.AsBytes(values));
            return;
        }

        int size = form == Form.Byte ? sizeof(byte) : sizeof(ushort);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(ValuesAtOnce * size);
        for (int from = 0; from < values.Length; from += ValuesAtOnce)
        {
            ReadOnlySpan<int> some = values[from..Math.Min(from + ValuesAtOnce, values.Length)];
            Span<byte> packed = bytes.AsSpan(0, some.Length * size);
            Span<ushort> shorts = form == Form.Byte ? default : MemoryMarshal.Cast<byte, ushort>(packed);
            for (int i = 0; i < some.Length; i++)
            {
                if (form == Form.Byte) packed[i] = (byte)(some[i] - least);
                else shorts[i] = (ushort)(some[i] - least);
            }

            output.Write(packed);
        }

        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Reads integers that were written.</summary>
    /// <exception cref="InvalidDataException">They are none, or more than there can be.</exception>
    public static int[] ReadIntegers(BinaryReader input, int most)
    {
        int count = ReadCount(input, most);
        Form form = (Form)input.ReadByte();
        int least = input.ReadInt32();
        int[] values = GC.AllocateUninitializedArray<int>(count);
        switch (form)
        {
            case Form.Same:
                values.AsSpan().Fill(least);
                return values;
            case Form.Whole:
                input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
                return values;
            case Form.Byte or Form.Short:
                break;
            default:
                throw new InvalidDataException();
        }

        int size = form == Form.Byte ? sizeof(byte) : sizeof(ushort);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(ValuesAtOnce * size);
        for (int from = 0; from < values.Length; from += ValuesAtOnce)
        {
            Span<int> some = values.AsSpan(from, Math.Min(ValuesAtOnce, values.Length - from));
            Span<byte> packed = bytes.AsSpan(0, some.Length * size);
            input.BaseStream.ReadExactly(packed);
            ReadOnlySpan<ushort> shorts = form == Form.Byte ? default : MemoryMarshal.Cast<byte, ushort>(packed);
            for (int i = 0; i < some.Length; i++) some[i] = least + (form == Form.Byte ? packed[i] : shorts[i]);
        }

        ArrayPool<byte>.Shared.Return(bytes);
        return values;
    }

    /// <summary>The number of decimals with which all numbers are integers that a division turns back into the same bits; -1 if there is none.</summary>
    private static int DecimalsOf(ReadOnlySpan<double> values, out double greatest)
    {
        int decimals = 0;
        double power = 1, largest = 0;
        greatest = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value))
            {
                if (KindOf(value) < 0) return -1;
                continue;
            }

            if (value == 0 && double.IsNegative(value)) return -1;
            while (Math.Round(value * power) / power != value)
            {
                if (++decimals > MostDecimals) return -1;
                power = Powers[decimals];
            }

            largest = Math.Max(largest, Math.Abs(value));
        }

        greatest = Math.Round(largest * power);
        return greatest < int.MaxValue - KindsOfMissing ? decimals : -1;
    }

    /// <summary>Which of the three kinds a missing value is; -1 for another NaN.</summary>
    private static int KindOf(double value) => Missing.IsNoRow(value) ? 0 : Missing.IsBlank(value) ? 1 : Missing.IsUnread(value) ? 2 : -1;

    private static double MissingOf(int kind) => kind switch
    {
        0 => Missing.NoRow,
        1 => Missing.Blank,
        _ => Missing.Unread,
    };

    /// <summary>Writes numbers over a power of ten; the least integers of their width are what is missing.</summary>
    private static void WriteCodes<T>(BinaryWriter output, ReadOnlySpan<double> values, double power)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T[] packed = ArrayPool<T>.Shared.Rent(ValuesAtOnce);
        for (int from = 0; from < values.Length; from += ValuesAtOnce)
        {
            ReadOnlySpan<double> some = values[from..Math.Min(from + ValuesAtOnce, values.Length)];
            for (int i = 0; i < some.Length; i++)
                packed[i] = double.IsNaN(some[i]) ? T.MinValue + T.CreateTruncating(KindOf(some[i])) : T.CreateTruncating((int)Math.Round(some[i] * power));
            output.Write(MemoryMarshal.AsBytes(packed.AsSpan(0, some.Length)));
        }

        ArrayPool<T>.Shared.Return(packed);
    }

    private static void ReadCodes<T>(BinaryReader input, double[] values, double power)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T leastNumber = T.MinValue + T.CreateTruncating(KindsOfMissing);
        T[] packed = ArrayPool<T>.Shared.Rent(ValuesAtOnce);
        for (int from = 0; from < values.Length; from += ValuesAtOnce)
        {
            Span<double> some = values.AsSpan(from, Math.Min(ValuesAtOnce, values.Length - from));
            Span<T> codes = packed.AsSpan(0, some.Length);
            input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(codes));
            for (int i = 0; i < some.Length; i++)
                some[i] = codes[i] < leastNumber ? MissingOf(int.CreateTruncating(codes[i] - T.MinValue)) : int.CreateTruncating(codes[i]) / power;
        }

        ArrayPool<T>.Shared.Return(packed);
    }

    private static double PowerOf(BinaryReader input) =>
        input.ReadByte() is <= MostDecimals and var decimals ? Powers[decimals] : throw new InvalidDataException();

    private static int ReadCount(BinaryReader input, int most) =>
        input.ReadInt32() is >= 0 and var count && count <= most ? count : throw new InvalidDataException();
}
