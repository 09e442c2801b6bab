using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The numbers of a column in as few bytes as keep each of their bits. Most numbers of feeds are whole or have few decimals, so that integers of 16 or 32 bits
/// and one power of ten tell them all: a number is the quotient of two exact integers, which a division rounds as reading its digits does. The least three
/// integers stand for the kinds of <see cref="Missing"/>. Which width is taken depends on the numbers alone.
/// </summary>
internal sealed class PackedNumbers
{
    /// <summary>The least length at which packing pays: shorter columns stay in the processor's cache, where unpacking costs more than it saves.</summary>
    public const int LeastLength = 1 << 15;

    public const int MostDecimals = 4;

    /// <summary>How many kinds of missing there are.</summary>
    public const int KindsOfMissing = 3;

    private const long NoRowBits = 0x7FF8_0000_0000_0000;

    /// <summary>A double so great that its last bits are those of an integer that is added to it.</summary>
    private const double Shifter = 0x18_0000_0000_0000;

    private static readonly double[] Powers = [1, 10, 100, 1_000, 10_000];

    private readonly double[]? doubles;
    private readonly int[]? ints;
    private readonly short[]? shorts;
    private readonly double same;
    private readonly int decimals;
    private readonly double? absent;

    /// <summary>Takes numbers over as they are.</summary>
    public PackedNumbers(double[] doubles)
    {
        this.doubles = doubles;
        Length = doubles.Length;
    }

    /// <summary>Takes over numbers of 16 bits over a power of ten.</summary>
    public PackedNumbers(short[] shorts, int decimals)
    {
        this.shorts = shorts;
        this.decimals = decimals;
        Length = shorts.Length;
    }

    /// <summary>Takes over numbers of 32 bits over a power of ten.</summary>
    public PackedNumbers(int[] ints, int decimals)
    {
        this.ints = ints;
        this.decimals = decimals;
        Length = ints.Length;
    }

    /// <summary>Creates a column of one number.</summary>
    public PackedNumbers(double same, int length)
    {
        this.same = same;
        Length = length;
    }

    private PackedNumbers(PackedNumbers held, double absent)
    {
        (doubles, ints, shorts, same, decimals, Length) = (held.doubles, held.ints, held.shorts, held.same, held.decimals, held.Length);
        this.absent = absent;
    }

    public int Length { get; }

    /// <summary>The numbers as they are; null if they are packed, or filled when they are read.</summary>
    public double[]? Doubles => absent is null ? doubles : null;

    /// <summary>The integers of 16 bits; null if the numbers are held in another way.</summary>
    public short[]? Shorts => shorts;

    /// <summary>The integers of 32 bits; null if the numbers are held in another way.</summary>
    public int[]? Ints => ints;

    /// <summary>The decimals of packed integers: each is its number times this power of ten.</summary>
    public int Decimals => decimals;

    public double this[int row] => HeldOf(row) is var held && absent is { } number && Missing.IsNoRow(held) ? number : held;

    /// <summary>Takes numbers over, packed if that pays; the array must not be changed any more.</summary>
    public static PackedNumbers Of(double[] values) => (values.Length < LeastLength ? null : TryPack(values)) ?? new PackedNumbers(values);

    /// <summary>Copies the numbers of a column; one that is missing, whatever kind of NaN it is, becomes <see cref="Missing.NoRow"/>.</summary>
    public static PackedNumbers CellsOf(ReadOnlySpan<double> values) =>
        (values.Length < LeastLength ? null : TryPack(values, isAnyNoRow: true)) ?? new PackedNumbers(Missing.CellsOf(values));

    /// <summary>Copies numbers, packed if that pays.</summary>
    public static PackedNumbers CopyOf(ReadOnlySpan<double> values) =>
        (values.Length < LeastLength ? null : TryPack(values)) ?? new PackedNumbers(values.ToArray());

    /// <summary>Creates a column of one number.</summary>
    public static PackedNumbers Repeat(double value, int length)
    {
        if (length >= LeastLength) return new PackedNumbers(value, length);
        double[] values = GC.AllocateUninitializedArray<double>(length);
        values.AsSpan().Fill(value);
        return new PackedNumbers(values);
    }

