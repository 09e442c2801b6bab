using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Office.Workbooks;

namespace EarlyWarning.Office;

/// <summary>Registers the formats of office programs: Excel workbooks as feeds, Word documents as drafts of letters.</summary>
public static class OfficeFormats
{
    /// <summary>
    /// Registers the formats for the whole process, so that scans read <c>.xlsx</c> and letters are drafted as <c>.docx</c>. Call it once at the start
    /// of the program; further calls have no effect. Thread-safe.
    /// </summary>
    public static void Register()
    {
        FeedFormat.OfWorkbooks(".xlsx", XlsxRecordReader.Open, XlsxRecordReader.SheetsOf).Register();
        LetterFormat.Register(LetterWriter.Write);
    }
}
