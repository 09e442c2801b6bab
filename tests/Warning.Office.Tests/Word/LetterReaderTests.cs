using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Office.Word;

/// <summary>What a document carries, and what is read back of it.</summary>
public sealed class LetterReaderTests
{
    private static readonly LetterMarks Marks = new("甲@2026-11-01#reminder", "p", "c");

    public static TheoryData<string> Examples => LetterExamples.Names;

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_the_letter_says_is_read_back_with_its_marks(string example)
    {
        LetterDocument letter = LetterExamples.All[example];
        WrittenLetter read = LetterReader.Read(Letter(letter));
        Assert.Equal((Marks, false), (read.Marks, read.IsSavedAnew));
        string text = string.Join('\n', read.Paragraphs);
        string?[] parts =
        [
            letter.Number ?? LetterDocument.NumberToCome, letter.Title, letter.Opening, .. letter.Facts, letter.Basis, letter.Request, letter.Deadline,
            letter.Closing, letter.Contact, letter.ReplySlip?.Opening,
        ];
        Assert.All(parts.OfType<string>(), part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Contains(letter.Issuer, text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(letter.Checklist, item => Assert.DoesNotContain(item, text, StringComparison.Ordinal));
        Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.StartsWith('—'));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_document_with_marks_and_a_checklist_are_valid_and_the_same_each_time(string example)
    {
        LetterDocument letter = LetterExamples.All[example];
        Assert.Empty(Faults(Letter(letter)));
        Assert.Empty(Faults(Checklist(letter)));
        Assert.Equal(Letter(letter).ToArray(), Letter(letter).ToArray());
        Assert.Equal(Checklist(letter).ToArray(), Checklist(letter).ToArray());
    }

    [Fact]
    public void A_checklist_says_what_to_check_and_of_which_letter()
    {
        LetterDocument letter = LetterExamples.Reminder();
        WrittenLetter read = LetterReader.Read(Checklist(letter));
        Assert.Equal(Marks, read.Marks);
        Assert.All([.. letter.Checklist, "内部使用，不随函发出"], item => Assert.Contains(item, read.Paragraphs));
        Assert.Contains(read.Paragraphs, paragraph => paragraph.Contains(letter.Number!, StringComparison.Ordinal));
        Assert.DoesNotContain(letter.Facts[0], read.Paragraphs);
    }

    [Theory]
    [InlineData("letter-saved-by-libreoffice.docx")]
    public void A_file_that_an_office_program_saved_again_reads_as_it_was_written(string file)
    {
        using FileStream saved = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", file));
        using FileStream written = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "letter-as-written.docx"));
        WrittenLetter before = LetterReader.Read(written), after = LetterReader.Read(saved);
        Assert.Equal((false, true), (before.IsSavedAnew, after.IsSavedAnew));
        Assert.Equal(before.Marks, after.Marks);
        Assert.Equal(before.Paragraphs, after.Paragraphs);
    }

    [Property(MaxTest = 25)]
    public Property However_runs_are_parted_the_text_is_the_same() => Prop.ForAll(ArbMap.Default.GeneratorFor<int>().ArrayOf().ToArbitrary(), cuts =>
    {
        MemoryStream file = Letter(LetterExamples.Reminder());
        IReadOnlyList<string> whole = LetterReader.Read(new MemoryStream(file.ToArray())).Paragraphs;
        MemoryStream parted = new();
        parted.Write(file.ToArray());
        using (WordprocessingDocument document = WordprocessingDocument.Open(parted, isEditable: true))
        {
            Run[] runs = [.. document.MainDocumentPart!.Document.Descendants<Run>().Where(run => run.GetFirstChild<Text>() is { Text.Length: > 1 })];
            foreach (int cut in cuts)
            {
                Run run = runs[Math.Abs(cut % runs.Length)];
                string text = run.GetFirstChild<Text>()!.Text;
                if (text.Length == 0) continue;
                int at = Math.Abs(cut % text.Length);
                Run rest = (Run)run.CloneNode(deep: true);
                run.GetFirstChild<Text>()!.Text = text[..at];
                rest.GetFirstChild<Text>()!.Text = text[at..];
                run.InsertAfterSelf(rest);
                run.InsertAfterSelf(new BookmarkStart { Id = "1", Name = "_GoBack" });
            }
        }

        parted.Position = 0;
        Assert.Equal(whole, LetterReader.Read(parted).Paragraphs);
    });

    [Fact]
    public void Deleted_text_is_not_read_and_inserted_text_is()
    {
        MemoryStream file = new();
        file.Write(Letter(LetterExamples.Reminder()).ToArray());
        using (WordprocessingDocument document = WordprocessingDocument.Open(file, isEditable: true))
        {
            Paragraph first = document.MainDocumentPart!.Document.Body!.GetFirstChild<Paragraph>()!;
            first.Append(new InsertedRun(new Run(new Text("加的"))) { Id = "1", Author = "王" });
            first.Append(new DeletedRun(new Run(new DeletedText("删的"))) { Id = "2", Author = "王" });
        }

        file.Position = 0;
        string text = string.Join('\n', LetterReader.Read(file).Paragraphs);
        Assert.Contains("号加的", text, StringComparison.Ordinal);
        Assert.DoesNotContain("删的", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("这不是 Word 文档")]
    [InlineData("PK\u0003\u0004 cut off")]
    public void What_is_no_document_is_told(string content) =>
        Assert.Throws<InvalidDataException>(() => LetterReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void A_workbook_is_no_document()
    {
        using MemoryStream workbook = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(workbook, SpreadsheetDocumentType.Workbook, autoSave: true))
            document.AddWorkbookPart().Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
        Assert.Throws<InvalidDataException>(() => LetterReader.Read(new MemoryStream(workbook.ToArray())));
    }

    private static MemoryStream Letter(LetterDocument letter)
    {
        MemoryStream output = new();
        LetterWriter.Write(letter, Marks, output);
        output.Position = 0;
        return output;
    }

    private static MemoryStream Checklist(LetterDocument letter)
    {
        MemoryStream output = new();
        ChecklistWriter.Write(letter, Marks, output);
        output.Position = 0;
        return output;
    }

    private static string[] Faults(MemoryStream file)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(file, isEditable: false);
        IEnumerable<ValidationErrorInfo> faults = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document);
        return [.. faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }
}
