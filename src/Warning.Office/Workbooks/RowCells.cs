using System.Globalization;
using System.Text;
using EarlyWarning.Office.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Office.Workbooks;

/// <summary>The cells of a row of a sheet as text, all or those that are wanted, with what is wrong with them. One object for all rows.</summary>
/// <param name="is1904">Whether the workbook counts days from 1904 on.</param>
/// <param name="isToBeCalculated">Whether the program that wrote the workbook says that Excel has to calculate it first.</param>
internal sealed class RowCells(bool is1904, bool isToBeCalculated)
{
    private const int LongestNumber = 40;
    private const int SurelyExactDigits = 15;
    private const int LongestAcross = 1024;

    // Of each column whether its cells are wanted; null: all are.
    private bool[]? wanted;
    private Cell[] cells = [];
    private readonly byte[] day = new byte[LongestNumber];
    private byte[] text = new byte[1024];
    private int length;

    /// <summary>How many columns the row at hand has: up to the last of its cells with anything in it.</summary>
    public int Count { get; private set; }

    /// <summary>Sets which columns are wanted in the rows that follow.</summary>
    public void Want(IReadOnlyList<int> columns)
    {
        wanted = new bool[columns.Count == 0 ? 0 : columns.Max() + 1];
        foreach (int column in columns) wanted[column] = true;
    }

    /// <summary>Reads the cells of the row at hand; false: there is nothing in those that are wanted.</summary>
    public bool Read(SheetCells sheet)
    {
        cells.AsSpan(0, Count).Clear();
        Count = length = 0;
        while (sheet.NextCell())
        {
            int column = sheet.Column;
            if (wanted is not null && (column >= wanted.Length || !wanted[column])) continue;
            Cell cell = CellOf(sheet);
            if (cell.Fault is null && IsBlank(TextOf(cell))) continue;
            if (column >= cells.Length) Array.Resize(ref cells, Math.Max(column + 1, cells.Length * 2));
            cells[column] = cell;
            Count = column + 1;
        }

        FillMerged(sheet);
        return Count > 0;
    }

    /// <summary>Whether the cell of the row at hand is a part of one that is merged with cells of other rows.</summary>
    public bool IsMergedDown(int column) => column < Count && cells[column].IsMergedDown;

    /// <summary>Whether the cell of the row at hand is a further place of one that begins on its left.</summary>
    public bool IsMergedAcross(int column) => column < Count && cells[column].IsMergedAcross;

    /// <summary>Gives each place of a merged cell what its first place has.</summary>
    private void FillMerged(SheetCells sheet)
    {
        foreach (int number in sheet.Merged.GoTo(sheet.Row))
        {
            ref MergedCells.Area area = ref sheet.Merged[number];
            if (area.Top == sheet.Row && area.Left < Count)
            {
                Cell first = cells[area.Left];
                (area.Text, area.Fault, area.IsPlainNumber) = (TextOf(first).ToArray(), first.Fault, first.IsPlainNumber);
            }

            if (area.Text is not { } text || (text.Length == 0 && area.Fault is null)) continue;
            bool isMergedDown = area.Bottom > area.Top;

            // A long text is neither a name nor a value, and a sheet has many columns and rows.
            bool isLong = text.Length > LongestAcross;
            int last = isLong ? area.Left : Math.Min(area.Right, wanted is null ? area.Right : wanted.Length - 1), start = length;
            if ((isLong && isMergedDown && area.Top < sheet.Row) || !IsAnyWanted(area.Left, last)) continue;
            Add(text);
            for (int column = area.Left; column <= last; column++)
            {
                if (wanted is not null && !wanted[column]) continue;
                if (column >= cells.Length) Array.Resize(ref cells, Math.Max(column + 1, cells.Length * 2));
                cells[column] = new Cell(start, text.Length)
                {
                    Fault = area.Fault,
                    IsPlainNumber = area.IsPlainNumber,
                    IsMergedDown = isMergedDown,
                    IsMergedAcross = column > area.Left,
                };
                Count = Math.Max(Count, column + 1);
            }
        }
    }

    private bool IsAnyWanted(int first, int last) => wanted is null || (first <= last && wanted.AsSpan(first, last - first + 1).Contains(true));

    /// <summary>The text of a cell; empty for one that is blank or not wanted.</summary>
    public ReadOnlySpan<byte> Field(int column) => column < Count ? TextOf(cells[column]) : [];

    /// <summary>The text of a cell that is to be a date: a plain number of the system of 1904 becomes that of the usual one.</summary>
    public ReadOnlySpan<byte> DateField(int column)
    {
        ReadOnlySpan<byte> field = Field(column);
        return is1904 && column < Count && cells[column].IsPlainNumber ? OfUsualSystem(field) : field;
    }

