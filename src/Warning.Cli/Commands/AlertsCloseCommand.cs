using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts close COMPANY</c>: closes an alert with what became of it.</summary>
internal sealed class AlertsCloseCommand : AlertActCommand
{
    private readonly DescribedOption<ClosedAs?> closedAs = Required("--as", new ChoiceReader<ClosedAs>(result => result.InWords()), OptionMessages.ClosedAs);
    private readonly DescribedOption<long?> workers = DescribedOption.Of("--workers", WholeNumberReader.OfWorkers(), OptionMessages.Workers);
    private readonly DescribedOption<decimal?> yuan = DescribedOption.Of("--yuan", new AmountReader(), OptionMessages.Yuan);
    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.NoteToKeep);

    public AlertsCloseCommand(Terminal terminal)
        : base(terminal, "close", CommandMessages.AlertsClose, ExampleMessages.AlertsClose)
    {
        Add(closedAs);
        Add(workers);
        Add(yuan);
        Add(note);
    }

    protected override Task<Episode> ActAsync(CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken) => cases.CloseAsync(
        company, arguments.GetRequiredValue(closedAs)!.Value, who, (int?)arguments.GetValue(workers), arguments.GetValue(yuan), arguments.GetValue(note), cancellationToken);
}
