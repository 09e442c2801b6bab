using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts list</c>: the alerts as the last scan and persons since have left them.</summary>
internal sealed class AlertsListCommand : ProgramCommand
{
    private readonly Option<string> scan = ScanOptionSet.Scan();
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly Option<bool> all = new("--all") { Description = "Also those that are closed" };
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    public AlertsListCommand(Terminal terminal)
        : base("list", "Lists the alerts, the highest level first, with what the last scan did to each and why.", "early-warning alerts list", "early-warning alerts list --all --format json")
    {
        this.terminal = terminal;
        Add(scan);
        Add(state);
        Add(all);
        Add(format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(file, arguments.GetValue(state), cancellationToken).ConfigureAwait(false);
        Faults.Print(cases.Warnings, terminal.Error);
        EpisodeList list = new(cases.Alerts, arguments.GetValue(all));
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(terminal.Out, list.Write);
        else list.Print(terminal, file.Issuer);
        return ExitCode.Done;
    }
}
