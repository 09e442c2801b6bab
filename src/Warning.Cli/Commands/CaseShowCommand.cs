using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case show COMPANY</c>: tells the case of one company, day by day.</summary>
internal sealed class CaseShowCommand : CaseCommand
{
    private readonly DescribedArgument company = CaseFileCommand.CompanyArgument();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public CaseShowCommand(Terminal terminal)
        : base(terminal, "show", CommandMessages.CaseShow, [ExampleMessages.CaseShow, ExampleMessages.CaseShowJson], isReader: true)
    {
        Add(company);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanOptions options = new() { Clock = Terminal.Clock };
        CaseFile shown = await CaseReader.ReadAsync(file, cases, arguments.GetRequiredValue(company)!, options, cancellationToken).ConfigureAwait(false);
        CaseText text = new(shown);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => text.Write(json, Terminal.Language));
        else text.Print(Terminal);
        return ExitCode.Done;
    }
}
