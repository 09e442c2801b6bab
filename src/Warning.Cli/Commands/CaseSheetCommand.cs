using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case sheet COMPANY --out DOCX</c>: writes the sheet that is taken along to a company.</summary>
internal sealed class CaseSheetCommand(Terminal terminal) : CasePaperCommand(terminal, "sheet", CommandMessages.CaseSheet, ExampleMessages.CaseSheet)
{
    protected override Task<CasePaper> PaperAsync(ScanFile file, CaseLedger cases, string named, CancellationToken cancellationToken) =>
        CasePapers.OfVisitAsync(file, cases, named, new ScanOptions { Clock = Terminal.Clock }, cancellationToken);
}