    /// <summary>Packs numbers; null if only doubles keep all of their bits.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="isAnyNoRow">Whether any NaN stands for <see cref="Missing.NoRow"/>; if not, NaN of none of the kinds of missing are not packed.</param>
    public static PackedNumbers? TryPack(ReadOnlySpan<double> values, bool isAnyNoRow = false)
    {
        if (values.IsEmpty) return null;
        if (IsSame(values)) return new PackedNumbers(isAnyNoRow && double.IsNaN(values[0]) ? Missing.NoRow : values[0], values.Length);
        int decimals = 0;
        double largest = 0;
        ReadOnlySpan<double> left = values;
        while (true)
        {
            int fit = CountFitting(left, Powers[decimals], isAnyNoRow, ref largest);
            if (fit == left.Length) break;
            if (++decimals > MostDecimals) return null;
            left = left[fit..]; // what fits a power of ten fits all greater ones: no more than 53 bits are needed
        }

        double greatest = Math.Round(largest * Powers[decimals]);
        if (!(greatest < int.MaxValue - KindsOfMissing)) return null;
        if (greatest < short.MaxValue - KindsOfMissing)
        {
            short[] shorts = GC.AllocateUninitializedArray<short>(values.Length);
            Encode(values, Powers[decimals], shorts, isAnyNoRow);
            return new PackedNumbers(shorts, decimals);
        }

        int[] ints = GC.AllocateUninitializedArray<int>(values.Length);
        Encode(values, Powers[decimals], ints, isAnyNoRow);
        return new PackedNumbers(ints, decimals);
    }

    /// <summary>Returns the same numbers, held once, with one that stands for each cell without a row: it is put in where they are read.</summary>
    public PackedNumbers Filled(double absent) => new(this, absent);

    /// <summary>Returns the numbers of some companies: those held, or unpacked into scratch memory.</summary>
    /// <param name="from">The first company.</param>
    /// <param name="scratch">As many numbers as companies.</param>
    public ReadOnlySpan<double> Read(int from, Span<double> scratch)
    {
        if (Doubles is not null) return doubles.AsSpan(from, scratch.Length);
        CopyTo(from, scratch);
        return scratch;
    }

    /// <summary>Copies the numbers of some companies.</summary>
    /// <param name="from">The first company.</param>
    /// <param name="target">Receives as many numbers as it has room for.</param>
    public void CopyTo(int from, Span<double> target)
    {
        if (doubles is not null) doubles.AsSpan(from, target.Length).CopyTo(target);
        else if (shorts is not null) Decode<short, ShortCodes>(shorts.AsSpan(from, target.Length), target);
        else if (ints is not null) Decode<int, IntCodes>(ints.AsSpan(from, target.Length), target);
        else target.Fill(same);
        if (absent is { } number) Missing.Fill(target, number);
    }

    public double[] ToArray()
    {
        double[] values = GC.AllocateUninitializedArray<double>(Length);
        CopyTo(0, values);
        return values;
    }

    /// <summary>Makes a number <see cref="Missing.Unread"/>, while the column is not read; does nothing and returns false if all are one number.</summary>
    public bool TrySetUnread(int row)
    {
        if (doubles is not null) doubles[row] = Missing.Unread;
        else if (shorts is not null) shorts[row] = (short)(short.MinValue + KindOf(Missing.Unread));
        else if (ints is not null) ints[row] = int.MinValue + KindOf(Missing.Unread);
        else return false;
        return true;
    }

    private double HeldOf(int row) =>
        doubles is not null ? doubles[row]
        : shorts is not null ? NumberOf(shorts[row], short.MinValue)
        : ints is not null ? NumberOf(ints[row], int.MinValue)
        : same;

    private double NumberOf(int code, int least) => code - least is >= 0 and < KindsOfMissing and var kind
        ? BitConverter.Int64BitsToDouble(NoRowBits + kind)
        : code / Powers[decimals];

    /// <summary>Which of the three kinds a missing number is; another NaN is none of them.</summary>
    private static int KindOf(double value) => (int)(BitConverter.DoubleToInt64Bits(value) - NoRowBits);

