using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts list</c>: prints the alerts after the last scan and what persons did since.</summary>
internal sealed class AlertsListCommand : CaseCommand
{
    private readonly DescribedOption<bool> all = DescribedOption.Flag("--all", OptionMessages.All);
    private readonly DescribedOption<bool> acts = DescribedOption.Flag("--acts", OptionMessages.Acts);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public AlertsListCommand(Terminal terminal)
        : base(terminal, "list", CommandMessages.AlertsList, [ExampleMessages.AlertsList, ExampleMessages.AlertsListAll], isReader: true) => AddScanAnd(all, acts, format);

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordedAct> done = await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false);
        EpisodeList list = new(cases.Alerts, done, file.TimeZone, arguments.GetValue(all), arguments.GetValue(acts));
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, list.Write);
        else list.Print(Terminal, file.Issuer);
        return ExitCode.Done;
    }
}
