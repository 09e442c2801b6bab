using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters accept LETTER</c>: records that a letter had its effect.</summary>
internal sealed class LettersAcceptCommand : LetterActCommand
{
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.Day);
    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.Note);

    public LettersAcceptCommand(Terminal terminal)
        : base(terminal, "accept", CommandMessages.LettersAccept, ExampleMessages.LettersAccept)
    {
        Add(on);
        Add(note);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) =>
        actions.Accept(letter, arguments.GetRequiredValue(on)!.Value.NearestTo(today), arguments.GetValue(note));
}
