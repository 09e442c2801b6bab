using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts urge COMPANY</c>: urges the owner of an alert.</summary>
internal sealed class AlertsUrgeCommand : AlertActCommand
{
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.WhatToDo);

    public AlertsUrgeCommand(Terminal terminal)
        : base(terminal, "urge", CommandMessages.AlertsUrge, ExampleMessages.AlertsUrge) => Add(why);

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        string reason = arguments.GetRequiredValue(why)!;
        return cases.HandleAsync(company, (acts, id, at) => acts.Urge(id, who, reason, at), cancellationToken);
    }
}
