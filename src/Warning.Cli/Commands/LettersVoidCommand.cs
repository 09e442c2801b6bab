using System.CommandLine;
using EarlyWarning.Cli.Printing;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters void LETTER</c>: voids the number of a letter that was not served.</summary>
internal sealed class LettersVoidCommand : LetterActCommand
{
    private readonly Option<string> why = new("--why") { Description = "Why", HelpName = "TEXT", Required = true };

    public LettersVoidCommand(Terminal terminal)
        : base(terminal, "void", "Voids the number of a letter that was not served. The number is kept and never used again.", "early-warning letters void 鹤工劳监函字〔2026〕1号 --by 李某 --why 单位名称写错")
        => Add(why);

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) => actions.Void(letter, arguments.GetRequiredValue(why));
}
