using System.Xml;

namespace EarlyWarning.Office.Workbooks;

/// <summary>Reads the XML of a part of a workbook.</summary>
internal static class PartXml
{
    // No part of a workbook comes near: each level is held in memory, and a bomb has millions.
    private const int DeepestElement = 256;

    /// <summary>Goes to the next node; false at the end.</summary>
    /// <exception cref="InvalidDataException">Elements lie inside elements deeper than in any workbook.</exception>
    public static bool Next(this XmlReader xml)
    {
        if (!xml.Read()) return false;
        if (xml.Depth > DeepestElement) throw new InvalidDataException(nameof(DeepestElement));
        return true;
    }

    /// <summary>Returns whether the reader is at the beginning of an element of a name.</summary>
    public static bool IsAt(this XmlReader xml, string element) => xml.NodeType == XmlNodeType.Element && xml.LocalName == element;
}
