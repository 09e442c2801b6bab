using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts list</c>: prints the alerts after the last scan and what persons did since.</summary>
internal sealed class AlertsListCommand : CaseCommand
{
    private readonly Option<bool> all = new("--all") { Description = "Also those that are closed" };
    private readonly Option<string> format = FormatOption();

    public AlertsListCommand(Terminal terminal)
        : base(
            terminal,
            "list",
            "Lists the alerts, the highest level first, with what the last scan did to each and why.",
            ["early-warning alerts list", "early-warning alerts list --all --format json"],
            isReader: true) => AddScanAnd(all, format);

    protected override Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        EpisodeList list = new(cases.Alerts, arguments.GetValue(all));
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(Terminal.Out, list.Write);
        else list.Print(Terminal, file.Issuer);
        return Task.FromResult(ExitCode.Done);
    }
}
