using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Tables;

namespace EarlyWarning.Files.Drafting;

/// <summary>The header and the first rows of a file or of one sheet of a workbook.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="Header">The names of its columns.</param>
/// <param name="Rows">Its first rows, one cell for each column; blank cells are empty.</param>
internal sealed record FileSample(string Path, RecordFormat Format, IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    private const int RowsLookedAt = 500;

    private readonly Dictionary<int, ColumnContent> contents = [];

    /// <summary>The lines above the header.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Its columns as the header has them.</summary>
    public IReadOnlyList<TableColumn> Columns { get; init; } = [];

    /// <summary>The names of its columns with what stands above them in a header of two rows.</summary>
    public IReadOnlyList<string> FullNames { get; init; } = Header;

    /// <summary>Returns the cells of a column that are not blank.</summary>
    public IEnumerable<string> Cells(int column) => Rows.Select(row => row[column]).Where(cell => cell.Length > 0);

    /// <summary>Returns what the cells of a column look like.</summary>
    public ColumnContent Content(int column)
    {
        if (this.contents.TryGetValue(column, out ColumnContent? known)) return known;
        ColumnContent content = new([.. Cells(column)], Rows.Count);
        this.contents.Add(column, content);
        return content;
    }

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
        TableSample table = TableSample.Take(reader, RowsLookedAt);
        if (table.Layout is not { } layout) return new FileSample(path, format, [.. reader.Header.Where(cell => cell.Length > 0)], []);
        string[] header = [.. layout.Columns.Select(column => layout.PlaceOf(column.Name) >= 0 ? column.Name : column.FullName)];
        string[][] rows = [.. table.Rows.Select(row => Enumerable.Range(0, header.Length).Select(i => i < row.Cells.Count ? row.Cells[i] : "").ToArray())];
        return new FileSample(path, format, header, rows)
        {
            Titles = layout.Titles,
            Columns = layout.Columns,
            FullNames = [.. layout.Columns.Select(column => column.FullName)],
        };
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
