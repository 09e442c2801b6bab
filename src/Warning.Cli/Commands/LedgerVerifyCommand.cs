using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>ledger verify</c>: verifies the ledger line by line from its beginning, and names what was deleted, moved, doubled or edited.</summary>
internal sealed class LedgerVerifyCommand : ProgramCommand
{
    private readonly DescribedOption<string?> scan = ScanOptionSet.Scan();
    private readonly DescribedOption<string?> state = ScanOptionSet.State();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public LedgerVerifyCommand(Terminal terminal)
        : base("verify", CommandMessages.LedgerVerify, ExampleMessages.LedgerVerify, ExampleMessages.LedgerVerifyOfFolder)
    {
        this.terminal = terminal;
        Add(scan);
        Add(state);
        Add(format);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => FileLanguage.OfScan(TextOf(arguments.GetResult(scan)) ?? ScanOptionSet.UsualScanFile);

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        // A ledger can be verified where it is kept as a copy, without the scan file that wrote it.
        string folder = arguments.GetValue(state) ?? ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All).State;
        LedgerVerification found = await FileLedger.VerifyAsync(folder, cancellationToken).ConfigureAwait(false);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => LedgerVerificationText.Write(json, found, terminal.Language));
        else LedgerVerificationText.Print(terminal, folder, found);
        return found.IsWhole ? ExitCode.Done : ExitCode.Faults;
    }
}
