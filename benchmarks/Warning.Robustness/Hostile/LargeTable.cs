using System.IO.Compression;

namespace EarlyWarning.Robustness.Hostile;

/// <summary>Sound tables as long as a sheet may be, in each kind of workbook: one company's power, row after row, with a remark that nobody reads.</summary>
internal static class LargeTable
{
    private const int Rows = 1_048_575;
    private const int Months = 10;
    private const string Account = "3200000000";
    private const string Main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private const string File = "power.csv";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of Open XML whose rows share a company and months, with further texts that no other row has.</summary>
    public static HostileFile OfRows(string what, int texts) => new(what, File, file => Workbook(
        file,
        sheet =>
        {
            sheet.Lines(Rows, row => RowOf(row, string.Concat(Enumerable.Range(0, texts).Select(text =>
                $"<c r='{(char)('D' + text)}{row + 2}' t='s'><v>{Months + 4 + (row * texts) + text}</v></c>"))));
            sheet.Text("</sheetData>");
        },
        shared => shared.Lines(Rows * texts, text => $"<si><t>第{text}条情况说明：已由镇街核实</t></si>")));

    /// <summary>The same, with a merged cell in each row.</summary>
    public static HostileFile OfMergedRows(string what) => new(what, File, file => Workbook(
        file,
        sheet =>
        {
            sheet.Lines(Rows, row => RowOf(row, ""));
            sheet.Text("</sheetData><mergeCells>");
            sheet.Lines(Rows, row => $"<mergeCell ref='D{row + 2}:E{row + 2}'/>");
            sheet.Text("</mergeCells>");
        },
        _ => { }));

    public static HostileFile Ods(string what) => new(what, File, file =>
    {
        using ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true);
        using (Stream type = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
            type.Text("application/vnd.oasis.opendocument.spreadsheet");
        using Stream content = zip.CreateEntry("content.xml", CompressionLevel.Fastest).Open();
        content.Text("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' ");
        content.Text("xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>");
        content.Text("<office:body><office:spreadsheet><table:table table:name='电'>");
        content.Lines(Rows + 1, row => $"<table:table-row>{Each(row - 1, "<table:table-cell><text:p>", "</text:p></table:table-cell>")}</table:table-row>");
        content.Text("</table:table></office:spreadsheet></office:body></office:document-content>");
    });

    public static HostileFile SpreadsheetXml(string what) => new(what, File, file =>
    {
        file.Text("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' ");
        file.Text("xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='电'><Table>");
        file.Lines(Rows + 1, row => $"<Row>{Each(row - 1, "<Cell><Data ss:Type='String'>", "</Data></Cell>")}</Row>");
        file.Text("</Table></Worksheet></Workbook>");
    });

    public static HostileFile Page(string what) => new(what, File, file =>
    {
        file.Text("<html><body><table>\n");
        file.Lines(Rows + 1, row => $"<tr>{Each(row - 1, "<td>", "")}");
        file.Text("</table>");
        file.Text("</body></html>");
    });

    private static void Workbook(Stream file, Action<Stream> rows, Action<Stream> texts)
    {
        using ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true);
        Add("_rels/.rels", part => part.Text(RelationsOf(("r", "officeDocument", "xl/workbook.xml"))));
        Add("xl/workbook.xml", part => part.Text($"<workbook {Main} xmlns:r='{Office}'><sheets><sheet name='电' sheetId='1' r:id='s'/></sheets></workbook>"));
        Add("xl/_rels/workbook.xml.rels", part => part.Text(
            RelationsOf(("s", "worksheet", "worksheets/sheet1.xml"), ("t", "sharedStrings", "sharedStrings.xml"))));
        Add("xl/worksheets/sheet1.xml", part =>
        {
            part.Text($"<worksheet {Main}><sheetData><row r='1'>");
            part.Text("<c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row>");
            rows(part);
            part.Text("</worksheet>");
        });
        Add("xl/sharedStrings.xml", part =>
        {
            IEnumerable<string> shared = CellsOf(-1).Take(3).Append(Account).Concat(Enumerable.Range(0, Months).Select(Month));
            part.Text($"<sst {Main}>{string.Concat(shared.Select(text => $"<si><t>{text}</t></si>"))}");
            texts(part);
            part.Text("</sst>");
        });

        void Add(string name, Action<Stream> write)
        {
            using Stream part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            write(part);
        }
    }

    private static string RelationsOf(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" +
        string.Concat(relations.Select(one => $"<Relationship Id='{one.Id}' Type='{Office}/{one.Type}' Target='{one.Target}'/>")) + "</Relationships>";

    private static string RowOf(int row, string more) =>
        $"<row r='{row + 2}'><c r='A{row + 2}' t='s'><v>3</v></c><c r='B{row + 2}' t='s'><v>{4 + (row % Months)}</v></c>" +
        $"<c r='C{row + 2}'><v>5</v></c>{more}</row>";

    /// <summary>The cells of a row of a text, or of the header before the first.</summary>
    private static string[] CellsOf(int row) =>
        row < 0 ? ["户号", "月份", "电量", "备注"] : [Account, Month(row % Months), "5", $"第{row}条情况说明"];

    private static string Each(int row, string before, string after) => string.Concat(CellsOf(row).Select(cell => $"{before}{cell}{after}"));

    private static string Month(int month) => $"2026-{1 + month:00}";
}
