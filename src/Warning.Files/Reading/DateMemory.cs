using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the dates of a column; one that is written as the row before wrote it is not read again, as nearly all are.</summary>
internal sealed class DateMemory
{
    private readonly byte[] _cell = new byte[32];
    private int _length = -1;
    private CellDate _date;

    public bool TryParse(ReadOnlySpan<byte> cell, out CellDate date, out string? fault)
    {
        date = _date;
        fault = null;
        if (cell.Length == _length && cell.SequenceEqual(_cell.AsSpan(0, _length))) return true;
        if (!DateCell.TryParse(cell, out date, out fault)) return false;
        if (cell.Length > _cell.Length) return true;
        cell.CopyTo(_cell);
        _length = cell.Length;
        _date = date;
        return true;
    }
}
