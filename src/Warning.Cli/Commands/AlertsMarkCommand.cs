using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts mark COMPANY</c>: says how far the work on an alert has come.</summary>
internal sealed class AlertsMarkCommand : AlertActCommand
{
    private readonly DescribedOption<HandlingState?> reached = Required(
        "--as",
        new ChoiceReader<HandlingState>(state => state.InWords(), HandlingState.Received, HandlingState.Checked, HandlingState.Handled, HandlingState.Answered),
        OptionMessages.MarkedAs);

    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.NoteToKeep);

    public AlertsMarkCommand(Terminal terminal)
        : base(terminal, "mark", CommandMessages.AlertsMark, ExampleMessages.AlertsMark)
    {
        Add(reached);
        Add(note);
    }

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        (HandlingState state, string? text) = (arguments.GetRequiredValue(reached)!.Value, arguments.GetValue(note));
        return cases.HandleAsync(company, (acts, id, at) => acts.Mark(id, state, text, who, at), cancellationToken);
    }
}
