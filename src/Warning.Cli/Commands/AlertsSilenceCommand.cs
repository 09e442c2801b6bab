using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts silence COMPANY</c>: stops the notices about an alert for a time; scans go on evaluating and recording it.</summary>
internal sealed class AlertsSilenceCommand : AlertActCommand
{
    private readonly DescribedOption<TypedDate?> until = Day("--until", OptionMessages.SilentUntil);
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.Why);

    public AlertsSilenceCommand(Terminal terminal)
        : base(terminal, "silence", CommandMessages.AlertsSilence, ExampleMessages.AlertsSilence)
    {
        Add(until);
        Add(why);
    }

    protected override Task<Episode> ActAsync(CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken) =>
        cases.SilenceAsync(company, arguments.GetRequiredValue(until)!.Value.From(today.PlusDays(1)), who, arguments.GetRequiredValue(why)!, cancellationToken);
}
