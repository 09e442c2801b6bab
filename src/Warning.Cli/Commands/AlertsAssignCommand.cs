using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts assign COMPANY</c>: gives an alert to a person or a unit of the office.</summary>
internal sealed class AlertsAssignCommand : AlertActCommand
{
    private readonly DescribedOption<string?> to = RequiredText("--to", PlaceholderMessages.Name, OptionMessages.AssignedTo);
    private readonly DescribedOption<string?> deputy = DescribedOption.Text(
        "--deputy", PlaceholderMessages.Name, OptionMessages.Deputy, OptionMessages.NextOfUnit);
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.Why);

    public AlertsAssignCommand(Terminal terminal)
        : base(terminal, "assign", CommandMessages.AlertsAssign, ExampleMessages.AlertsAssign, ExampleMessages.AlertsAssignUnit)
    {
        Add(to);
        Add(deputy);
        Add(why);
    }

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        (string given, string? second, string reason) = (arguments.GetRequiredValue(to)!, arguments.GetValue(deputy), arguments.GetRequiredValue(why)!);
        return cases.HandleAsync(company, (acts, id, at) => acts.Assign(id, given, second, who, reason, at), cancellationToken);
    }
}