    private static bool IsSame(ReadOnlySpan<double> values)
    {
        ReadOnlySpan<long> bits = MemoryMarshal.Cast<double, long>(values);
        return !bits.ContainsAnyExcept(bits[0]);
    }

    /// <summary>
    /// Counts the numbers, up to the first one that does not, that a division of an integer by the power of ten turns back into the same bits.
    /// </summary>
    private static int CountFitting(ReadOnlySpan<double> values, double power, bool isAnyNoRow, ref double largest)
    {
        ref double first = ref MemoryMarshal.GetReference(values);
        Vector256<double> times = Vector256.Create(power), most = Vector256<double>.Zero;
        Vector256<ulong> kinds = Vector256.Create(isAnyNoRow ? ulong.MaxValue : KindsOfMissing - 1), noRow = Vector256.Create((ulong)NoRowBits);
        int i = 0;
        for (; i + Vector256<double>.Count <= values.Length; i += Vector256<double>.Count)
        {
            Vector256<double> number = Vector256.LoadUnsafe(ref first, (nuint)i), known = Vector256.Equals(number, number);
            Vector256<double> whole = Vector256.Round(number * times);

            // The bits of -0 are the least integer: no division of an integer gives it.
            Vector256<double> fits = Vector256.Equals(whole / times, number) & ~Vector256.Equals(number.AsInt64(), Vector256.Create(long.MinValue)).AsDouble();
            Vector256<double> isMissing = Vector256.LessThanOrEqual(number.AsUInt64() - noRow, kinds).AsDouble() & ~known;
            if ((fits | isMissing).ExtractMostSignificantBits() != 0xF) break;
            most = Vector256.Max(most, Vector256.Abs(number) & known);
        }

        for (int lane = 0; lane < Vector256<double>.Count; lane++) largest = Math.Max(largest, most[lane]);
        for (; i < values.Length; i++)
        {
            double value = values[i];
            if (double.IsNaN(value))
            {
                if (!isAnyNoRow && (ulong)(BitConverter.DoubleToInt64Bits(value) - NoRowBits) >= KindsOfMissing) return i;
                continue;
            }

            if (Math.Round(value * power) / power != value || (value == 0 && double.IsNegative(value))) return i;
            largest = Math.Max(largest, Math.Abs(value));
        }

        return values.Length;
    }

    private static void Encode(ReadOnlySpan<double> values, double power, Span<short> codes, bool isAnyNoRow)
    {
        ref double first = ref MemoryMarshal.GetReference(values);
        ref short code = ref MemoryMarshal.GetReference(codes);
        Vector256<double> times = Vector256.Create(power);
        Vector256<long> least = Vector256.Create((long)short.MinValue), kinds = Vector256.Create(isAnyNoRow ? 0L : KindsOfMissing);
        int i = 0;
        for (; i + Vector256<short>.Count <= values.Length; i += Vector256<short>.Count)
        {
            Vector256<int> low = Vector256.Narrow(CodesOf(ref first, i, times, least, kinds), CodesOf(ref first, i + 4, times, least, kinds));
            Vector256<int> high = Vector256.Narrow(CodesOf(ref first, i + 8, times, least, kinds), CodesOf(ref first, i + 12, times, least, kinds));
            Vector256.Narrow(low, high).StoreUnsafe(ref code, (nuint)i);
        }

        for (; i < values.Length; i++)
            codes[i] = double.IsNaN(values[i]) ? (short)(short.MinValue + (isAnyNoRow ? 0 : KindOf(values[i]))) : (short)Math.Round(values[i] * power);
    }

    private static void Encode(ReadOnlySpan<double> values, double power, Span<int> codes, bool isAnyNoRow)
    {
        ref double first = ref MemoryMarshal.GetReference(values);
        ref int code = ref MemoryMarshal.GetReference(codes);
        Vector256<double> times = Vector256.Create(power);
        Vector256<long> least = Vector256.Create((long)int.MinValue), kinds = Vector256.Create(isAnyNoRow ? 0L : KindsOfMissing);
        int i = 0;
        for (; i + Vector256<int>.Count <= values.Length; i += Vector256<int>.Count)
            Vector256.Narrow(CodesOf(ref first, i, times, least, kinds), CodesOf(ref first, i + 4, times, least, kinds)).StoreUnsafe(ref code, (nuint)i);
        for (; i < values.Length; i++)
            codes[i] = double.IsNaN(values[i]) ? int.MinValue + (isAnyNoRow ? 0 : KindOf(values[i])) : (int)Math.Round(values[i] * power);
    }

