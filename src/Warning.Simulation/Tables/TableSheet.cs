namespace EarlyWarning.Simulation.Tables;

/// <summary>A sheet: rows of cells, some of them merged.</summary>
/// <param name="name">The name of the sheet.</param>
internal sealed class TableSheet(string name)
{
    private readonly List<TableCell[]> rows = [];
    private readonly List<MergedCells> merged = [];

    public string Name { get; } = name;

    public IReadOnlyList<IReadOnlyList<TableCell>> Rows => this.rows;

    /// <summary>The merged cells; the text stands in the upper left one.</summary>
    public IReadOnlyList<MergedCells> Merged => this.merged;

    /// <summary>The number of columns.</summary>
    public int Width => this.rows.Count == 0 ? 0 : this.rows.Max(row => row.Length);

    /// <summary>Adds a row of texts, numbers and days; null is a cell with nothing.</summary>
    public void Add(params IEnumerable<object?> cells) => this.rows.Add([.. cells.Select(TableCell.Of)]);

    /// <summary>Adds a row of one text that is merged over some columns.</summary>
    public void AddAcross(string text, int columns)
    {
        Add(text);
        if (columns > 1) Merge(this.rows.Count - 1, 0, 1, columns);
    }

    /// <summary>Merges cells.</summary>
    /// <param name="row">The first row, from 0.</param>
    /// <param name="column">The first column, from 0.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    public void Merge(int row, int column, int rows, int columns) => this.merged.Add(new MergedCells(row, column, rows, columns));

    /// <summary>Returns the merged cells whose upper left one a cell is; null for none.</summary>
    public MergedCells? MergedAt(int row, int column) => this.merged.Find(cells => cells.Row == row && cells.Column == column);

    /// <summary>Returns whether a cell is covered by a merged one that begins elsewhere.</summary>
    public bool IsCovered(int row, int column) => this.merged.Exists(cells => cells.Covers(row, column));
}

/// <summary>Cells that are merged.</summary>
/// <param name="Row">The first row, from 0.</param>
/// <param name="Column">The first column, from 0.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
internal sealed record MergedCells(int Row, int Column, int Rows, int Columns)
{
    public bool Covers(int row, int column) =>
        row >= Row && row < Row + Rows && column >= Column && column < Column + Columns && (row != Row || column != Column);
}
