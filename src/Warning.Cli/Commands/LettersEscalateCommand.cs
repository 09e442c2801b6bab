using System.CommandLine;
using EarlyWarning.Cli.Printing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters escalate LETTER</c>: records that a letter had no effect, so that the next one is proposed.</summary>
internal sealed class LettersEscalateCommand : LetterActCommand
{
    private readonly Option<LocalDate> on = Day("--on", "The day");
    private readonly Option<ProposalReason?> why = NamedOption.Of<ProposalReason>("--why", "Why it had none [default: not-carried-out]");

    public LettersEscalateCommand(Terminal terminal)
        : base(terminal, "escalate", "Records that a letter had no effect, and proposes the next one.", "early-warning letters escalate 鹤工劳监函字〔2026〕1号 --on 2026-12-10 --by 李某 --why not-carried-out")
    {
        Add(on);
        Add(why);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) => actions.Escalate(letter, arguments.GetValue(on), arguments.GetValue(why) ?? ProposalReason.NotCarriedOut);
}
