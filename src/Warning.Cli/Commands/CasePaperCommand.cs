using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command that writes a paper of the case of a company as a Word document, and records nothing.</summary>
internal abstract class CasePaperCommand : CaseCommand
{
    private readonly DescribedArgument company = CaseFileCommand.CompanyArgument();
    private readonly DescribedOption<string?> output = PaperFile.Option();

    protected CasePaperCommand(Terminal terminal, string name, Message about, Message example)
        : base(terminal, name, about, [example], isReader: true)
    {
        Add(company);
        AddScanAnd(output);
    }

    /// <summary>Composes the paper.</summary>
    protected abstract Task<CasePaper> PaperAsync(ScanFile file, CaseLedger cases, string named, CancellationToken cancellationToken);

    protected sealed override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        string path = arguments.GetRequiredValue(output)!;
        if (SheetFile.IsThere(path, Terminal)) return ExitCode.Faults;
        return PaperFile.Save(await PaperAsync(file, cases, arguments.GetRequiredValue(company)!, cancellationToken).ConfigureAwait(false), path, Terminal);
    }
}
