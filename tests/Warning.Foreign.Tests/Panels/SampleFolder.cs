using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace UnionApp.Panels;

/// <summary>A record of a file: its values by the names of the columns, and the line or row on which it stands.</summary>
internal sealed record SampleRecord(string File, long Line, IReadOnlyDictionary<string, string> Cells)
{
    public string? this[string column] => Cells.GetValueOrDefault(column);
}

/// <summary>Reads the files of a sample in the plainest way, as an app that has never seen the reader of feeds.</summary>
internal sealed class SampleFolder(string path)
{
    public string Path => path;

    /// <summary>Returns the records of a file; a line with fewer cells than the header has those cells only.</summary>
    public IEnumerable<SampleRecord> Read(string file, char delimiter = ',', bool isChinese = false)
    {
        string full = System.IO.Path.Combine(path, file);
        return System.IO.Path.GetExtension(file) switch
        {
            ".jsonl" => ReadJson(file, full),
            ".xlsx" => ReadSheet(file, full),
            _ => ReadText(file, File.ReadAllText(full, isChinese ? ChineseText() : Encoding.UTF8), delimiter),
        };
    }

    private static Encoding ChineseText()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030");
    }

    private static IEnumerable<SampleRecord> ReadText(string file, string text, char delimiter)
    {
        string[]? header = null;
        long line = 0;
        foreach (string record in text.TrimStart('\uFEFF').Split('\n'))
        {
            line++;
            if (record.Length == 0) continue;
            string[] cells = Split(record.TrimEnd('\r'), delimiter);
            if (header is null) header = cells;
            else yield return Record(file, line, header, cells);
        }
    }

    private static string[] Split(string record, char delimiter)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool isQuoted = false;
        foreach (char c in record)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == delimiter && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString()];
    }

    private static IEnumerable<SampleRecord> ReadJson(string file, string full)
    {
        long line = 0;
        foreach (string record in File.ReadLines(full))
        {
            line++;
            using JsonDocument json = JsonDocument.Parse(record);
            Dictionary<string, string> cells = json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
            yield return new SampleRecord(file, line, cells);
        }
    }

    /// <summary>Reads the second sheet of a workbook; dates are numbers of days since the end of 1899.</summary>
    private static IEnumerable<SampleRecord> ReadSheet(string file, string full)
    {
        using ZipArchive archive = ZipFile.OpenRead(full);
        using Stream sheet = archive.GetEntry("xl/worksheets/sheet2.xml")!.Open();
        string[]? header = null;
        long line = 0;
        foreach (XElement row in XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "row"))
        {
            line++;
            string[] cells = [.. row.Elements().Select(TextOf)];
            if (header is null) header = cells;
            else yield return Record(file, line, header, cells);
        }

        static string TextOf(XElement cell) => cell.Attribute("s")?.Value == "1"
            ? DateTime.FromOADate(double.Parse(cell.Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell.Value;
    }

    private static SampleRecord Record(string file, long line, string[] header, string[] cells) =>
        new(file, line, header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
}
