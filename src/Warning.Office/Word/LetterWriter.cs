using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Office.Packaging;
using EarlyWarning.Office.Word;

namespace EarlyWarning.Office;

/// <summary>
/// Writes a letter as a Word document in the letter form (信函格式) of GB/T 9704-2012. The same letter gives the same bytes: nothing in the file depends on time or
/// machine.
/// </summary>
/// <remarks>
/// The file holds the letter, the reply slip on a page of its own, and last the office's checklist, marked not to be sent. All looks are named styles, so that
/// an office can change each in one place.
/// The fonts are named, not embedded. May be called from any number of threads.
/// </remarks>
public static class LetterWriter
{
    /// <summary>Writes the letter and leaves the stream open.</summary>
    /// <param name="letter">The letter. Characters that a document cannot hold, and those that change the direction of text, are left out.</param>
    /// <param name="output">The stream to write to, from its current position; it need not be seekable.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(LetterDocument letter, Stream output)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(output);
        using MemoryStream package = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            Fill(document, letter);
        }

        package.Position = 0;
        TimelessZip.Copy(package, output);
    }

    private static void Fill(WordprocessingDocument document, LetterDocument letter)
    {
        MainDocumentPart main = document.AddMainDocumentPart();

        // Parts without a given id get a random one.
        document.ChangeIdOfPart(main, "document");
        IssuerHead head = new(letter.Issuer);
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = LetterStyles.Create(head);
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = FactNumbering.Create();
        main.AddNewPart<FontTablePart>("fonts").Fonts = LetterFonts.Create();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = LetterSettings.Create();
        CoreFilePropertiesPart properties = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(properties, CoreProperties.PartId);
        CoreProperties.Write(properties, PlainText.Of(letter.Title), PlainText.Of(letter.Issuer), letter.Date);

        Body body = new();
        foreach (OpenXmlElement[] section in Sections(main, letter, head))
        {
            body.Append(section);
        }

        GiveLastSectionTo(body);
        main.Document = new Document(body);
    }

    private static IEnumerable<OpenXmlElement[]> Sections(MainDocumentPart main, LetterDocument letter, IssuerHead head)
    {
        yield return [.. LetterPage.Content(letter), SectionEnd.Of(LetterPage.Section(main, head))];
        if (letter.ReplySlip is { } slip)
        {
            yield return [.. ReplySlipPage.Content(slip), SectionEnd.Of(ReplySlipPage.Section())];
        }

        if (letter.Checklist.Count > 0)
        {
            yield return [.. ChecklistPage.Content(letter), SectionEnd.Of(ChecklistPage.Section(main))];
        }
    }

    // The properties of the last section belong to the body, not to a paragraph.
    private static void GiveLastSectionTo(Body body)
    {
        SectionProperties last = body.Descendants<SectionProperties>().Last();
        last.Remove();
        body.Append(last);
    }
}
