using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts list</c>: prints the alerts after the last scan and what persons did since.</summary>
internal sealed class AlertsListCommand : CaseCommand
{
    private readonly DescribedOption<bool> all = DescribedOption.Flag("--all", OptionMessages.All);
    private readonly DescribedOption<bool> acts = DescribedOption.Flag("--acts", OptionMessages.Acts);
    private readonly DescribedOption<bool> mine = DescribedOption.Flag("--mine", OptionMessages.Mine);
    private readonly DescribedOption<string?> unit = DescribedOption.Text("--unit", PlaceholderMessages.Name, OptionMessages.OfUnit);
    private readonly DescribedOption<bool> overdue = DescribedOption.Flag("--overdue", OptionMessages.OnlyOverdue);
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public AlertsListCommand(Terminal terminal)
        : base(terminal, "list", CommandMessages.AlertsList, [ExampleMessages.AlertsList, ExampleMessages.AlertsListMine, ExampleMessages.AlertsListAll], isReader: true) =>
        AddScanAnd(all, acts, mine, unit, overdue, by, format);

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordedAct> done = await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false);
        string? person = arguments.GetValue(mine) ? Who(file, arguments.GetValue(by)) : null;
        string? named = arguments.GetValue(unit);
        OfficeUnit? ofUnit = named is null ? null : file.Office?.FindUnit(named);
        if (named is { } unknown && ofUnit is null)
        {
            Terminal.PrintError(file.Office is { } office
                ? HandlingScreenMessages.NotAUnit(unknown, Suggestion.AdviceOfWords(unknown, [.. office.Units.Select(one => one.Name)]))
                : HandlingScreenMessages.WithoutUnits);
            return ExitCode.Faults;
        }

        Instant now = Terminal.Clock.GetCurrentInstant();
        EpisodeChoice choice = new(person, ofUnit?.Name, arguments.GetValue(overdue));
        EpisodeList list = new(
            cases.Alerts, episode => cases.WorkOn(episode, now), choice, done, file.TimeZone, arguments.GetValue(all), arguments.GetValue(acts))
        {
            Handling = cases.State.Handling,
            Today = Terminal.Today(file.TimeZone),
        };
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, list.Write);
        else list.Print(Terminal, file.Issuer);
        return ExitCode.Done;
    }
}
