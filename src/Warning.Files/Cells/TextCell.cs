namespace EarlyWarning.Files.Cells;

/// <summary>The text of a cell.</summary>
internal static class TextCell
{
    /// <summary>The cell without white space around it (also U+00A0, U+3000 and a byte order mark).</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) => throw new NotSupportedException();

    /// <summary>Whether the cell is empty or only white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> cell) => Trim(cell).IsEmpty;
}
