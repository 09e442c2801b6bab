using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace EarlyWarning.Simulation.Tables;

/// <summary>Writes sheets as an OpenDocument spreadsheet.</summary>
internal static class OdsFile
{
    private const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Names = "urn:oasis:names:tc:opendocument:xmlns:";

    public static void Save(string path, IReadOnlyList<TableSheet> sheets)
    {
        using ZipFolder zip = new(path);
        zip.Add("mimetype", Encoding.ASCII.GetBytes(MediaType), CompressionLevel.NoCompression); // the first part, as it is: programs know the file by it
        zip.AddXml("META-INF/manifest.xml",
            $"""
            <manifest:manifest xmlns:manifest="{Names}manifest:1.0" manifest:version="1.2">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="{MediaType}"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """);
        zip.AddXml("content.xml",
            $"""
            <office:document-content xmlns:office="{Names}office:1.0" xmlns:table="{Names}table:1.0" xmlns:text="{Names}text:1.0" office:version="1.2">
            <office:body><office:spreadsheet>{string.Concat(sheets.Select(Sheet))}</office:spreadsheet></office:body>
            </office:document-content>
            """);
    }

    private static string Sheet(TableSheet sheet)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"<table:table table:name=\"{SecurityElement.Escape(sheet.Name)}\">");
        for (int row = 0; row < sheet.Rows.Count; row++)
        {
            text.Append("<table:table-row>");
            for (int column = 0; column < sheet.Width; column++) Append(text, sheet, row, column);
            text.Append("</table:table-row>");
        }

        return text.Append("</table:table>").ToString();
    }

    private static void Append(StringBuilder text, TableSheet sheet, int row, int column)
    {
        if (sheet.IsCovered(row, column))
        {
            text.Append("<table:covered-table-cell/>");
            return;
        }

        TableCell cell = column < sheet.Rows[row].Count ? sheet.Rows[row][column] : TableCell.Of(null);
        string span = sheet.MergedAt(row, column) is { } merged
            ? FormattableString.Invariant($" table:number-columns-spanned=\"{merged.Columns}\" table:number-rows-spanned=\"{merged.Rows}\"") : "";
        string shown = SecurityElement.Escape(cell.Shown)!;
        if (cell.IsBlank) text.Append(CultureInfo.InvariantCulture, $"<table:table-cell{span}/>");
        else if (cell.Text is not null) text.Append(CultureInfo.InvariantCulture,
            $"<table:table-cell{span} office:value-type=\"string\"><text:p>{shown}</text:p></table:table-cell>");
        else if (cell.IsDay) text.Append(CultureInfo.InvariantCulture,
            $"<table:table-cell{span} office:value-type=\"date\" office:date-value=\"{shown}\"><text:p>{shown}</text:p></table:table-cell>");
        else text.Append(CultureInfo.InvariantCulture,
            $"<table:table-cell{span} office:value-type=\"float\" office:value=\"{shown}\"><text:p>{shown}</text:p></table:table-cell>");
    }
}
