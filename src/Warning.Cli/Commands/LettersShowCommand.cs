using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters show LETTER</c>: prints all that the register has of a letter, and what persons did on it.</summary>
internal sealed class LettersShowCommand : CaseCommand
{
    private readonly DescribedArgument letter = LetterActCommand.LetterArgument();
    private readonly DescribedOption<bool> history = DescribedOption.Flag("--history", OptionMessages.LetterHistory);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersShowCommand(Terminal terminal)
        : base(terminal, "show", CommandMessages.LettersShow, [ExampleMessages.LettersShow, ExampleMessages.LettersShowHistory], isReader: true)
    {
        Add(letter);
        AddScanAnd(history, format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        Letter shown = cases.Letters.GetOpenOrLast(LetterReference.Read(arguments.GetRequiredValue(letter)!));
        IReadOnlyList<RecordedAct> acts = await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false);
        LetterSheet sheet = new(shown, cases.Letters, acts, file.TimeZone, arguments.GetValue(history));
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, sheet.Write);
        else sheet.Print(Terminal);
        return ExitCode.Done;
    }
}
