using System.CommandLine;
using System.Text;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts report</c>: the numbers that an office reports at year's end.</summary>
internal sealed class AlertsReportCommand : ProgramCommand
{
    private readonly Option<LocalDate> from = DateOf("--from", "The first day");
    private readonly Option<LocalDate> to = DateOf("--to", "The first day that is no longer counted");
    private readonly Option<string> scan = ScanOptionSet.Scan();
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly Option<string> format = new("--format") { Description = "How results are printed", DefaultValueFactory = _ => "text", HelpName = "text|csv|json" };
    private readonly Terminal terminal;

    public AlertsReportCommand(Terminal terminal)
        : base("report", "Counts warnings, letters, answers, workers and yuan by month and by county.", "early-warning alerts report --from 2026-01-01 --to 2027-01-01", "early-warning alerts report --from 2026-01-01 --to 2027-01-01 --format csv")
    {
        this.terminal = terminal;
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("text" or "csv" or "json") } token]) result.AddError($"'{token.Value}' is no format; --format is text, csv or json.");
        });
        Add(from);
        Add(to);
        Add(scan);
        Add(state);
        Add(format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        LocalDate first = arguments.GetRequiredValue(from), end = arguments.GetRequiredValue(to);
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(file, arguments.GetValue(state), cancellationToken).ConfigureAwait(false);
        Faults.Print(cases.Warnings, terminal.Error);
        if (end <= first)
        {
            terminal.Error.WriteLine($"the report ends on {LocalDatePattern.Iso.Format(end)}, before it begins on {LocalDatePattern.Iso.Format(first)}; --to is the first day that is no longer counted");
            return ExitCode.Faults;
        }

        OfficeReport report = OfficeReport.Read(cases.Entries, first, end);
        switch (arguments.GetRequiredValue(format))
        {
            case "json":
                JsonText.Print(terminal.Out, json => OfficeReportText.Write(json, report));
                break;
            case "csv":
                using (MemoryStream bytes = new())
                {
                    OfficeReportSheet.Write(bytes, report);
                    terminal.Out.Write(Encoding.UTF8.GetString(bytes.ToArray()));
                }

                break;
            default:
                OfficeReportText.Print(terminal, report, file.Issuer);
                break;
        }

        return ExitCode.Done;
    }

    private static Option<LocalDate> DateOf(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", Required = true, CustomParser = ScanOptionSet.ReadRequiredDate };
}
