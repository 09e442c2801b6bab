using System.CommandLine;
using EarlyWarning.Cli.Printing;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters close LETTER</c>: closes a letter or drops a proposal.</summary>
internal sealed class LettersCloseCommand : LetterActCommand
{
    private readonly Option<string> why = new("--why") { Description = "Why", HelpName = "TEXT", Required = true };

    public LettersCloseCommand(Terminal terminal)
        : base(terminal, "close", "Closes a letter, or drops a proposal. The alert stays open: \"alerts close\" closes that.", "early-warning letters close 鹤山市甲家具有限公司 --by 李某 --why 企业已经注销")
        => Add(why);

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) => actions.Close(letter, arguments.GetRequiredValue(why));
}
