using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using EarlyWarning.Files;
using EarlyWarning.Office.Word;

namespace EarlyWarning.Office;

/// <summary>
/// Writes the checklist of the office for a letter as a Word document of its own, marked not to be sent. The same letter gives the same bytes. May be called
/// from any number of threads.
/// </summary>
public static class ChecklistWriter
{
    /// <summary>Writes the checklist and leaves the stream open.</summary>
    /// <param name="letter">The letter, with the items to check.</param>
    /// <param name="marks">The marks, which are properties of the document that no page shows.</param>
    /// <param name="output">The stream to write to, from its current position; it need not be seekable.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(LetterDocument letter, LetterMarks marks, Stream output)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(output);
        LetterPackage.Write(output, letter, marks, Sections);
    }

    private static IEnumerable<OpenXmlElement[]> Sections(MainDocumentPart main, LetterDocument letter, IssuerHead head) =>
        [[.. ChecklistPage.Content(letter), SectionEnd.Of(ChecklistPage.Section())]];
}
