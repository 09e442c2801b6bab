using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command whose act on a letter takes a reason and nothing else.</summary>
internal sealed class LettersReasonCommand : LetterActCommand
{
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.Why);
    private readonly Func<LetterActions, Letter, string, LetterAct> act;

    private LettersReasonCommand(Terminal terminal, string name, Message about, Message example, Func<LetterActions, Letter, string, LetterAct> act)
        : base(terminal, name, about, example)
    {
        this.act = act;
        Add(why);
    }

    /// <summary>Creates <c>letters void LETTER</c>, which voids the number of a letter that was not served.</summary>
    public static LettersReasonCommand Void(Terminal terminal) => new(
        terminal,
        "void",
        CommandMessages.LettersVoid,
        ExampleMessages.LettersVoid,
        (actions, letter, why) => actions.Void(letter, why));

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) =>
        act(actions, letter, arguments.GetRequiredValue(why)!);
}
