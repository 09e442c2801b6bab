using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts return COMPANY</c>: sends back a closing that another person submitted.</summary>
internal sealed class AlertsReturnCommand : AlertActCommand
{
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.Why);

    public AlertsReturnCommand(Terminal terminal)
        : base(terminal, "return", CommandMessages.AlertsReturn, ExampleMessages.AlertsReturn) => Add(why);

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        string reason = arguments.GetRequiredValue(why)!;
        return cases.HandleAsync(company, (acts, id, at) => acts.Return(id, who, reason, at), cancellationToken);
    }
}
