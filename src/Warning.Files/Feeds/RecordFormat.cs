using EarlyWarning.Files.Tables;

namespace EarlyWarning.Files.Feeds;

/// <summary>What a scan file says of how a feed's files are written; null is found from the file.</summary>
internal sealed record RecordFormat
{
    /// <summary>All is found from the file; the first sheet.</summary>
    public static RecordFormat Found { get; } = new();

    /// <summary><c>utf-8</c>, <c>gb18030</c> (also as <c>gbk</c>, <c>gb2312</c>) or <c>utf-16</c>; null is found from the file.</summary>
    public string? Encoding { get; init; }

    /// <summary>An ASCII character; null is the most frequent of comma, semicolon, tab and bar in the header line.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The sheet of a workbook; null is the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>What the header must have besides the wanted columns; null: nothing.</summary>
    public Func<TableLayout, bool>? IsTable { get; init; }

    /// <summary>The line, or the sheet's row, in which the header begins; null: it is found by the names of the columns.</summary>
    public int? HeaderRow { get; init; }
}
