using System.CommandLine;
using System.Text;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts report</c>: prints the numbers that an office reports at the end of the year.</summary>
internal sealed class AlertsReportCommand : CaseCommand
{
    private readonly DescribedOption<TypedDate?> from = Day("--from", OptionMessages.FirstDay);
    private readonly DescribedOption<TypedDate?> to = Day("--to", OptionMessages.LastDay);
    private readonly DescribedOption<string?> word = FileOption("--word", ".docx", OptionMessages.BulletinFile);
    private readonly DescribedOption<string?> workbook = FileOption("--xlsx", ".xlsx", OptionMessages.BulletinSheet);
    private readonly DescribedOption<ResultFormat?> format = FormatOption(ResultFormat.Text, ResultFormat.Csv, ResultFormat.Json);

    public AlertsReportCommand(Terminal terminal)
        : base(terminal, "report", CommandMessages.AlertsReport,
            [ExampleMessages.AlertsReport, ExampleMessages.AlertsReportSheet, ExampleMessages.AlertsReportWord], isReader: true)
    {
        Add(from);
        Add(to);
        AddScanAnd(word, workbook, format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LocalDate first = arguments.GetRequiredValue(from)!.Value.UpTo(Terminal.Today(file.TimeZone)), last = arguments.GetRequiredValue(to)!.Value.From(first);
        if (last < first)
        {
            Terminal.PrintError(AlertScreenMessages.EndsBeforeItBegins(first, last));
            return ExitCode.Faults;
        }

        if (arguments.GetValue(word) is not null || arguments.GetValue(workbook) is not null)
            return await PublishAsync(cases, file, first, last, arguments, cancellationToken).ConfigureAwait(false);
        OfficeReport report = cases.State.Report(first, last.PlusDays(1));
        IReadOnlyList<RecordedAct> acts = await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false);
        AlertOutcomes outcomes = await cases.ReadOutcomesAsync(first, last.PlusDays(1), cancellationToken).ConfigureAwait(false);
        WorkReport work = await cases.ReadWorkAsync(first, last.PlusDays(1), Terminal.Clock.GetCurrentInstant(), cancellationToken).ConfigureAwait(false);
        RecordedAct[] corrections = [.. OfficeReportText.CorrectionsOf(report, acts)];
        switch (arguments.GetValue(format))
        {
            case ResultFormat.Json:
                JsonText.Print(Terminal.Out, json => OfficeReportText.Write(json, report, work, outcomes, corrections));
                break;
            case ResultFormat.Csv:
                using (MemoryStream bytes = new())
                {
                    OfficeReportSheet.Write(bytes, report, file.Language);
                    Terminal.Styled.Write(Encoding.UTF8.GetString(bytes.ToArray()));
                }

                break;
            default:
                OfficeReportText.Print(Terminal, report, work, outcomes, file, corrections, cases.Alerts);
                break;
        }

        return ExitCode.Done;
    }

    private static DescribedOption<string?> FileOption(string name, string extension, Message about) => new(name, PlaceholderMessages.File, about)
    {
        Otherwise = OptionMessages.NoFile,
        Check = path => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase) ? null : TypingMessages.NoFileOf(path, extension),
    };

    private async Task<int> PublishAsync(
        CaseLedger cases, ScanFile file, LocalDate first, LocalDate last, ParseResult arguments, CancellationToken cancellationToken)
    {
        string[] paths = [.. new[] { arguments.GetValue(word), arguments.GetValue(workbook) }.OfType<string>()];
        if (Array.Exists(paths, path => SheetFile.IsThere(path, Terminal))) return ExitCode.Faults;
        LocalDate end = last.PlusDays(1);
        BulletinUnit[]? units = file.Office is null
            ? null
            : [.. (await cases.ReadWorkAsync(first, end, Terminal.Clock.GetCurrentInstant(), cancellationToken).ConfigureAwait(false))
                .ByUnit.Select(BulletinUnit.Of)];
        Bulletin bulletin = await BulletinReader.ReadAsync(file, cases, first, end, units, cancellationToken).ConfigureAwait(false);
        if (arguments.GetValue(word) is { } document) BulletinFile.Save(document, stream => BulletinWriter.Write(bulletin, stream));
        if (arguments.GetValue(workbook) is { } sheets) BulletinFile.Save(sheets, stream => WorkbookWriter.Write(bulletin.ToWorkbook(), stream));
        foreach (string path in paths) Terminal.Print(ReportMessages.BulletinWritten(bulletin.Title, bulletin.Period, path));
        return ExitCode.Done;
    }
}
