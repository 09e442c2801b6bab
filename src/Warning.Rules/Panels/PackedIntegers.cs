namespace EarlyWarning.Rules.Panels;

/// <summary>
/// An integer for each company in as few bytes as hold those above the least one: days of a year or two take two bytes, the days of one month or the numbers of
/// files one, and the same day for all none.
/// </summary>
internal sealed class PackedIntegers
{
    private readonly int least;
    private readonly byte[]? bytes;
    private readonly ushort[]? shorts;
    private readonly int[]? ints;

    /// <summary>Takes integers over as they are.</summary>
    public PackedIntegers(int[] ints)
    {
        this.ints = ints;
        Length = ints.Length;
    }

    /// <summary>Takes over what bytes add to the least integer.</summary>
    public PackedIntegers(int least, byte[] bytes)
    {
        this.least = least;
        this.bytes = bytes;
        Length = bytes.Length;
    }

    /// <summary>Takes over what integers of 16 bits add to the least one.</summary>
    public PackedIntegers(int least, ushort[] shorts)
    {
        this.least = least;
        this.shorts = shorts;
        Length = shorts.Length;
    }

    /// <summary>Creates a column of one integer.</summary>
    public PackedIntegers(int same, int length)
    {
        least = same;
        Length = length;
    }

    public int Length { get; }

    /// <summary>The least integer, or the only one; 0 where they are held as they are.</summary>
    public int Least => least;

    /// <summary>What is added to the least integer, in 8 bits; null if the integers are held in another way.</summary>
    public byte[]? Bytes => bytes;

    /// <summary>What is added to the least integer, in 16 bits; null if the integers are held in another way.</summary>
    public ushort[]? Shorts => shorts;

    /// <summary>The integers as they are; null if they are held in another way.</summary>
    public int[]? Ints => ints;

    public int this[int row] => least + (bytes is not null ? bytes[row] : shorts is not null ? shorts[row] : ints is not null ? ints[row] : 0);

    /// <summary>Packs integers; null if they need 32 bits.</summary>
    public static PackedIntegers? TryPack(ReadOnlySpan<int> values)
    {
        int least = values.IsEmpty ? 0 : int.MaxValue, greatest = values.IsEmpty ? 0 : int.MinValue;
        foreach (int value in values)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        switch ((long)greatest - least)
        {
            case 0:
                return new PackedIntegers(least, values.Length);
            case <= byte.MaxValue:
                byte[] bytes = GC.AllocateUninitializedArray<byte>(values.Length);
                for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)(values[i] - least);
                return new PackedIntegers(least, bytes);
            case <= ushort.MaxValue:
                ushort[] shorts = GC.AllocateUninitializedArray<ushort>(values.Length);
                for (int i = 0; i < shorts.Length; i++) shorts[i] = (ushort)(values[i] - least);
                return new PackedIntegers(least, shorts);
            default:
                return null;
        }
    }

    /// <summary>Takes integers over, packed if that takes less room; the array must not be changed any more.</summary>
    public static PackedIntegers Of(int[] values) => TryPack(values) ?? new PackedIntegers(values);

    public int[] ToArray()
    {
        int[] values = GC.AllocateUninitializedArray<int>(Length);
        for (int row = 0; row < values.Length; row++) values[row] = this[row];
        return values;
    }
}
