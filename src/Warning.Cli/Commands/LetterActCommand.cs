using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>What the commands that act on one letter have in common.</summary>
internal abstract class LetterActCommand : ProgramCommand
{
    private readonly Argument<string> letter = new("LETTER") { Description = "The letter's id or number, or the id or name of a company, with #opinion and the like behind it where more than one of its letters is open" };
    private readonly Option<string> by = new("--by") { Description = "Who does it", HelpName = "WHO", Required = true };
    private readonly Option<string> scan = ScanOptionSet.Scan();
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    protected LetterActCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        this.terminal = terminal;
        Add(letter);
        Add(by);
        Add(scan);
        Add(state);
        Add(format);
        SetAction(RunAsync);
    }

    /// <summary>The act that the arguments ask for.</summary>
    protected abstract LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments);

    protected static Option<LocalDate> On(string what) => new("--on") { Description = what, HelpName = "DATE", Required = true, CustomParser = ScanOptionSet.ReadRequiredDate };

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        using CaseLedger cases = await CaseLedger.OpenAsync(file, arguments.GetValue(state), cancellationToken: cancellationToken).ConfigureAwait(false);
        Letter after = await cases.ActAsync(
            arguments.GetRequiredValue(letter), arguments.GetRequiredValue(by), (actions, meant) => Act(actions, meant, arguments), cancellationToken).ConfigureAwait(false);
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(terminal.Out, json => LetterJson.Write(json, after, cases.Letters));
        else LetterText.Print(terminal, after, cases.Letters);
        return ExitCode.Done;
    }
}
