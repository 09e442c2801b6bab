using System.Globalization;
using System.Xml;

namespace EarlyWarning.Office.Workbooks;

/// <summary>What the styles of a workbook show numbers as, by the number of the style that a cell has.</summary>
internal sealed class CellFormats
{
    private readonly List<NumberKind> kinds = [];

    /// <summary>Reads the styles; without a part a number is a number.</summary>
    public static CellFormats Of(WorkbookPackage package, string? part)
    {
        CellFormats formats = new();
        if (part is null || !package.TryOpen(part, WorkbookPackage.LargestOther, out XmlReader? xml)) return formats;
        Dictionary<int, NumberKind> own = [];
        bool areOfCells = false;
        using (xml)
        {
            while (xml.Next())
            {
                // The styles that cells name stand beside those that styles are made of.
                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs") areOfCells = false;
                else if (xml.IsAt("cellXfs")) areOfCells = !xml.IsEmptyElement;
                else if (xml.IsAt("numFmt")) own[IdOf(xml)] = NumberFormat.KindOf(xml.GetAttribute("formatCode") ?? "");
                else if (areOfCells && xml.IsAt("xf"))
                    formats.kinds.Add(own.TryGetValue(IdOf(xml), out NumberKind kind) ? kind : NumberFormat.KindOf(IdOf(xml)));
            }
        }

        return formats;
    }

    /// <summary>What a style shows a number as.</summary>
    public NumberKind this[int style] => (uint)style < (uint)kinds.Count ? kinds[style] : NumberKind.Number;

    private static int IdOf(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : 0;
}
