using System.IO.Compression;
using System.Text;

namespace EarlyWarning.Robustness.Seeds;

/// <summary>Workbooks with everything that a feed may find in one: shared and inline texts, dates of both systems, errors, formulas, merged and hidden
/// cells.</summary>
internal static class SeedWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private const string Rows = """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>备注</t></is></c></row>
        <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>46296</v></c><c r="C2"><v>12.5</v></c><c r="D2" t="b"><v>1</v></c></row>
        <row r="3" hidden="1"><c r="A3" t="str"><f>CHAR(66)</f><v>B</v></c><c r="B3" s="4"><v>46266</v></c><c r="C3" s="3"><v>0.15</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><r><t>C</t></r><r><t xml:space="preserve"></t></r></is></c><c r="B4" t="inlineStr"><is><t>2026年9月</t></is></c><c r="C4"><f>C2*2</f><v>25</v></c></row>
        <row r="6"><c r="A6" t="s"><v>3</v></c><c r="B6" s="2"><v>46327.25</v></c><c r="C6" t="e"><v>#DIV/0!</v></c></row>
        <row r="7"><c r="A7" t="s"><v>4</v></c><c r="B7" t="d"><v>2026-10-01T00:00:00</v></c><c r="C7"><f>C6+1</f></c></row>
        """;

    private const string Texts = "<si><t>编号</t></si><si><t>月份</t></si><si><t>水量</t></si><si><t>A</t></si><si><r><t>D</t></r><rPh><t>x</t></rPh></si>";

    public static byte[] Sound { get; } = Zip(CompressionLevel.Fastest, Parts(date1904: false));

    /// <summary>The same without compression, so that a changed byte of the file is one of a part.</summary>
    public static byte[] Stored { get; } = Zip(CompressionLevel.NoCompression, Parts(date1904: false));

    public static byte[] Of1904 { get; } = Zip(CompressionLevel.Fastest, Parts(date1904: true));

    /// <summary>Makes a workbook of its parts.</summary>
    public static byte[] Zip(CompressionLevel level, IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>Takes a workbook apart; null: it is no zip file.</summary>
    public static IReadOnlyList<KeyValuePair<string, byte[]>>? PartsOf(byte[] workbook)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(workbook), ZipArchiveMode.Read);
            List<KeyValuePair<string, byte[]>> parts = [];
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using MemoryStream content = new();
                using Stream stream = entry.Open();
                stream.CopyTo(content);
                parts.Add(new(entry.FullName, content.ToArray()));
            }

            return parts;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Parts(bool date1904)
    {
        int is1904 = date1904 ? 1 : 0;
        yield return Part("[Content_Types].xml", $"""
            <Types xmlns='{Package}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/><Override PartName='/xl/worksheets/sheet2.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/><Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/><Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>
            """);
        yield return Part("_rels/.rels", $"""
            <Relationships xmlns='{Package}/relationships'><Relationship Id='r' Type='{Office}/officeDocument' Target='xl/workbook.xml'/></Relationships>
            """);
        yield return Part("xl/workbook.xml", $"""
            <workbook xmlns='{Main}' xmlns:r='{Office}'><workbookPr date1904='{is1904}'/><sheets><sheet name='说明' sheetId='1' state='hidden' r:id='s1'/><sheet name='用水' sheetId='2' r:id='s2'/></sheets><definedNames><definedName name='x'>用水!$A$1</definedName></definedNames></workbook>
            """);
        yield return Part("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns='{Package}/relationships'><Relationship Id='s1' Type='{Office}/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='s2' Type='{Office}/worksheet' Target='/xl/worksheets/sheet2.xml'/><Relationship Id='t' Type='{Office}/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='y' Type='{Office}/styles' Target='styles.xml'/></Relationships>
            """);
        yield return Part("xl/styles.xml", $"""
            <styleSheet xmlns='{Main}'><numFmts count='1'><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/></numFmts><fonts count='1'><font/></fonts><fills count='1'><fill/></fills><borders count='1'><border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs><cellXfs count='5'><xf numFmtId='0'/><xf numFmtId='14' applyNumberFormat='1'/><xf numFmtId='22' applyNumberFormat='1'/><xf numFmtId='10' applyNumberFormat='1'/><xf numFmtId='164' applyNumberFormat='1'/></cellXfs></styleSheet>
            """);
        yield return Part("xl/sharedStrings.xml", $"""
            <sst xmlns='{Main}' count='5' uniqueCount='5'>{Texts}</sst>
            """);
        yield return Part("xl/worksheets/sheet1.xml", $"""
            <worksheet xmlns='{Main}'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>编号</t></is></c></row></sheetData></worksheet>
            """);
        yield return Part("xl/worksheets/sheet2.xml", $"""
            <worksheet xmlns='{Main}'><dimension ref='A1:D7'/><cols><col min='4' max='4' width='9' hidden='1'/></cols><sheetData>{Rows}</sheetData><mergeCells count='1'><mergeCell ref='A6:A7'/></mergeCells></worksheet>
            """);
    }

    private static KeyValuePair<string, byte[]> Part(string name, string text) => new(name,
        Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='UTF-8'?>" + text));
}
