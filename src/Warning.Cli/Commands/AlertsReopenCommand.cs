using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts reopen COMPANY</c>: takes the closing of an alert back, and the alert is open again.</summary>
internal sealed class AlertsReopenCommand : AlertActCommand
{
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.Why);

    public AlertsReopenCommand(Terminal terminal)
        : base(terminal, "reopen", CommandMessages.AlertsReopen, ExampleMessages.AlertsReopen) => Add(why);

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string named, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken) =>
        cases.ReopenAsync(named, who, arguments.GetRequiredValue(why)!, cancellationToken);
}
