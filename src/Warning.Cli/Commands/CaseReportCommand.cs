using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case report COMPANY --out DOCX</c>: writes the closing report of a case, from the ledger alone.</summary>
internal sealed class CaseReportCommand(Terminal terminal) : CasePaperCommand(terminal, "report", CommandMessages.CaseReport, ExampleMessages.CaseReport)
{
    protected override Task<CasePaper> PaperAsync(ScanFile file, CaseLedger cases, string named, CancellationToken cancellationToken) =>
        CasePapers.OfClosingAsync(file, cases, named, cancellationToken);
}