    /// <summary>Why a cell has no value; null: it has one, or is blank.</summary>
    public Message? FieldFault(int column) => column < Count ? cells[column].Fault : null;

    private ReadOnlySpan<byte> TextOf(Cell cell) => this.text.AsSpan(cell.Start, cell.Length);

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)0, (byte)' ') < 0;

    /// <summary>Reads a cell and adds its text to that of the row.</summary>
    private Cell CellOf(SheetCells sheet)
    {
        sheet.ReadCell();
        int start = length;
        if (sheet.IsTooLong) return new Cell(start, 0) { Fault = WorkbookMessages.CellTooLong };

        // A formula that Excel has calculated has at least an empty text for a value.
        bool isCalculated = sheet.HasValue && (sheet.Type == CellType.Text || !sheet.Value.IsEmpty);
        if (sheet.HasFormula && (!isCalculated || (isToBeCalculated && sheet.Value is "0")))
            return new Cell(start, 0) { Fault = WorkbookMessages.NotCalculated };

        bool isPlainNumber = false;
        Message? fault = null;
        switch (sheet.Type)
        {
            case CellType.Number when !sheet.Value.IsEmpty:
                isPlainNumber = AddNumber(sheet.Value, sheet.Shown);
                break;
            case CellType.SharedText when !sheet.Value.IsEmpty:
                Add(sheet.SharedText(out bool isTooLong));
                if (isTooLong) fault = WorkbookMessages.CellTooLong;
                break;
            case CellType.Flag:
                Add(sheet.Value is "1" ? "true" : sheet.Value is "0" ? "false" : sheet.Value);
                break;
            case CellType.Day:
                Add(sheet.Value.EndsWith("T00:00:00") ? sheet.Value[..^"T00:00:00".Length] : sheet.Value);
                break;
            case CellType.Error:
                Add(sheet.Value);
                fault = WorkbookMessages.ExcelError;
                break;
            default:
                Add(sheet.Value);
                break;
        }

        return new Cell(start, length - start) { Fault = fault, IsPlainNumber = isPlainNumber };
    }

    /// <summary>Adds a number, or the day or time that it is shown as; returns whether it stays a number.</summary>
    private bool AddNumber(ReadOnlySpan<char> value, NumberKind kind)
    {
        Span<byte> target = Reserve(LongestNumber);
        bool isExact = IsPlain(value) && kind == NumberKind.Number;
        if (!isExact && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
        {
            if (kind != NumberKind.Number && SerialDay.TryWrite(number, kind, is1904, target, out int written))
            {
                length += written;
                return false;
            }

            // Excel stores 0.1 as 0.10000000000000001.
            number.TryFormat(target, out written, "R", CultureInfo.InvariantCulture);
            length += written;
            return true;
        }

        Add(value);
        return isExact;
    }

    /// <summary>Whether a number is in its shortest form already: of few digits, none of which says nothing (Java writes 5 as 5.0).</summary>
    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        if (value is ['-', ..]) value = value[1..];
        if (value.Length > SurelyExactDigits || value is not ([>= '1' and <= '9', ..] or ['0'] or ['0', '.', ..])) return false;
        int point = value.IndexOf('.');
        return !value[..(point < 0 ? value.Length : point)].ContainsAnyExceptInRange('0', '9')
            && (point < 0 || (value[^1] is >= '1' and <= '9' && !value[(point + 1)..].ContainsAnyExceptInRange('0', '9')));
    }

    /// <summary>A number of five digits, as days have; others are years, months or no dates at all.</summary>
    private ReadOnlySpan<byte> OfUsualSystem(ReadOnlySpan<byte> field)
    {
        bool isNumber = double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        if (!isNumber || number is not (>= 10_000 and < 100_000)) return field;
        (number + SerialDay.Of1904).TryFormat(day, out int written, "R", CultureInfo.InvariantCulture);
        return day.AsSpan(0, written);
    }

    private void Add(ReadOnlySpan<char> characters) => length += Encoding.UTF8.GetBytes(characters, Reserve(Encoding.UTF8.GetMaxByteCount(characters.Length)));

    private void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        length += bytes.Length;
    }

    private Span<byte> Reserve(int more)
    {
        if (this.text.Length - length < more) Array.Resize(ref this.text, Math.Max(this.text.Length * 2, length + more));
        return this.text.AsSpan(length);
    }

    /// <summary>A cell of the row.</summary>
    private readonly record struct Cell(int Start, int Length)
    {
        public Message? Fault { get; init; }

        /// <summary>Whether it is merged with cells of other rows.</summary>
        public bool IsMergedDown { get; init; }

        /// <summary>Whether it is a further place of a cell that begins on its left.</summary>
        public bool IsMergedAcross { get; init; }

        /// <summary>Whether it is a number that is shown as one.</summary>
        public bool IsPlainNumber { get; init; }
    }
}
