using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using NodaTime;

namespace EarlyWarning.Office.Packaging;

/// <summary>
/// Writes title, author and date as properties of a document. The part that the library makes by itself would have a random name, and a time.
/// </summary>
internal static class CoreProperties
{
    /// <summary>The id of the part.</summary>
    public const string PartId = "core";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Fills the part, which is new.</summary>
    public static void Write(CoreFilePropertiesPart part, string title, string? author = null, LocalDate? on = null)
    {
        XElement properties = new(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", title));
        if (author is not null) properties.Add(new XElement(Dublin + "creator", author));
        if (on is { } date) properties.Add(Stamp("created", date), Stamp("modified", date));
        using Stream content = part.GetStream();
        new XDocument(properties).Save(content);
    }

    private static XElement Stamp(string name, LocalDate date) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), date.ToString("uuuu-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
}
