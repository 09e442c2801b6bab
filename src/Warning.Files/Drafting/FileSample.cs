using System.Text;
using System.Text.Json;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using ExcelDataReader;

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
    /// <exception cref="FeedException">The file cannot be read in any encoding.</exception>
    public static IReadOnlyList<FileSample> Take(string path)
    {
        string name = path.ToLowerInvariant();
        if (name.EndsWith(".xlsx", StringComparison.Ordinal)) return TakeSheets(path);
        try
        {
            return [TakeText(path, RecordFormat.Found)];
        }
        catch (FeedException)
        {
            return [TakeText(path, new RecordFormat { Encoding = "gb18030" })];
        }
    }

    private static FileSample TakeText(string path, RecordFormat format)
    {
        string name = path.ToLowerInvariant();
        bool lines = name.Contains(".jsonl", StringComparison.Ordinal) || name.Contains(".ndjson", StringComparison.Ordinal);
        return Take(path, format, lines ? KeysOf(path, format) : []);
    }

    private static FileSample Take(string path, RecordFormat format, IReadOnlyList<string> columns)
    {
        using RecordReader reader = RecordReader.Open(path, format, columns);
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

    private static IReadOnlyList<FileSample> TakeSheets(string path)
    {
        List<string> sheets = [];
        try
        {
            using Stream file = FeedFile.Open(path);
            using IExcelDataReader workbook = ExcelReaderFactory.CreateOpenXmlReader(file);
            do sheets.Add(workbook.Name);
            while (workbook.NextResult());
        }
        catch (Exception cause) when (cause is not FeedException)
        {
            // What is wrong with it is the reader's to say.
            sheets.Clear();
        }

        if (sheets.Count <= 1) return [Take(path, RecordFormat.Found, [])];
        List<FileSample> samples = [];
        foreach (string sheet in sheets)
        {
            try
            {
                samples.Add(Take(path, new RecordFormat { Sheet = sheet }, []));
            }
            catch (FeedException)
            {
                // An empty sheet of a workbook is nothing to map.
            }
        }

        return samples;
    }

    /// <summary>The keys of JSON Lines, in the order in which they come.</summary>
    private static List<string> KeysOf(string path, RecordFormat format)
    {
        using TextSource source = TextSource.Open(path, format.Encoding);
        byte[] text = new byte[1 << 18];
        int length = 0;
        for (int read = 1; read > 0 && text.Length - length >= TextSource.LeastRoom; length += read)
            read = source.Read(text.AsSpan(length));

        List<string> keys = [];
        foreach (string line in Encoding.UTF8.GetString(text, 0, length).Split('\n').Take(RowsLookedAt))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind != JsonValueKind.Object) continue;
                keys.AddRange(json.RootElement.EnumerateObject().Select(member => member.Name).Where(key => !keys.Contains(key, StringComparer.Ordinal)));
            }
            catch (JsonException)
            {
                // A faulty or cut line is the scan's to reject.
            }
        }

        return keys;
    }
}
