using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts fill FILE</c>: shows what a list of alerts that was filled in would record, and with <c>--record</c> records it.</summary>
internal sealed class AlertsFillCommand : CaseCommand
{
    private readonly DescribedArgument list = new("FILE", PlaceholderMessages.File, OptionMessages.FilledList);
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<bool> record = DescribedOption.Flag("--record", OptionMessages.Record);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public AlertsFillCommand(Terminal terminal)
        : base(terminal, "fill", CommandMessages.AlertsFill, [ExampleMessages.AlertsFill, ExampleMessages.AlertsFillRecord])
    {
        Add(list);
        Add(by);
        Add(record);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        string path = arguments.GetRequiredValue(list)!, who = Who(file, arguments.GetValue(by));
        bool records = arguments.GetValue(record);
        Task<FilledSheet<LedgerEntry>> reading = records
            ? cases.RecordFilledAsync(path, who, cancellationToken)
            : cases.ReadFilledAsync(path, who, cancellationToken);
        FilledSheet<LedgerEntry> sheet = await reading.ConfigureAwait(false);
        FilledListText<LedgerEntry> text = cases.IsReferralSheet(path)
            ? new(sheet, records, ReferralScreenMessages.Number, "referral", number => number)
            : new(sheet, records, ColumnMessages.Company, "company", NameOf);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, text.Write);
        else text.Print(Terminal);
        return text.IsSound ? ExitCode.Done : ExitCode.Faults;

        string NameOf(string company) => cases.Alerts.EpisodeOf(company) is { } episode ? EpisodeText.NameOf(episode) : company;
    }
}
