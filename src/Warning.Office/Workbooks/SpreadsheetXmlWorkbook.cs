using System.Xml;
using EarlyWarning.Files;

namespace EarlyWarning.Office.Workbooks;

/// <summary>A workbook as one XML text ("XML Spreadsheet 2003"), which many systems write under the name <c>.xls</c>.</summary>
internal sealed class SpreadsheetXmlWorkbook : WorkbookFile
{
    private readonly string path;
    private readonly Func<Stream> text;
    private readonly List<Sheet> sheets = [];

    private SpreadsheetXmlWorkbook(string path, Func<Stream> text)
    {
        this.path = path;
        this.text = text;
        string? name = null;
        bool isVisible = true;
        using XmlReader xml = WorkbookPackage.ReaderOf(text());
        while (xml.Next())
        {
            if (xml.IsAt("Worksheet"))
            {
                (name, isVisible) = (SpreadsheetXmlCells.Attribute(xml, "Name") ?? "", true);
            }
            else if (xml.IsAt("Visible") && !xml.IsEmptyElement && xml.Next() && xml.NodeType == XmlNodeType.Text)
            {
                // SheetHidden or SheetVeryHidden.
                isVisible = !xml.Value.Contains("Hidden", StringComparison.Ordinal);
            }

            if (xml.NodeType != XmlNodeType.EndElement || xml.LocalName != "Worksheet" || name is null) continue;
            sheets.Add(new Sheet(name, $"{sheets.Count}", isVisible));
        }
    }

    public override IReadOnlyList<Sheet> Sheets => sheets;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="FeedException">It cannot be read as text.</exception>
    /// <exception cref="XmlException">It is none.</exception>
    public static SpreadsheetXmlWorkbook Open(string path, Func<Stream> text) => new(path, text);

    public override SheetCells Open(Sheet sheet)
    {
        XmlReader xml = WorkbookPackage.ReaderOf(this.text());
        try
        {
            int place = sheets.IndexOf(sheet), found = -1;
            while (found < place && xml.Next())
            {
                if (xml.IsAt("Worksheet")) found++;
            }

            return new SpreadsheetXmlCells(this.path, xml);
        }
        catch
        {
            xml.Dispose();
            throw;
        }
    }

    public override void Dispose()
    {
    }
}
