using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command that acts on one letter and prints the letter afterwards.</summary>
internal abstract class LetterActCommand : CaseCommand
{
    private readonly Argument<string> letter = LetterArgument();
    private readonly Option<string> by = By();
    private readonly Option<string> format = FormatOption();

    protected LetterActCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(terminal, name, description, examples)
    {
        Add(letter);
        Add(by);
        AddScanAnd(format);
    }

    public static Argument<string> LetterArgument() =>
        new("LETTER") { Description = "The letter's id or number, or the id or name of a company, with #opinion and the like behind it where more than one of its letters is open" };

    /// <summary>Makes the act that the arguments ask for.</summary>
    protected abstract LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments);

    protected sealed override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        Letter after = await cases.ActAsync(
            arguments.GetRequiredValue(letter), arguments.GetRequiredValue(by), (actions, meant) => Act(actions, meant, arguments), cancellationToken).ConfigureAwait(false);
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(Terminal.Out, json => LetterJson.Write(json, after, cases.Letters));
        else LetterText.Print(Terminal, after, cases.Letters);
        return ExitCode.Done;
    }
}
