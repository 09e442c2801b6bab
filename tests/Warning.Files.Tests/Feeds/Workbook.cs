using System.IO.Compression;
using System.Text;

namespace EarlyWarning.Files.Feeds;

/// <summary>A workbook of a test: sheets whose rows are given as SpreadsheetML, so that a cell can be anything Excel writes.</summary>
internal static class Workbook
{
    /// <summary>Cell styles: 0 general, 1 a date, 2 a date with time, 3 percent, 4 Chinese year and month.</summary>
    private const string Styles =
        "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>" +
        "<numFmts count='1'><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/></numFmts>" +
        "<fonts count='1'><font/></fonts><fills count='1'><fill/></fills><borders count='1'><border/></borders>" +
        "<cellStyleXfs count='1'><xf/></cellStyleXfs><cellXfs count='5'><xf numFmtId='0'/><xf numFmtId='14' applyNumberFormat='1'/>" +
        "<xf numFmtId='22' applyNumberFormat='1'/><xf numFmtId='10' applyNumberFormat='1'/><xf numFmtId='164' applyNumberFormat='1'/>" +
        "</cellXfs></styleSheet>";

    public static byte[] Of(params (string Name, string Rows)[] sheets)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            string overrides = string.Concat(sheets.Select((_, i) =>
                $"<Override PartName='/xl/worksheets/sheet{i}.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"));
            Add(zip, "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' " +
                "ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/>" +
                "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>" +
                overrides + "</Types>");
            Add(zip, "_rels/.rels", Relations("<Relationship Id='r' Type='" + Office + "/officeDocument' Target='xl/workbook.xml'/>"));
            Add(zip, "xl/workbook.xml",
                $"<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='{Office}'><sheets>" +
                string.Concat(sheets.Select((sheet, i) => $"<sheet name='{sheet.Name}' sheetId='{i + 1}' r:id='s{i}'/>")) + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", Relations(
                $"<Relationship Id='y' Type='{Office}/styles' Target='styles.xml'/>" + string.Concat(sheets.Select((_, i) =>
                    $"<Relationship Id='s{i}' Type='{Office}/worksheet' Target='worksheets/sheet{i}.xml'/>"))));
            Add(zip, "xl/styles.xml", Styles);
            for (int i = 0; i < sheets.Length; i++)
            {
                Add(zip, $"xl/worksheets/sheet{i}.xml",
                    $"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
            }
        }

        return file.ToArray();
    }

    /// <summary>A workbook with one of its parts changed; a part that it does not have is changed from nothing.</summary>
    public static byte[] Changed(byte[] workbook, string part, Func<string, string> change) =>
        Rewritten(workbook, name => name, parts => parts[part] = change(parts.GetValueOrDefault(part, "")));

    /// <summary>A workbook whose parts have other names.</summary>
    public static byte[] Renamed(byte[] workbook, Func<string, string> rename) => Rewritten(workbook, rename, _ => { });

    /// <summary>A zip archive of texts.</summary>
    public static byte[] Zipped(params (string Name, string Text)[] files)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files) AddText(zip, name, text);
        }

        return file.ToArray();
    }

    /// <summary>A row of texts.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r='{number}'>" + string.Concat(texts.Select((text, i) =>
            $"<c r='{(char)('A' + i)}{number}' t='inlineStr'><is><t>{text}</t></is></c>")) + "</row>";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static string Relations(string relations) =>
        $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{relations}</Relationships>";

    private static byte[] Rewritten(byte[] workbook, Func<string, string> rename, Action<Dictionary<string, string>> change)
    {
        Dictionary<string, string> parts = [];
        using (ZipArchive read = new(new MemoryStream(workbook)))
        {
            foreach (ZipArchiveEntry entry in read.Entries)
            {
                using StreamReader text = new(entry.Open());
                parts[entry.FullName] = text.ReadToEnd();
            }
        }

        change(parts);
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts) AddText(zip, rename(name), text);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text) => AddText(zip, name, "<?xml version='1.0' encoding='UTF-8'?>" + text);

    private static void AddText(ZipArchive zip, string name, string text)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
