using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using NodaTime;

namespace EarlyWarning.Office.Word;

/// <summary>Writes title, issuer and date as properties of the file. The part that the library makes by itself would have a random name.</summary>
internal static class LetterProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Add(WordprocessingDocument document, LetterDocument letter)
    {
        XElement properties = new(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", PlainText.Of(letter.Title)),
            new XElement(Dublin + "creator", PlainText.Of(letter.Issuer)));
        if (letter.Date is { } date)
        {
            properties.Add(Stamp("created", date), Stamp("modified", date));
        }

        CoreFilePropertiesPart part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "core");
        using Stream content = part.GetStream(FileMode.Create);
        new XDocument(properties).Save(content);
    }

    private static XElement Stamp(string name, LocalDate date) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), date.ToString("uuuu-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
}
