using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the dates of a column; one that is written as the row before wrote it is not read again, as nearly all are.</summary>
internal sealed class DateMemory(ObservationDates reading)
{
    private readonly byte[] cell = new byte[32];
    private int length = -1;
    private CellDate date;

    public bool TryParse(ReadOnlySpan<byte> cell, out CellDate date, out string? fault)
    {
        date = this.date;
        fault = null;
        if (cell.Length == length && cell.SequenceEqual(this.cell.AsSpan(0, length))) return true;
        if (!reading.TryParse(cell, out date, out fault)) return false;
        if (cell.Length > this.cell.Length) return true;
        cell.CopyTo(this.cell);
        length = cell.Length;
        this.date = date;
        return true;
    }
}
