using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Tables;

namespace EarlyWarning.Files.Feeds;

/// <summary>The beginning of a table that nobody has mapped yet: where it seems to be, and its first rows.</summary>
/// <param name="Layout">The header, its units, and the titles above; null: no row looks like a header.</param>
/// <param name="Rows">The first rows of the table, without totals and remarks; without a header all rows.</param>
internal sealed record TableSample(TableLayout? Layout, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Takes the first rows of a file.</summary>
    /// <param name="reader">Its reader, opened without wanted columns and not read yet.</param>
    /// <param name="most">The most rows to look at, those above the header counted.</param>
    public static TableSample Take(RecordReader reader, int most)
    {
        List<TableRow> rows = reader.HasHeader ? [new TableRow(reader.Row, [.. reader.Header])] : [];
        while (rows.Count < most && reader.Read())
        {
            if (reader.RecordFault is null) rows.Add(RowOf(reader));
        }

        TableLayout? layout = reader.HasHeader ? TableGuess.Of(rows) : new TableLayout([], [new TableRow(1, [.. reader.Header])]);
        if (layout is null) return new TableSample(null, rows);
        return new TableSample(layout, [.. rows.Where(row => row.Number > layout.LastRow && !IsNote(row, layout))]);
    }

    /// <summary>Makes a row of the record at hand, in which a merged cell has its text in its first column.</summary>
    public static TableRow RowOf(RecordReader reader)
    {
        string[] cells = new string[reader.FieldCount];
        for (int i = 0; i < cells.Length; i++) cells[i] = reader.IsMergedAcross(i) ? "" : Encoding.UTF8.GetString(TextCell.Trim(reader.Field(i)));
        return new TableRow(reader.Row, cells);
    }

    private static bool IsNote(TableRow row, TableLayout layout) => row.Texts is not [var first, ..] || TableNote.Is(Encoding.UTF8.GetBytes(first))
        || (row.Texts.Count > 1 && row.Texts.All(text => layout.Columns.Any(column => column.Name == text)));
}
