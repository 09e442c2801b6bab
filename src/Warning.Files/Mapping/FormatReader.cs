using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads the format of a file and the columns in it.</summary>
internal static class FormatReader
{
    // As many as a sheet has.
    private const int MostHeaderRow = 1_048_576;

    private static readonly string[] Encodings = ["utf-8", "utf8", "gb18030", "gbk", "gb2312", "utf-16", "utf16"];

    public static RecordFormat Read(ObjectReader reader, Diagnostics diagnostics) => new()
    {
        Encoding = Encoding(reader.Text("encoding"), diagnostics),
        Sheet = reader.Text("sheet")?.Value,
        Delimiter = Delimiter(reader.Text("delimiter"), diagnostics),
        HeaderRow = HeaderRow(reader.Number("headerRow"), diagnostics),
    };

    /// <summary>Returns a text such as the name of a file or column; reports an empty one and returns null.</summary>
    public static LocatedText? NotEmpty(LocatedText? text, Diagnostics diagnostics)
    {
        if (text is null || text.Value.Trim().Length > 0) return text;
        diagnostics.Error(DiagnosticCodes.EmptyScanText, text.Json, ScanFileMessages.EmptyColumn);
        return null;
    }

    /// <summary>Reads the markers of missing values of a column; returns null if the column is not named, or by an empty text, which is reported.</summary>
    public static MappedCell? Cell(ObjectReader reader, LocatedText? column, Diagnostics diagnostics)
    {
        column = NotEmpty(column, diagnostics);
        string[] missing = [.. reader.Texts("missing").Select(text => text.Value)];
        return column is null ? null : new MappedCell(column) { Missing = missing };
    }

    private static string? Encoding(LocatedText? text, Diagnostics diagnostics)
    {
        if (text is null || Encodings.Contains(text.Value, StringComparer.OrdinalIgnoreCase)) return text?.Value;
        diagnostics.Error(DiagnosticCodes.UnknownEncoding, text.Json, ScanFileMessages.UnknownFileEncoding(text.Value));
        return null;
    }

    private static int? HeaderRow(JsonValue? json, Diagnostics diagnostics)
    {
        if (json is null) return null;
        if (json.Number is >= 1 and <= MostHeaderRow && Math.Floor(json.Number) == json.Number) return (int)json.Number;
        diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, json, ScanFileMessages.HeaderRowOutOfRange(json.Raw, MostHeaderRow));
        return null;
    }

    private static char? Delimiter(LocatedText? text, Diagnostics diagnostics)
    {
        if (text is null) return null;
        if (text.Value is [> '\0' and < '\x80' and not ('"' or '\r' or '\n')]) return text.Value[0];
        diagnostics.Error(DiagnosticCodes.UnknownEncoding, text.Json, ScanFileMessages.MalformedDelimiter);
        return null;
    }
}
