using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters reopen LETTER</c>: begins a new round of letters in a case whose letters are done with.</summary>
internal sealed class LettersReopenCommand : CaseCommand
{
    private readonly DescribedArgument letter = LetterActCommand.LetterArgument();
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.Why);

    public LettersReopenCommand(Terminal terminal)
        : base(terminal, "reopen", CommandMessages.LettersReopen, [ExampleMessages.LettersReopen])
    {
        Add(letter);
        Add(by);
        AddScanAnd(format);
        Add(why);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        string named = LetterReference.Read(arguments.GetRequiredValue(letter)!), who = Who(file, arguments.GetValue(by));
        Letter first = await cases.ReopenLettersAsync(named, who, arguments.GetRequiredValue(why)!, cancellationToken).ConfigureAwait(false);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => LetterJson.Write(json, first, cases.Letters));
        else LetterText.Print(Terminal, first, cases.Letters, cases.Drafts, showsProceedings: false);
        return ExitCode.Done;
    }
}
