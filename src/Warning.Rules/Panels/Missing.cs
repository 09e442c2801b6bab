namespace EarlyWarning.Rules.Panels;

/// <summary>The three kinds of nothing that a cell can hold; all are NaN, so all are missing in arithmetic.</summary>
internal static class Missing
{
    /// <summary>No row came for the cell: an <c>absent</c> value may apply.</summary>
    public static readonly double NoRow = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);

    /// <summary>A row came without a value: nothing applies.</summary>
    public static readonly double Blank = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001);

    /// <summary>A row came and could not be read: nothing applies, and nothing older stands for it.</summary>
    public static readonly double Unread = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0002);

    public static bool IsBlank(double value) => BitConverter.DoubleToUInt64Bits(value) == 0x7FF8_0000_0000_0001;

    public static bool IsUnread(double value) => BitConverter.DoubleToUInt64Bits(value) == 0x7FF8_0000_0000_0002;

    public static bool IsNoRow(double value) => BitConverter.DoubleToUInt64Bits(value) == 0x7FF8_0000_0000_0000;

    /// <summary>An array whose first cells have no row; the others are not touched.</summary>
    public static double[] NoRows(int length, int filled)
    {
        double[] cells = GC.AllocateUninitializedArray<double>(length);
        cells.AsSpan(0, filled).Fill(NoRow);
        return cells;
    }
}
