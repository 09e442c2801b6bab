using EarlyWarning.Files;
using EarlyWarning.Office.Workbooks;

namespace EarlyWarning.Office;

/// <summary>The formats of office programs: Excel workbooks as feeds, Word documents as drafts of letters.</summary>
public static class OfficeFormats
{
    /// <summary>
    /// The plain formats, and those of office programs: a scan file that is loaded with them reads the workbooks of Excel, WPS and LibreOffice and the tables
    /// of web pages, drafts letters as <c>.docx</c> and writes results as workbooks beside the text files.
    /// </summary>
    public static FileFormats All { get; } = FileFormats.Plain
        .With(WorkbookRecordReader.FormatOf(WorkbookKind.Xlsx, ".xlsx", ".xlsm", ".xltx"))
        .With(WorkbookRecordReader.FormatOf(WorkbookKind.Xls, ".xls", ".xlt", ".et", ".ett"))
        .With(WorkbookRecordReader.FormatOf(WorkbookKind.Ods, ".ods", ".ots"))
        .With(WorkbookRecordReader.FormatOf(WorkbookKind.Html, ".html", ".htm"))
        .With(WorkbookRecordReader.FormatOf(WorkbookKind.SpreadsheetXml, ".xml"))
        .WithLetters(new LetterFormat(".docx", LetterWriter.Write, LetterReader.Read) { Checklist = ChecklistWriter.Write })
        .WithWorkbooks(WorkbookWriter.Write)
        .WithPapers(CasePaperWriter.Write);
}
