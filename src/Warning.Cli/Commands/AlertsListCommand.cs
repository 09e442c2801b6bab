using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts list</c>: prints the alerts after the last scan and what persons did since.</summary>
internal sealed class AlertsListCommand : CaseCommand
{
    private readonly DescribedOption<bool> all = DescribedOption.Flag("--all", OptionMessages.All);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public AlertsListCommand(Terminal terminal)
        : base(terminal, "list", CommandMessages.AlertsList, [ExampleMessages.AlertsList, ExampleMessages.AlertsListAll], isReader: true) => AddScanAnd(all, format);

    protected override Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        EpisodeList list = new(cases.Alerts, arguments.GetValue(all));
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, list.Write);
        else list.Print(Terminal, file.Issuer);
        return Task.FromResult(ExitCode.Done);
    }
}
