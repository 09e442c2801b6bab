namespace EarlyWarning.Files.Cells;

/// <summary>Dates as departments write them.</summary>
internal static class DateCell
{
    /// <summary>Reads a day, month, quarter or year; otherwise says why not.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out CellDate date, out string? fault) =>
        throw new NotSupportedException();
}
