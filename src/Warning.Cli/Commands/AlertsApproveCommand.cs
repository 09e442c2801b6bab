using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts approve COMPANY</c>: approves a closing that another person submitted.</summary>
internal sealed class AlertsApproveCommand(Terminal terminal)
    : AlertActCommand(terminal, "approve", CommandMessages.AlertsApprove, ExampleMessages.AlertsApprove)
{
    protected override Task<Episode> ActAsync(
        CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken) =>
        cases.HandleAsync(company, (acts, id, at) => acts.Approve(id, who, at), cancellationToken);
}
