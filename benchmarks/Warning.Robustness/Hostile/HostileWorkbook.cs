using System.IO.Compression;
using EarlyWarning.Robustness.Seeds;

namespace EarlyWarning.Robustness.Hostile;

/// <summary>Workbooks of which one part is hostile and all others sound.</summary>
internal static class HostileWorkbook
{
    private const string Sheet = "xl/worksheets/sheet2.xml";
    private const string Texts = "xl/sharedStrings.xml";
    private const string Main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private const string Header =
        "<row r='1'><c r='A1' t='inlineStr'><is><t>编号</t></is></c><c r='B1' t='inlineStr'><is><t>月份</t></is></c>" +
        "<c r='C1' t='inlineStr'><is><t>水量</t></is></c></row>";

    /// <summary>A workbook whose sheet has the header and then what is written.</summary>
    public static HostileFile OfRows(string what, Action<Stream> rows) => OfSheet(what, sheet =>
    {
        sheet.Text($"<worksheet {Main}><sheetData>{Header}");
        rows(sheet);
        sheet.Text("</sheetData></worksheet>");
    });

    /// <summary>A workbook whose sheet is what is written.</summary>
    public static HostileFile OfSheet(string what, Action<Stream> sheet) => Of(what, Sheet, sheet);

    /// <summary>A workbook whose shared texts are what is written.</summary>
    public static HostileFile OfTexts(string what, Action<Stream> texts) => Of(what, Texts, stream =>
    {
        stream.Text($"<sst {Main}>");
        texts(stream);
        stream.Text("</sst>");
    });

    private static HostileFile Of(string what, string part, Action<Stream> write) => new(what, "water.xlsx", file =>
    {
        using ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, byte[] content) in SeedWorkbook.PartsOf(SeedWorkbook.Sound)!)
        {
            using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            if (name == part) write(entry);
            else entry.Write(content);
        }
    });
}
