using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Tables;

/// <summary>
/// Where the table of a sheet or text is: its header, what its columns are called and of which units they are, and the titles above it. Immutable.
/// </summary>
internal sealed class TableLayout
{
    /// <summary>A column that the table does not have.</summary>
    public const int Nowhere = -1;

    /// <summary>A name that several columns have.</summary>
    public const int Several = -2;

    private readonly IReadOnlyList<CellUnit> units;
    private readonly IReadOnlyList<CellUnit?> below;

    /// <summary>Makes a layout.</summary>
    /// <param name="above">The rows above the header.</param>
    /// <param name="header">The header, of one row or two.</param>
    /// <param name="unitRow">A row right below the header that has units and nothing else; null: there is none.</param>
    public TableLayout(IReadOnlyList<TableRow> above, IReadOnlyList<TableRow> header, TableRow? unitRow = null)
    {
        HeaderRow = header[0].Number;
        HeaderRows = header.Count;
        LastRow = (unitRow ?? header[^1]).Number;
        Columns = header.Count == 1 ? [.. header[0].Cells.Select(cell => new TableColumn(cell))] : Join(header[0].Cells, header[1].Cells);
        Titles = [.. above.SelectMany(row => row.Texts)];
        this.units = UnitLine.Of(Titles);
        this.below = unitRow is null ? [] : [.. unitRow.Cells.Select(UnitOf)];
    }

    /// <summary>The line, or the sheet's row, in which the header begins.</summary>
    public long HeaderRow { get; }

    /// <summary>How many rows the header has: 1 or 2.</summary>
    public int HeaderRows { get; }

    /// <summary>The last row of the header, a row of units below it counted.</summary>
    public long LastRow { get; }

    /// <summary>The columns, from the first one on.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The texts above the header: titles, who reports, the unit.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Returns the place of a column by its name, <see cref="Nowhere"/> or <see cref="Several"/>.</summary>
    /// <remarks>
    /// What is equal as it stands goes before what is equal to a person's eye, and that before a name without the unit that the header adds to it. A unit
    /// that is named must be the header's.
    /// </remarks>
    public int PlaceOf(string name)
    {
        int place = Find(column => column.Name == name || column.FullName == name);
        if (place != Nowhere) return place;
        HeaderName wanted = HeaderName.Of(name);
        if (wanted.Text.Length == 0) return Nowhere;
        place = Find(column => column.Own.Text == wanted.Text || column.Whole.Text == wanted.Text);
        if (place != Nowhere || wanted.Unit is not null) return place;
        return Find(column => column.Own.Bare == wanted.Text || column.Whole.Bare == wanted.Text);
    }

    /// <summary>Returns how many columns have a name, in the first of the ways of <see cref="PlaceOf"/> in which one has it.</summary>
    public IReadOnlyList<string> NamesLike(string name)
    {
        HeaderName wanted = HeaderName.Of(name);
        return [.. Columns.Where(column => column.Name == name || column.FullName == name || column.Own.Text == wanted.Text || column.Whole.Text == wanted.Text
            || column.Own.Bare == wanted.Text || column.Whole.Bare == wanted.Text).Select(column => column.FullName)];
    }

    /// <summary>Returns how the numbers of a column are to be read.</summary>
    /// <param name="place">The place of the column.</param>
    /// <param name="unit">The unit of the indicator, as the catalog has it; null: none.</param>
    /// <param name="scale">The factor that the scan file gives; null: none.</param>
    /// <param name="approximate">Whether numbers that are only about right are read; null: the column cannot have such.</param>
    public NumberForm FormOf(int place, string? unit, double? scale, bool? approximate)
    {
        CellUnit? written = Columns[place].Own.Unit ?? Columns[place].Whole.Unit ?? (place < this.below.Count ? this.below[place] : null);
        if (written is not null || scale is not null || unit is null || !CellUnit.TryFind(unit, out CellUnit? expected))
            return NumberForm.Of(unit, written, scale, approximate);
        CellUnit[] fitting = [.. this.units.Where(one => one.Kind == expected.Kind)];
        NumberForm form = NumberForm.Of(unit, fitting.Length == 1 ? fitting[0] : null, scale, approximate);
        return fitting.Length > 1 ? form.Undecided(fitting) : form;
    }

    /// <summary>Returns whether a row below the header has units and nothing else.</summary>
    public static bool IsUnitRow(TableRow row) => row.Texts.Count > 0 && row.Texts.All(text => UnitOf(text) is not null);

    private int Find(Func<TableColumn, bool> isIt)
    {
        int found = Nowhere;
        for (int place = 0; place < Columns.Count; place++)
        {
            if (!isIt(Columns[place])) continue;
            if (found >= 0) return Several;
            found = place;
        }

        return found;
    }

    /// <summary>
    /// Joins a header of two rows. A cell of the upper row stands above the columns on its right that have none of their own there, as a text has it where a
    /// sheet has merged cells.
    /// </summary>
    private static TableColumn[] Join(IReadOnlyList<string> upper, IReadOnlyList<string> lower)
    {
        TableColumn[] columns = new TableColumn[Math.Max(upper.Count, lower.Count)];
        string group = "";
        for (int place = 0; place < columns.Length; place++)
        {
            string above = place < upper.Count ? upper[place].Trim() : "", name = place < lower.Count ? lower[place].Trim() : "";
            if (above.Length > 0 || name.Length == 0) group = above;
            columns[place] = new TableColumn(name, group);
            if (name.Length == 0) group = "";
        }

        return columns;
    }

    private static CellUnit? UnitOf(string cell)
    {
        string text = HeaderName.Normalize(cell);
        if (text is ['(', .., ')']) text = text[1..^1];
        if (text.StartsWith("单位:", StringComparison.Ordinal)) text = text["单位:".Length..];
        return CellUnit.TryFind(text, out CellUnit? unit) ? unit : null;
    }
}
