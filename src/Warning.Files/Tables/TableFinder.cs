namespace EarlyWarning.Files.Tables;

/// <summary>
/// Finds the table in the first rows of a sheet or text, row by row: by the names of the wanted columns, in one row or in two that join, or in the row that the
/// scan file names. What stands above is titles.
/// </summary>
/// <param name="columns">The wanted columns; none are named where the first row with text is the header.</param>
/// <param name="headerRow">The row in which the header begins; null: it is found.</param>
/// <param name="isTable">What the header must have besides; null: nothing.</param>
internal sealed class TableFinder(IReadOnlyList<string> columns, int? headerRow, Func<TableLayout, bool>? isTable = null)
{
    /// <summary>So many rows are looked at; a longer preamble needs its header row named.</summary>
    public const int MostRows = 50;

    private readonly List<TableRow> rows = [];
    private TableLayout? nearest;
    private int nearestCount = -1;

    /// <summary>The table; while it is not found, the row with the most of the wanted columns, by which an error can be told.</summary>
    public TableLayout? Layout { get; private set; }

    /// <summary>Whether the header has all wanted columns.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Adds the next row. Returns true once no further row is wanted: the header is found, or cannot be any more.</summary>
    public bool Add(TableRow row)
    {
        rows.Add(row);
        TableRow? before = rows.Count > 1 && rows[^2].Number == row.Number - 1 ? rows[^2] : null;
        bool isNamed = headerRow is null || row.Number == headerRow, isBelowNamed = before is not null && (headerRow is null || before.Number == headerRow);
        if (isNamed && Try(new TableLayout(rows[..^1], [row]))) return true;
        if (isBelowNamed && before!.Texts.Count > 1 && Try(new TableLayout(rows[..^2], [before, row]))) return true;
        return headerRow is { } named ? row.Number > named : rows.Count >= MostRows;
    }

    /// <summary>Adds the row below the header that was found, if it has units and nothing else.</summary>
    /// <returns>Whether it has, and so is no row of the table.</returns>
    public bool TryAddUnits(TableRow row)
    {
        if (!IsFound || !TableLayout.IsUnitRow(row)) return false;
        Layout = new TableLayout(rows[..^Layout!.HeaderRows], rows[^Layout.HeaderRows..], row);
        return true;
    }

    private bool Try(TableLayout layout)
    {
        int count = columns.Count(column => layout.PlaceOf(column) != TableLayout.Nowhere);
        bool isWhole = count == columns.Count && isTable?.Invoke(layout) != false;
        if (isWhole) count++;
        if (count > nearestCount) (nearest, nearestCount) = (layout, count);
        Layout = nearest;
        IsFound = isWhole;
        return IsFound;
    }
}
