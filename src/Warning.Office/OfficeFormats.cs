using EarlyWarning.Files;
using EarlyWarning.Office.Workbooks;

namespace EarlyWarning.Office;

/// <summary>The formats of office programs: Excel workbooks as feeds, Word documents as drafts of letters.</summary>
public static class OfficeFormats
{
    /// <summary>
    /// The plain formats, and those of office programs: a scan file that is loaded with them reads <c>.xlsx</c>, drafts letters as <c>.docx</c> and writes
    /// results as workbooks beside the text files.
    /// </summary>
    public static FileFormats All { get; } = FileFormats.Plain
        .With(new FeedFormat([".xlsx"], (path, sheet, _) => WorkbookRecordReader.OpenXlsx(path, sheet)) { Sheets = WorkbookRecordReader.SheetsOfXlsx, MayHaveTitles = true })
        .WithLetters(LetterWriter.Write)
        .WithWorkbooks(WorkbookWriter.Write);
}
