using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using EarlyWarning.Office.Bulletins;
using EarlyWarning.Office.Packaging;
using EarlyWarning.Office.Word;
using PageNumber = EarlyWarning.Office.Word.PageNumber;

namespace EarlyWarning.Office;

/// <summary>
/// Writes a bulletin as a Word document with charts of Word's own, whose figures can be edited. The same bulletin gives the same bytes: nothing in the file
/// depends on time or machine.
/// </summary>
/// <remarks>All looks are named styles. The fonts are named, not embedded. May be called from any number of threads.</remarks>
public static class BulletinWriter
{
    /// <summary>Writes the bulletin and leaves the stream open.</summary>
    /// <param name="bulletin">The bulletin. Characters that a document cannot hold, and those that change the direction of text, are left out.</param>
    /// <param name="output">The stream to write to, from its current position; it need not be seekable.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(Bulletin bulletin, Stream output)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        ArgumentNullException.ThrowIfNull(output);
        using MemoryStream package = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document)) Fill(document, bulletin);
        package.Position = 0;
        TimelessZip.Copy(package, output);
    }

    private static void Fill(WordprocessingDocument document, Bulletin bulletin)
    {
        MainDocumentPart main = document.AddMainDocumentPart();

        // Parts without a given id get a random one.
        document.ChangeIdOfPart(main, "document");
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = BulletinStyles.Create();
        main.AddNewPart<FontTablePart>("fonts").Fonts = LetterFonts.Create();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = LetterSettings.Create();
        CoreFilePropertiesPart properties = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(properties, CoreProperties.PartId);
        CoreProperties.Write(properties, PlainText.Of($"{bulletin.Title}　{bulletin.Period}"), PlainText.Of(bulletin.Issuer), bulletin.Through);
        Body body = new();
        body.Append(BulletinPage.Content(main, bulletin, WorkbookWriter.Write));
        body.Append(BulletinLayout.Section([.. PageNumber.Footers(main)]));
        main.Document = new Document(body);
    }
}
