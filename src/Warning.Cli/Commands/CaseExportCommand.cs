using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case export COMPANY --out ZIP</c>: writes the case file of a company as one zip, for a court or prosecutor.</summary>
internal sealed class CaseExportCommand : CaseCommand
{
    private readonly DescribedArgument company = CaseFileCommand.CompanyArgument();
    private readonly DescribedOption<string?> output = RequiredText("--out", PlaceholderMessages.File, OptionMessages.CaseArchiveOut);

    public CaseExportCommand(Terminal terminal)
        : base(terminal, "export", CommandMessages.CaseExport, [ExampleMessages.CaseExport], isReader: true)
    {
        Add(company);
        AddScanAnd(output);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        string path = arguments.GetRequiredValue(output)!;
        if (SheetFile.IsThere(path, Terminal)) return ExitCode.Faults;
        ScanOptions options = new() { Clock = Terminal.Clock };
        string named = arguments.GetRequiredValue(company)!;
        CaseFile exported = await CaseExporter.ExportAsync(file, cases, named, path, options, cancellationToken).ConfigureAwait(false);
        CaseArchiveText.Print(Terminal, exported, path, CaseArchiveVerification.Of(path));
        return ExitCode.Done;
    }
}
