using System.Text;
using EarlyWarning.Office;

namespace EarlyWarning.Files.Feeds;

/// <summary>All records of a file, as text: what the tests compare.</summary>
internal static class Records
{
    public static List<string[]> Of(string path, RecordFormat? format = null, params string[] columns)
    {
        using RecordReader reader = OfficeFormats.All.Open(path, format ?? RecordFormat.Found, columns);
        return Of(reader);
    }

    /// <summary>The header, then every record; a faulty one is a field with its fault.</summary>
    public static List<string[]> Of(RecordReader reader)
    {
        List<string[]> records = [[.. reader.Header]];
        while (reader.Read())
            records.Add(reader.RecordFault is { } fault ? ["! " + fault] : Fields(reader));
        return records;
    }

    public static string[] Fields(RecordReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.Field(i)))];

    /// <summary>One line for each record, fields in <c>[..]</c>, as the tables of the tests write them.</summary>
    public static string Shown(IEnumerable<string[]> records) =>
        string.Join(" / ", records.Select(fields => string.Concat(fields.Select(field => $"[{field}]"))));
}
