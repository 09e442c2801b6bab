using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts withdraw EVENT</c>: takes an earlier act on an alert back, or a correction of one.</summary>
internal sealed class AlertsWithdrawCommand : AlertActCommand
{
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.WhyCorrected);

    public AlertsWithdrawCommand(Terminal terminal)
        : base(terminal, "withdraw", EventArgument(), CommandMessages.AlertsWithdraw, ExampleMessages.AlertsWithdraw, ExampleMessages.AlertsWithdrawByLine) =>
        Add(why);

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string named, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken) =>
        cases.WithdrawAsync(EventReference.Read(named, today), who, arguments.GetRequiredValue(why)!, cancellationToken);
}
