using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using EarlyWarning.Office.Packaging;
using EarlyWarning.Office.Word;
using PageNumber = EarlyWarning.Office.Word.PageNumber;

namespace EarlyWarning.Office;

/// <summary>
/// Writes a paper of a case as a Word document on A4: proof of service, visit sheet, closing report. The same paper gives the same bytes: nothing in the file
/// depends on time or machine.
/// </summary>
/// <remarks>All looks are named styles. The fonts are named, not embedded. May be called from any number of threads.</remarks>
public static class CasePaperWriter
{
    /// <summary>Writes the paper and leaves the stream open.</summary>
    /// <param name="paper">The paper. Characters that a document cannot hold, and those that change the direction of text, are left out.</param>
    /// <param name="output">The stream to write to, from its current position; it need not be seekable.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(CasePaper paper, Stream output)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(output);
        using MemoryStream package = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document)) Fill(document, paper);
        package.Position = 0;
        TimelessZip.Copy(package, output);
    }

    private static void Fill(WordprocessingDocument document, CasePaper paper)
    {
        MainDocumentPart main = document.AddMainDocumentPart();

        // Parts without a given id get a random one.
        document.ChangeIdOfPart(main, "document");
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = CasePaperStyles.Create();
        main.AddNewPart<FontTablePart>("fonts").Fonts = LetterFonts.Create();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = LetterSettings.Create();
        CoreFilePropertiesPart properties = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(properties, CoreProperties.PartId);
        CoreProperties.Write(properties, PlainText.Of(paper.Title), PlainText.Of(paper.Issuer), paper.Day);
        Body body = new();
        body.Append(CasePaperPage.Content(paper));
        body.Append(CasePaperPage.Section([.. PageNumber.Footers(main)]));
        main.Document = new Document(body);
    }
}
