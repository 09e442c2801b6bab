using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Drafting;

/// <summary>The header and the first rows of a file or of one sheet of a workbook.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="Header">The names of its columns.</param>
/// <param name="Rows">Its first rows, one cell for each column; blank cells are empty.</param>
internal sealed record FileSample(string Path, RecordFormat Format, IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    private const int RowsLookedAt = 500;

    /// <summary>Returns the cells of a column that are not blank.</summary>
    public IEnumerable<string> Cells(int column) => Rows.Select(row => row[column]).Where(cell => cell.Length > 0);

    /// <summary>Reads the samples of a file: one, or one for each sheet of a workbook with several.</summary>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    public static IReadOnlyList<FileSample> Take(string path, FeedFormat kind)
    {
        if (kind.Sheets?.Invoke(path) is { Count: > 1 } sheets) return TakeSheets(path, kind, sheets);
        return [Take(path, kind, RecordFormat.Found, kind.Columns?.Invoke(path, RecordFormat.Found) ?? [])];
    }

    private static FileSample Take(string path, FeedFormat kind, RecordFormat format, IReadOnlyList<string> columns)
    {
        using RecordReader reader = kind.Open(path, format, columns, chunkLength: null);
        List<string[]> rows = [];
        while (rows.Count < RowsLookedAt && reader.Read())
        {
            if (reader.RecordFault is not null) continue;
            string[] cells = new string[reader.Header.Count];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = i < reader.FieldCount ? Encoding.UTF8.GetString(TextCell.Trim(reader.Field(i))) : "";
            rows.Add(cells);
        }

        return new FileSample(path, format, reader.Header, rows);
    }

    private static List<FileSample> TakeSheets(string path, FeedFormat kind, IReadOnlyList<string> sheets)
    {
        List<FileSample> samples = [];
        foreach (string sheet in sheets)
        {
            try
            {
                samples.Add(Take(path, kind, new RecordFormat { Sheet = sheet }, []));
            }
            catch (FeedException)
            {
                // An empty sheet of a workbook is nothing to map.
            }
        }

        return samples;
    }
}
