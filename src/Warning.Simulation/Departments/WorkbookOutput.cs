using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace EarlyWarning.Simulation.Departments;

/// <summary>Writes a workbook with a note sheet and a row sheet, in the fewest parts that Excel, LibreOffice and the library's reader open.</summary>
internal sealed class WorkbookOutput
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The earliest time that a zip entry can have: the same options must give the same bytes.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Excel's day 1 is 1900-01-01, and it counts a day 29 February 1900, which did not exist.
    private static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber;

    private readonly StringBuilder rows = new();

    public WorkbookOutput(IEnumerable<string> header)
    {
        BeginRow();
        foreach (string column in header)
            Text(column);
        EndRow();
    }

    public void BeginRow() => this.rows.Append("<row>");

    public void EndRow() => this.rows.Append("</row>");

    public void Text(string text) => this.rows.Append(TextCell(text));

    public void Number(double number) => this.rows.Append(CultureInfo.InvariantCulture, $"<c><v>{number}</v></c>");

    public void Date(int dayNumber) => this.rows.Append(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{dayNumber - SerialZero}</v></c>");

    /// <summary>Writes the file: the note on the first sheet, the rows on the second.</summary>
    public void Save(string path, string sheet, string note)
    {
        using ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml",
            $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Excel}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Excel}styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Excel}worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Excel}worksheet+xml"/></Types>
            """);
        Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships">{Relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>""");
        Part(zip, "xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="说明" sheetId="1" r:id="r1"/><sheet name="{sheet}" sheetId="2" r:id="r2"/></sheets></workbook>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Package}/relationships">{Relation("r1", "worksheet", "worksheets/sheet1.xml")}{Relation("r2", "worksheet", "worksheets/sheet2.xml")}{Relation("r3", "styles", "styles.xml")}</Relationships>
            """);
        Part(zip, "xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
        Part(zip, "xl/worksheets/sheet1.xml", Sheet($"<row>{TextCell(note)}</row>"));
        Part(zip, "xl/worksheets/sheet2.xml", Sheet(this.rows.ToString()));
    }

    private static string TextCell(string text) => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    private static string Sheet(string rows) => $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""";

    private static string Relation(string id, string type, string target) => $"""<Relationship Id="{id}" Type="{Office}/{type}" Target="{target}"/>""";

    private static void Part(ZipArchive zip, string name, string text)
    {
        ZipArchiveEntry part = zip.CreateEntry(name);
        part.LastWriteTime = Stamp;
        using Stream target = part.Open();
        target.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text));
    }
}
