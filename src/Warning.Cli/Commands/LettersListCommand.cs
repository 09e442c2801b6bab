using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters list</c>: prints the register of letters and the funnel.</summary>
internal sealed class LettersListCommand : CaseCommand
{
    private readonly DescribedOption<bool> all = DescribedOption.Flag("--all", OptionMessages.AllLetters);
    private readonly DescribedOption<TypedDate?> asOf = ScanOptionSet.AgesAsOf();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersListCommand(Terminal terminal)
        : base(terminal, "list", CommandMessages.LettersList, [ExampleMessages.LettersList, ExampleMessages.LettersListAll], isReader: true) => AddScanAnd(all, asOf, format);

    protected override Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LetterList list = new(cases.Letters, cases.State.Funnel, arguments.GetValue(asOf)?.UpTo(Terminal.Today(file.TimeZone)) ?? cases.LastScan?.AsOf, arguments.GetValue(all));
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, list.Write);
        else list.Print(Terminal, file.Issuer);
        return Task.FromResult(ExitCode.Done);
    }
}
