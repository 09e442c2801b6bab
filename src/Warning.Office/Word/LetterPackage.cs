using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using EarlyWarning.Office.Packaging;

namespace EarlyWarning.Office.Word;

/// <summary>Packs the pages of a document of a letter with styles, settings and properties.</summary>
internal static class LetterPackage
{
    /// <summary>Composes the pages, each section with the paragraph that ends it.</summary>
    public delegate IEnumerable<OpenXmlElement[]> Composer(MainDocumentPart main, LetterDocument letter, IssuerHead head);

    /// <summary>Writes a document and leaves the stream open.</summary>
    public static void Write(Stream output, LetterDocument letter, LetterMarks? marks, Composer sections)
    {
        using MemoryStream package = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            Fill(document, letter, marks, sections);
        }

        package.Position = 0;
        TimelessZip.Copy(package, output);
    }

    private static void Fill(WordprocessingDocument document, LetterDocument letter, LetterMarks? marks, Composer sections)
    {
        MainDocumentPart main = document.AddMainDocumentPart();

        // Parts without a given id get a random one.
        document.ChangeIdOfPart(main, "document");
        IssuerHead head = new(letter.Issuer);
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = LetterStyles.Create(head, new SignatureBlock(letter));
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = FactNumbering.Create();
        main.AddNewPart<FontTablePart>("fonts").Fonts = LetterFonts.Create();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = LetterSettings.Create();
        CoreFilePropertiesPart properties = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(properties, CoreProperties.PartId);
        CoreProperties.Write(properties, PlainText.Of(letter.Title), PlainText.Of(letter.Issuer), letter.Date);
        if (marks is not null) MarkProperties.Write(document, marks);

        Body body = new();
        foreach (OpenXmlElement[] section in sections(main, letter, head))
        {
            body.Append(section);
        }

        GiveLastSectionTo(body);
        main.Document = new Document(body);
    }

    // The properties of the last section belong to the body, not to a paragraph.
    private static void GiveLastSectionTo(Body body)
    {
        SectionProperties last = body.Descendants<SectionProperties>().Last();
        last.Remove();
        body.Append(last);
    }
}
