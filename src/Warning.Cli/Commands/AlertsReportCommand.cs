using System.CommandLine;
using System.Text;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts report</c>: prints the numbers that an office reports at the end of the year.</summary>
internal sealed class AlertsReportCommand : CaseCommand
{
    private readonly Option<LocalDate> from = Day("--from", "The first day");
    private readonly Option<LocalDate> to = Day("--to", "The first day that is no longer counted");
    private readonly Option<string> format = FormatOption("text", "csv", "json");

    public AlertsReportCommand(Terminal terminal)
        : base(
            terminal,
            "report",
            "Counts warnings, letters, answers, workers and yuan by month and by county.",
            ["early-warning alerts report --from 2026-01-01 --to 2027-01-01", "early-warning alerts report --from 2026-01-01 --to 2027-01-01 --format csv"],
            isReader: true)
    {
        Add(from);
        Add(to);
        AddScanAnd(format);
    }

    protected override Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LocalDate first = arguments.GetRequiredValue(from), end = arguments.GetRequiredValue(to);
        if (end <= first)
        {
            Terminal.PrintError(AlertScreenMessages.EndsBeforeItBegins(first, end));
            return Task.FromResult(ExitCode.Faults);
        }

        OfficeReport report = OfficeReport.Read(cases.Entries, first, end);
        switch (arguments.GetRequiredValue(format))
        {
            case "json":
                JsonText.Print(Terminal.Out, json => OfficeReportText.Write(json, report));
                break;
            case "csv":
                using (MemoryStream bytes = new())
                {
                    OfficeReportSheet.Write(bytes, report, file.Language);
                    Terminal.Out.Write(Encoding.UTF8.GetString(bytes.ToArray()));
                }

                break;
            default:
                OfficeReportText.Print(Terminal, report, file.Issuer);
                break;
        }

        return Task.FromResult(ExitCode.Done);
    }
}
