using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// Finds the cells of a sheet with an Excel error (<c>#N/A</c>, <c>#DIV/0!</c>). The library reads them as blank; but a blank is no observation, and an
/// error must become a reject.
/// </summary>
internal static class XlsxErrors
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Returns the error texts by row (1-based) and column (0-based); empty if the file is laid out in an unknown way.</summary>
    public static IReadOnlyDictionary<(long Row, int Column), string> Of(Stream file, string sheet)
    {
        Dictionary<(long, int), string> errors = [];
        using ZipArchive zip = new(file, ZipArchiveMode.Read);
        if (PartOf(zip, sheet) is not { } part) return errors;

        using XmlReader xml = XmlReader.Create(part.Open());
        long row = 0;
        int column = -1;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                row = long.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out long given) ? given : row + 1;
                column = -1;
            }
            else if (xml.LocalName == "c")
            {
                column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
                if (xml.GetAttribute("t") == "e") errors[(row, column)] = ValueOf(xml);
            }
        }

        return errors;
    }

    private static ZipArchiveEntry? PartOf(ZipArchive zip, string sheet)
    {
        string? id = Elements(zip, "xl/workbook.xml", "sheet", "name", sheet, xml => xml.GetAttribute("id", Relations));
        string? target = id is null ? null : Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", id, xml => xml.GetAttribute("Target"));
        if (target is null) return null;
        return zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    /// <summary>Returns what <paramref name="pick"/> takes from the first element with an attribute of a value; null if there is none.</summary>
    private static string? Elements(ZipArchive zip, string part, string element, string attribute, string value, Func<XmlReader, string?> pick)
    {
        if (zip.GetEntry(part) is not { } entry) return null;
        using XmlReader xml = XmlReader.Create(entry.Open());
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && xml.GetAttribute(attribute) == value) return pick(xml);
        }

        return null;
    }

    private static string ValueOf(XmlReader cell)
    {
        using XmlReader inside = cell.ReadSubtree();
        return inside.ReadToDescendant("v", cell.NamespaceURI) ? inside.ReadElementContentAsString() : "#ERROR";
    }

    /// <summary>Returns the 0-based column of a reference such as AB12.</summary>
    private static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char letter in reference)
        {
            if (letter is < 'A' or > 'Z') break;
            column = column * 26 + letter - 'A' + 1;
        }

        return column - 1;
    }
}
