using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using EarlyWarning.Files;
using EarlyWarning.Office.Word;

namespace EarlyWarning.Office;

/// <summary>
/// Writes a letter as a Word document in the letter form (信函格式) of GB/T 9704-2012. The same letter gives the same bytes: nothing in the file depends on time or
/// machine.
/// </summary>
/// <remarks>
/// The file holds the letter and the reply slip on a page of its own; the office's checklist is a file of its own, which <see cref="ChecklistWriter"/> writes.
/// All looks are named styles, so that an office can change each in one place.
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
        LetterPackage.Write(output, letter, marks: null, Sections);
    }

    /// <summary>Writes the letter with marks, which are properties of the document that no page shows, and leaves the stream open.</summary>
    /// <param name="letter">The letter, as the other overload takes it.</param>
    /// <param name="marks">The marks.</param>
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

    private static IEnumerable<OpenXmlElement[]> Sections(MainDocumentPart main, LetterDocument letter, IssuerHead head)
    {
        yield return [.. LetterPage.Content(letter), SectionEnd.Of(LetterPage.Section(main, head))];
        if (letter.ReplySlip is { } slip)
        {
            yield return [.. ReplySlipPage.Content(slip), SectionEnd.Of(ReplySlipPage.Section())];
        }
    }
}
