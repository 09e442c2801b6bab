using System.CommandLine;
using EarlyWarning.Cli.Printing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters reply LETTER</c>: records the answer of the addressee.</summary>
internal sealed class LettersReplyCommand : LetterActCommand
{
    private readonly Option<LocalDate> on = Day("--on", "The day on which the answer came");
    private readonly Option<ReplyOutcome> outcome = NamedOption.Required<ReplyOutcome>("--outcome", "What it says; of an authority also filed, not-filed, case-closed");
    private readonly Option<string?> note = new("--note") { Description = "A note", HelpName = "TEXT" };

    public LettersReplyCommand(Terminal terminal)
        : base(
            terminal,
            "reply",
            "Records an answer. One that refuses or does not suit proposes the next letter.",
            "early-warning letters reply 鹤工劳监函字〔2026〕1号 --on 2026-11-12 --by 李某 --outcome partly --note 先付一半")
    {
        Add(on);
        Add(outcome);
        Add(note);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) =>
        actions.Reply(letter, arguments.GetValue(on), arguments.GetValue(outcome), arguments.GetValue(note));
}
