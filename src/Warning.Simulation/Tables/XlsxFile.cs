using System.Globalization;
using System.Security;
using System.Text;

namespace EarlyWarning.Simulation.Tables;

/// <summary>Writes sheets as an Office Open XML workbook, in the fewest parts that office programs open.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void Save(string path, IReadOnlyList<TableSheet> sheets)
    {
        using ZipFolder zip = new(path);
        zip.AddXml("[Content_Types].xml",
            $"""
            <Types xmlns="{Package}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Excel}sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Excel}styles+xml"/>
            {Each(sheets, number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Excel}worksheet+xml\"/>")}
            </Types>
            """);
        zip.AddXml("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships">{Relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>""");
        zip.AddXml("xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>
            {Each(sheets, number => $"<sheet name=\"{SecurityElement.Escape(sheets[number - 1].Name)}\" sheetId=\"{number}\" r:id=\"r{number}\"/>")}
            </sheets></workbook>
            """);
        zip.AddXml("xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Package}/relationships">
            {Each(sheets, number => Relation($"r{number}", "worksheet", $"worksheets/sheet{number}.xml"))}
            {Relation($"r{sheets.Count + 1}", "styles", "styles.xml")}
            </Relationships>
            """);
        zip.AddXml("xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}">
            <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="2">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            </cellXfs>
            </styleSheet>
            """);
        for (int i = 0; i < sheets.Count; i++) zip.AddXml(FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), Sheet(sheets[i]));
    }

    private static string Each(IReadOnlyList<TableSheet> sheets, Func<int, string> write) => string.Concat(Enumerable.Range(1, sheets.Count).Select(write));

    private static string Relation(string id, string type, string target) => $"""<Relationship Id="{id}" Type="{Office}/{type}" Target="{target}"/>""";

    private static string Sheet(TableSheet sheet)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (int row = 0; row < sheet.Rows.Count; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (int column = 0; column < sheet.Rows[row].Count; column++) Append(text, sheet.Rows[row][column], NameOf(row, column));
            text.Append("</row>");
        }

        text.Append("</sheetData>");
        if (sheet.Merged.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{sheet.Merged.Count}\">");
            foreach (MergedCells cells in sheet.Merged)
                text.Append(CultureInfo.InvariantCulture,
                    $"<mergeCell ref=\"{NameOf(cells.Row, cells.Column)}:{NameOf(cells.Row + cells.Rows - 1, cells.Column + cells.Columns - 1)}\"/>");
            text.Append("</mergeCells>");
        }

        return text.Append("</worksheet>").ToString();
    }

    private static void Append(StringBuilder text, TableCell cell, string name)
    {
        if (cell.IsBlank) return;
        if (cell.Text is { } words) text.Append(CultureInfo.InvariantCulture,
            $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(words)}</t></is></c>");
        else text.Append(CultureInfo.InvariantCulture, $"<c r=\"{name}\"{(cell.IsDay ? " s=\"1\"" : "")}><v>{cell.Number}</v></c>");
    }

    private static string NameOf(int row, int column)
    {
        string letters = "";
        for (int left = column; left >= 0; left = left / 26 - 1) letters = (char)('A' + left % 26) + letters;
        return FormattableString.Invariant($"{letters}{row + 1}");
    }
}
