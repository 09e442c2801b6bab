using System.Globalization;
using System.Security;
using System.Text;

namespace EarlyWarning.Simulation.Tables;

/// <summary>Writes sheets as what many government systems export under the name <c>.xls</c>: a page of HTML, or a workbook in Excel's XML of 2003.</summary>
internal static class MarkupFile
{
    private const string Spreadsheet = "urn:schemas-microsoft-com:office:spreadsheet";

    /// <summary>Writes one sheet as a page with a table.</summary>
    public static void SaveHtml(string path, TableSheet sheet)
    {
        StringBuilder text = new();
        text.Append("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n");
        text.Append("<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head>\n");
        text.Append("<body>\n<table border=\"1\">\n");
        for (int row = 0; row < sheet.Rows.Count; row++)
        {
            text.Append("<tr>");
            for (int column = 0; column < sheet.Rows[row].Count; column++)
            {
                if (sheet.IsCovered(row, column)) continue;
                MergedCells? merged = sheet.MergedAt(row, column);
                string span = merged is null ? "" : FormattableString.Invariant($" colspan=\"{merged.Columns}\" rowspan=\"{merged.Rows}\"");
                text.Append(CultureInfo.InvariantCulture,
                    $"<td{span} style=\"mso-number-format:'\\@'\">{SecurityElement.Escape(sheet.Rows[row][column].Shown)}</td>");
            }

            text.Append("</tr>\n");
        }

        text.Append("</table>\n</body>\n</html>\n");
        Write(path, text);
    }

    /// <summary>Writes sheets as a workbook.</summary>
    public static void SaveXml(string path, IReadOnlyList<TableSheet> sheets)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture,
            $"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"{Spreadsheet}\" xmlns:ss=\"{Spreadsheet}\">\n");
        foreach (TableSheet sheet in sheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Worksheet ss:Name=\"{SecurityElement.Escape(sheet.Name)}\"><Table>\n");
            for (int row = 0; row < sheet.Rows.Count; row++)
            {
                text.Append("<Row>");
                for (int column = 0; column < sheet.Rows[row].Count; column++) Append(text, sheet, row, column);
                text.Append("</Row>\n");
            }

            text.Append("</Table></Worksheet>\n");
        }

        text.Append("</Workbook>\n");
        Write(path, text);
    }

    private static void Append(StringBuilder text, TableSheet sheet, int row, int column)
    {
        TableCell cell = sheet.Rows[row][column];
        if (cell.IsBlank) return;
        MergedCells? merged = sheet.MergedAt(row, column);
        string across = merged is null ? "" : FormattableString.Invariant($" ss:MergeAcross=\"{merged.Columns - 1}\" ss:MergeDown=\"{merged.Rows - 1}\"");
        string type = cell.Text is not null ? "String" : cell.IsDay ? "DateTime" : "Number";
        string value = cell.IsDay ? cell.Shown + "T00:00:00.000" : SecurityElement.Escape(cell.Shown)!;
        text.Append(CultureInfo.InvariantCulture, $"<Cell ss:Index=\"{column + 1}\"{across}><Data ss:Type=\"{type}\">{value}</Data></Cell>");
    }

    private static void Write(string path, StringBuilder text) =>
        File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
