using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using EarlyWarning.Files;

namespace EarlyWarning.Office.Word;

/// <summary>Writes and reads the marks of a document: custom properties, which Word, WPS and LibreOffice keep when they save it.</summary>
internal static class MarkProperties
{
    private const string PartId = "custom";
    private const string Letter = "EarlyWarning.Letter";
    private const string Proposal = "EarlyWarning.Proposal";
    private const string Content = "EarlyWarning.Content";

    /// <summary>The format of all custom properties.</summary>
    private const string FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>The number of the first custom property.</summary>
    private const int FirstId = 2;

    public static void Write(WordprocessingDocument document, LetterMarks marks)
    {
        CustomFilePropertiesPart part = document.AddCustomFilePropertiesPart();
        document.ChangeIdOfPart(part, PartId);
        (string Name, string Value)[] all = [(Letter, marks.Letter), (Proposal, marks.Proposal), (Content, marks.Content)];
        part.Properties = new Properties(all.Select((property, index) => new CustomDocumentProperty(new VTLPWSTR(PlainText.Of(property.Value)))
        {
            FormatId = FormatId,
            PropertyId = FirstId + index,
            Name = property.Name,
        }));
    }

    /// <summary>Returns the marks; null if one is missing.</summary>
    public static LetterMarks? Read(WordprocessingDocument document)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (CustomDocumentProperty property in document.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>() ?? [])
        {
            if (property.Name?.Value is { } name) values[name] = property.InnerText;
        }

        string?[] marks = [values.GetValueOrDefault(Letter), values.GetValueOrDefault(Proposal), values.GetValueOrDefault(Content)];
        return marks is [{ } letter, { } proposal, { } content] ? new LetterMarks(letter, proposal, content) : null;
    }
}
