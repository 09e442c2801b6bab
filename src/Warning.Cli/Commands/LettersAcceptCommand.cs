using System.CommandLine;
using EarlyWarning.Cli.Printing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters accept LETTER</c>: records that a letter had its effect.</summary>
internal sealed class LettersAcceptCommand : LetterActCommand
{
    private readonly Option<LocalDate> on = Day("--on", "The day");
    private readonly Option<string?> note = new("--note") { Description = "A note", HelpName = "TEXT" };

    public LettersAcceptCommand(Terminal terminal)
        : base(terminal, "accept", "Records that a letter had its effect: the answer is accepted, or the matter was found to be put right.", "early-warning letters accept 鹤工劳监函字〔2026〕1号 --on 2026-11-20 --by 李某")
    {
        Add(on);
        Add(note);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) => actions.Accept(letter, arguments.GetValue(on), arguments.GetValue(note));
}
