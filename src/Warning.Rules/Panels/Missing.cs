using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Rules.Panels;

/// <summary>The three kinds of missing values that a cell can hold; all are NaN, so that arithmetic treats them alike.</summary>
internal static class Missing
{
    /// <summary>The cell has no row; an <c>absent</c> value may replace it.</summary>
    public static readonly double NoRow = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);

    /// <summary>The cell has a row without a value; <c>absent</c> does not replace it.</summary>
    public static readonly double Blank = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001);

    /// <summary>The cell has a row that could not be read; neither <c>absent</c> nor an older value replaces it.</summary>
    public static readonly double Unread = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0002);

    public static bool IsBlank(double value) => BitConverter.DoubleToUInt64Bits(value) == 0x7FF8_0000_0000_0001;

    public static bool IsUnread(double value) => BitConverter.DoubleToUInt64Bits(value) == 0x7FF8_0000_0000_0002;

    public static bool IsNoRow(double value) => BitConverter.DoubleToUInt64Bits(value) == 0x7FF8_0000_0000_0000;

    /// <summary>Returns whether any number is not missing.</summary>
    public static bool IsAnyKnown(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!double.IsNaN(value)) return true;
        }

        return false;
    }

    /// <summary>Puts a number in place of each cell without a row.</summary>
    public static void Fill(Span<double> cells, double number)
    {
        ref double cell = ref MemoryMarshal.GetReference(cells);
        Vector256<long> noRow = Vector256.Create(NoRow).AsInt64();
        Vector256<double> numbers = Vector256.Create(number);
        int i = 0;
        for (; i + Vector256<double>.Count <= cells.Length; i += Vector256<double>.Count)
        {
            Vector256<double> held = Vector256.LoadUnsafe(ref cell, (nuint)i);
            Vector256.ConditionalSelect(Vector256.Equals(held.AsInt64(), noRow).AsDouble(), numbers, held).StoreUnsafe(ref cell, (nuint)i);
        }

        for (; i < cells.Length; i++) cells[i] = IsNoRow(cells[i]) ? number : cells[i];
    }

    /// <summary>Copies numbers into an array of cells; one that is missing, whatever kind of NaN it is, becomes <see cref="NoRow"/>.</summary>
    public static double[] CellsOf(ReadOnlySpan<double> values)
    {
        double[] cells = GC.AllocateUninitializedArray<double>(values.Length);
        ref double value = ref MemoryMarshal.GetReference(values), cell = ref MemoryMarshal.GetArrayDataReference(cells);
        Vector256<double> noRow = Vector256.Create(NoRow);
        int i = 0;
        for (; i + Vector256<double>.Count <= cells.Length; i += Vector256<double>.Count)
        {
            Vector256<double> number = Vector256.LoadUnsafe(ref value, (nuint)i);
            Vector256.ConditionalSelect(Vector256.Equals(number, number), number, noRow).StoreUnsafe(ref cell, (nuint)i);
        }

        for (; i < cells.Length; i++) cells[i] = double.IsNaN(values[i]) ? NoRow : values[i];
        return cells;
    }
}
