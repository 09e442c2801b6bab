using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters reply LETTER</c>: records the answer of the addressee.</summary>
internal sealed class LettersReplyCommand : LetterActCommand
{
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.RepliedOn);
    private readonly DescribedOption<ReplyOutcome?> outcome = Required("--outcome", new ChoiceReader<ReplyOutcome>(outcome => outcome.InWords()), OptionMessages.Outcome);
    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.Note);

    public LettersReplyCommand(Terminal terminal)
        : base(terminal, "reply", CommandMessages.LettersReply, ExampleMessages.LettersReply)
    {
        Add(on);
        Add(outcome);
        Add(note);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) =>
        actions.Reply(letter, arguments.GetRequiredValue(on)!.Value.NearestTo(today), arguments.GetRequiredValue(outcome)!.Value, arguments.GetValue(note));
}
