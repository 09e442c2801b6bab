using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>An OpenDocument spreadsheet, <c>.ods</c>. Several of its sheets may be open at a time.</summary>
internal sealed class OdsWorkbook : WorkbookFile
{
    private const string Content = "content.xml";
    private const string Manifest = "META-INF/manifest.xml";

    private readonly string path;
    private readonly WorkbookPackage package;
    private readonly List<Sheet> sheets = [];

    private OdsWorkbook(string path, WorkbookPackage package)
    {
        this.path = path;
        this.package = package;
        if (IsEncrypted()) throw new FeedException(path, null, WorkbookMessages.WorkbookPassword);
        ReadSheets();
    }

    public override IReadOnlyList<Sheet> Sheets => sheets;

    /// <summary>Opens a workbook; the file is closed with it, or where it cannot be opened.</summary>
    /// <exception cref="FeedException">It is larger than it may be, or has a password.</exception>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static OdsWorkbook Open(string path, Func<Stream> file)
    {
        WorkbookPackage package = WorkbookPackage.Open(path, file);
        try
        {
            return new OdsWorkbook(path, package);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public override SheetCells Open(Sheet sheet)
    {
        XmlReader xml = OpenContent();
        try
        {
            int place = sheets.IndexOf(sheet), found = -1;
            while (found < place && xml.Next())
            {
                if (IsTable(xml)) found++;
            }

            return new OdsCells(this.path, xml);
        }
        catch
        {
            xml.Dispose();
            throw;
        }
    }

    public override void Dispose() => package.Dispose();

    /// <summary>Returns whether the reader is at a table of the document itself: its content, body and spreadsheet lie around it.</summary>
    private static bool IsTable(XmlReader xml) => xml.IsAt("table") && xml.Depth == 3;

    private XmlReader OpenContent() =>
        package.TryOpen(Content, WorkbookPackage.LargestSheet, out XmlReader? xml) ? xml : throw new InvalidDataException(Content);

    private bool IsEncrypted()
    {
        if (!package.TryOpen(Manifest, WorkbookPackage.LargestOther, out XmlReader? xml)) return false;
        using (xml)
        {
            while (xml.Next())
            {
                if (xml.IsAt("encryption-data")) return true;
            }
        }

        return false;
    }

    private void ReadSheets()
    {
        HashSet<string> hidden = new(StringComparer.Ordinal);
        string style = "";
        using XmlReader xml = OpenContent();
        while (xml.Next())
        {
            if (xml.IsAt("style"))
                style = Attribute(xml, "name") ?? "";
            else if (xml.IsAt("table-properties") && Attribute(xml, "display") == "false")
                hidden.Add(style);
            else if (IsTable(xml))
                sheets.Add(new Sheet(Attribute(xml, "name") ?? "", $"{sheets.Count}", !hidden.Contains(Attribute(xml, "style-name") ?? "")));
        }
    }

    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (bool isThere = xml.MoveToFirstAttribute(); isThere && value is null; isThere = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name) value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }
}
