using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using EarlyWarning.Office.Word;

namespace EarlyWarning.Office;

/// <summary>
/// Reads a Word document of a letter back, as it was written or as Word, WPS or LibreOffice saved it since: the text of its paragraphs, however it is parted
/// into runs. May be called from any number of threads.
/// </summary>
public static class LetterReader
{
    private static readonly string Joiner = NoBreak.Joiner.ToString();

    /// <summary>Reads a document.</summary>
    /// <param name="document">The file, from a stream that can be sought.</param>
    /// <returns>
    /// The paragraphs: the different ones of headers, those of the body with its tables, the different ones of footers. Deleted text that is only marked as
    /// such is left out; blank paragraphs and those of page numbers are too. And the marks, if the document has kept them.
    /// </returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidDataException">The file is no Word document (<c>.docx</c>).</exception>
    public static WrittenLetter Read(Stream document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            using WordprocessingDocument opened = WordprocessingDocument.Open(document, isEditable: false);
            if (opened.MainDocumentPart is not { Document.Body: { } body } main) throw new InvalidDataException(nameof(Body));
            IEnumerable<string> heads = Different(main.HeaderParts.Select(part => part.Header)), feet = Different(main.FooterParts.Select(part => part.Footer));
            return new WrittenLetter([.. heads, .. Texts(body), .. feet], MarkProperties.Read(opened))
            {
                // The writer tells no application; whatever saves a document does.
                IsSavedAnew = opened.ExtendedFilePropertiesPart is not null,
            };
        }
        catch (Exception cause) when (cause is OpenXmlPackageException or FormatException or XmlException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException(nameof(WordprocessingDocument), cause);
        }
    }

    /// <summary>The different texts of headers or footers: programs repeat them by kind of page and by section, in an order of their own.</summary>
    private static IEnumerable<string> Different(IEnumerable<OpenXmlElement?> parts) =>
        parts.OfType<OpenXmlElement>().SelectMany(Texts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(OpenXmlElement root) =>
        root.Descendants<Paragraph>().Where(IsRead).Select(TextOf).Where(text => !string.IsNullOrWhiteSpace(text));

    // A drawing is there twice, the second time for programs that do not know the first; a paragraph with a field is that of a page number.
    private static bool IsRead(Paragraph paragraph) =>
        !paragraph.Ancestors<AlternateContentFallback>().Any()
        && !(paragraph.Ancestors<Header>().Any() || paragraph.Ancestors<Footer>().Any() ? paragraph.Descendants().Any(IsField) : false);

    private static bool IsField(OpenXmlElement element) => element is SimpleField or FieldChar;

    private static string TextOf(Paragraph paragraph)
    {
        StringBuilder text = new();
        foreach (OpenXmlElement element in paragraph.Descendants())
        {
            if (element.Ancestors<Paragraph>().First() != paragraph) continue;
            switch (element)
            {
                case Text { Parent: Run } own:
                    text.Append(own.Text);
                    break;
                case TabChar { Parent: Run }:
                    text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('\u2011');
                    break;
            }
        }

        return text.Replace(Joiner, "").ToString().Trim();
    }
}
