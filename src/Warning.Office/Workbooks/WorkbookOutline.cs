using System.Xml;

namespace EarlyWarning.Office.Workbooks;

/// <summary>What an <c>.xlsx</c> workbook has: its sheets, its date system, and where its shared texts and styles are.</summary>
internal sealed record WorkbookOutline
{
    private const string MainPart = "xl/workbook.xml";

    /// <summary>The sheets with cells, in the order of their tabs; not those that are only a chart.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }

    /// <summary>Whether days are counted from 1904 on.</summary>
    public bool Is1904 { get; init; }

    /// <summary>Whether the program that wrote the workbook says that Excel has to calculate it first.</summary>
    public bool IsToBeCalculated { get; init; }

    /// <summary>The part of the shared texts; null: there are none.</summary>
    public string? Texts { get; init; }

    /// <summary>The part of the styles; null: there are none.</summary>
    public string? Styles { get; init; }

    /// <summary>Reads the outline of a workbook.</summary>
    /// <exception cref="InvalidDataException">It has no workbook in it.</exception>
    public static WorkbookOutline Of(WorkbookPackage package)
    {
        string main = package.RelationsOf("").FirstOrDefault(relation => relation.Type == "officeDocument")?.Target ?? MainPart;
        PartRelation[] parts = [.. package.RelationsOf(main)];
        if (!package.TryOpen(main, WorkbookPackage.LargestOther, out XmlReader? xml)) throw new InvalidDataException(main);
        List<Sheet> sheets = [];
        bool is1904 = false, isToBeCalculated = false;
        using (xml)
        {
            while (xml.Next())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") is1904 = IsSet(xml, "date1904");
                else if (xml.LocalName == "calcPr") isToBeCalculated = IsSet(xml, "fullCalcOnLoad");
                else if (xml.LocalName == "sheet" && SheetOf(xml, parts) is { } sheet) sheets.Add(sheet);
            }
        }

        return new WorkbookOutline
        {
            Sheets = sheets,
            Is1904 = is1904,
            IsToBeCalculated = isToBeCalculated,
            Texts = Array.Find(parts, part => part.Type == "sharedStrings")?.Target,
            Styles = Array.Find(parts, part => part.Type == "styles")?.Target,
        };
    }

    private static Sheet? SheetOf(XmlReader xml, PartRelation[] parts)
    {
        string name = xml.GetAttribute("name") ?? "";
        string? state = xml.GetAttribute("state"), id = null;

        // The id is of the namespace of relations, which differs between the dialects; the other ids of a sheet are of none.
        while (id is null && xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0) id = xml.Value;
        }

        PartRelation? part = Array.Find(parts, part => part.Id == id);
        if (part is null) throw new InvalidDataException(name);
        return part.Type == "worksheet" ? new Sheet(name, part.Target, state is not ("hidden" or "veryHidden")) : null;
    }

    private static bool IsSet(XmlReader xml, string attribute) => xml.GetAttribute(attribute) is "1" or "true" or "on";
}
