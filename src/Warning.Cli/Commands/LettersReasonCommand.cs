using System.CommandLine;
using EarlyWarning.Cli.Printing;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command whose act on a letter takes a reason and nothing else.</summary>
internal sealed class LettersReasonCommand : LetterActCommand
{
    private readonly Option<string> why = new("--why") { Description = "Why", HelpName = "TEXT", Required = true };
    private readonly Func<LetterActions, Letter, string, LetterAct> act;

    private LettersReasonCommand(Terminal terminal, string name, string description, string example, Func<LetterActions, Letter, string, LetterAct> act)
        : base(terminal, name, description, example)
    {
        this.act = act;
        Add(why);
    }

    /// <summary>Creates <c>letters close LETTER</c>, which closes a letter or drops a proposal.</summary>
    public static LettersReasonCommand Close(Terminal terminal) => new(
        terminal,
        "close",
        "Closes a letter, or drops a proposal. The alert stays open: \"alerts close\" closes that.",
        "early-warning letters close 鹤山市甲家具有限公司 --by 李某 --why 企业已经注销",
        (actions, letter, why) => actions.Close(letter, why));

    /// <summary>Creates <c>letters void LETTER</c>, which voids the number of a letter that was not served.</summary>
    public static LettersReasonCommand Void(Terminal terminal) => new(
        terminal,
        "void",
        "Voids the number of a letter that was not served. The number is kept and never used again.",
        "early-warning letters void 鹤工劳监函字〔2026〕1号 --by 李某 --why 单位名称写错",
        (actions, letter, why) => actions.Void(letter, why));

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) => act(actions, letter, arguments.GetRequiredValue(why));
}
