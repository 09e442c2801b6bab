namespace EarlyWarning.Office.Workbooks;

/// <summary>The cells of a sheet whose rows are read whole, one at a time: what a row has is held until the next one is read.</summary>
internal abstract class BufferedCells : SheetCells
{
    private readonly List<HeldCell> cells = [];
    private char[] characters = new char[1024];
    private int length;
    private int at = -1;

    /// <inheritdoc/>
    public override NumberKind Shown => NumberKind.Number;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Value => this.characters.AsSpan(cells[at].Start, cells[at].Length);

    /// <inheritdoc/>
    public override bool IsTooLong => cells[at].IsTooLong;

    /// <summary>Whether nothing is held of the row at hand.</summary>
    protected bool IsRowEmpty => cells.Count == 0;

    /// <summary>How many cells are held of the row at hand.</summary>
    protected int Held => cells.Count;

    /// <inheritdoc/>
    public sealed override bool NextRow()
    {
        at = -1;
        return ReadRow();
    }

    /// <inheritdoc/>
    public sealed override bool NextCell()
    {
        if (at + 1 >= cells.Count) return false;
        Column = cells[++at].Column;
        return true;
    }

    /// <inheritdoc/>
    public sealed override void ReadCell()
    {
        Type = cells[at].Type;
        HasValue = true;
    }

    /// <summary>Reads the next row: <see cref="Begin"/>, then <see cref="Hold"/> for each of its cells, and sets its number; false at the end.</summary>
    protected abstract bool ReadRow();

    /// <summary>Lets go of the row before.</summary>
    protected void Begin()
    {
        cells.Clear();
        length = 0;
    }

    /// <summary>Holds a cell of the row, which stands after those held before.</summary>
    protected void Hold(int column, CellType type, ReadOnlySpan<char> text)
    {
        bool isTooLong = text.Length > CellText.Longest;
        if (isTooLong) text = [];
        if (this.characters.Length - length < text.Length) Array.Resize(ref this.characters, Math.Max(this.characters.Length * 2, length + text.Length));
        text.CopyTo(this.characters.AsSpan(length));
        cells.Add(new HeldCell(column, type, length, text.Length, isTooLong));
        length += text.Length;
    }

    /// <summary>Holds the last cell once more, in the next column.</summary>
    protected void HoldAgain(int column) => cells.Add(cells[^1] with { Column = column });

    private readonly record struct HeldCell(int Column, CellType Type, int Start, int Length, bool IsTooLong);
}
