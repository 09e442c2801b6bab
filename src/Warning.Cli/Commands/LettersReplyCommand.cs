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

    private readonly DescribedOption<string?> from = DescribedOption.Text("--from", PlaceholderMessages.Name, OptionMessages.RepliedFrom);
    private readonly DescribedOption<string?> file = DescribedOption.Text("--file", PlaceholderMessages.File, OptionMessages.ReplyFile);

    public LettersReplyCommand(Terminal terminal)
        : base(terminal, "reply", CommandMessages.LettersReply, ExampleMessages.LettersReply, ExampleMessages.LettersReplyObjected)
    {
        Add(on);
        Add(outcome);
        Add(note);
        Add(from);
        Add(file);
    }

    protected override string? EvidenceIn(ParseResult arguments) => arguments.GetValue(file);

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) => actions.Reply(
        letter,
        arguments.GetRequiredValue(on)!.Value.NearestTo(today),
        arguments.GetRequiredValue(outcome)!.Value,
        arguments.GetValue(note),
        arguments.GetValue(from));
}