    /// <summary>Returns the integers of four numbers; of those that are missing the last two bits, masked, above the least integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> CodesOf(ref double first, int at, Vector256<double> times, Vector256<long> least, Vector256<long> kinds)
    {
        Vector256<double> number = Vector256.LoadUnsafe(ref first, (nuint)at);
        Vector256<double> shifter = Vector256.Create(Shifter);
        Vector256<long> codes = (Vector256.Round(number * times) + shifter).AsInt64() - shifter.AsInt64();
        return Vector256.ConditionalSelect(Vector256.Equals(number, number).AsInt64(), codes, least + (number.AsInt64() & kinds));
    }

    private void Decode<T, TCodes>(ReadOnlySpan<T> codes, Span<double> target)
        where T : unmanaged
        where TCodes : ICodes<T>
    {
        if (decimals == 0) Decode<T, TCodes, Whole>(codes, target);
        else Decode<T, TCodes, Quotient>(codes, target);
    }

    private void Decode<T, TCodes, TScale>(ReadOnlySpan<T> codes, Span<double> target)
        where T : unmanaged
        where TCodes : ICodes<T>
        where TScale : IScale
    {
        ref T code = ref MemoryMarshal.GetReference(codes);
        ref double number = ref MemoryMarshal.GetReference(target);
        Vector256<double> power = Vector256.Create(Powers[decimals]), shifter = Vector256.Create(Shifter);
        Vector256<long> leastNumber = Vector256.Create((long)TCodes.Least + KindsOfMissing), missing = Vector256.Create(NoRowBits - TCodes.Least);
        int i = 0;
        for (; i + Vector256<double>.Count <= target.Length; i += Vector256<double>.Count)
        {
            Vector256<long> four = TCodes.Load(ref code, i);
            Vector256<double> whole = (four + shifter.AsInt64()).AsDouble() - shifter;
            Vector256<double> numbers = TScale.Apply(whole, power);
            Vector256<double> isMissing = Vector256.LessThan(four, leastNumber).AsDouble();
            Vector256.ConditionalSelect(isMissing, (four + missing).AsDouble(), numbers).StoreUnsafe(ref number, (nuint)i);
        }

        for (; i < target.Length; i++) target[i] = NumberOf(TCodes.IntOf(codes[i]), TCodes.Least);
    }

    private interface ICodes<T>
    {
        static abstract int Least { get; }

        static abstract int IntOf(T code);

        /// <summary>Loads four integers.</summary>
        static abstract Vector256<long> Load(ref T first, int at);
    }

    private interface IScale
    {
        /// <summary>Divides integers of at most 32 bits by a power of ten.</summary>
        static abstract Vector256<double> Apply(Vector256<double> whole, Vector256<double> power);
    }

    private readonly struct ShortCodes : ICodes<short>
    {
        public static int Least => short.MinValue;

        public static int IntOf(short code) => code;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<long> Load(ref short first, int at)
        {
            long four = Unsafe.ReadUnaligned<long>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref first, at)));
            Vector128<int> ints = Vector128.WidenLower(Vector128.CreateScalarUnsafe(four).AsInt16());
            return Vector256.WidenLower(ints.ToVector256Unsafe());
        }
    }

    private readonly struct IntCodes : ICodes<int>
    {
        public static int Least => int.MinValue;

        public static int IntOf(int code) => code;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<long> Load(ref int first, int at) => Vector256.WidenLower(Vector128.LoadUnsafe(ref first, (nuint)at).ToVector256Unsafe());
    }

    private readonly struct Whole : IScale
    {
        public static Vector256<double> Apply(Vector256<double> whole, Vector256<double> power) => whole;
    }

    private readonly struct Quotient : IScale
    {
        public static Vector256<double> Apply(Vector256<double> whole, Vector256<double> power) => whole / power;
    }
}
