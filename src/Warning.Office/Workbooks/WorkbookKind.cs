using EarlyWarning.Office.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Office.Workbooks;

/// <summary>A kind of workbooks: how one is opened, and what is said of one that cannot be understood.</summary>
/// <param name="Open">Opens a workbook by its path; its bytes are those of a stream, which may be asked for more than once.</param>
/// <param name="Damaged">What is said of one that is damaged.</param>
internal sealed record WorkbookKind(Func<string, Func<Stream>, WorkbookFile> Open, Message Damaged)
{
    /// <summary>Open XML.</summary>
    public static WorkbookKind Xlsx { get; } = new(XlsxWorkbook.Open, WorkbookMessages.NotAWorkbook);

    /// <summary>Excel up to 2003, and WPS.</summary>
    public static WorkbookKind Xls { get; } = new(XlsWorkbook.Open, WorkbookMessages.NotAnOldWorkbook) { IsDamage = XlsWorkbook.IsDamage };

    /// <summary>OpenDocument.</summary>
    public static WorkbookKind Ods { get; } = new(OdsWorkbook.Open, WorkbookMessages.NotASpreadsheet);

    /// <summary>The tables of a web page.</summary>
    public static WorkbookKind Html { get; } = new(HtmlWorkbook.Open, WorkbookMessages.NotASpreadsheet) { IsText = true };

    /// <summary>A workbook as one XML text.</summary>
    public static WorkbookKind SpreadsheetXml { get; } = new(SpreadsheetXmlWorkbook.Open, WorkbookMessages.NotASpreadsheet) { IsText = true };

    /// <summary>Whether it is a text, so that its bytes come as UTF-8 whatever the file has.</summary>
    public bool IsText { get; init; }

    /// <summary>Tells exceptions that say that a file is damaged, beside those that streams and XML throw.</summary>
    public Func<Exception, bool>? IsDamage { get; init; }
}
