using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>scan SCAN.json</c>: reads feeds and writes prioritised alerts.</summary>
internal sealed class ScanCommand : ProgramCommand
{
    private readonly Argument<string> scan = ScanOptionSet.ScanFile();
    private readonly Option<LocalDate?> asOf = ScanOptionSet.AsOf();
    private readonly Option<string?> output = new("--output") { Description = "The folder of results [default: what the scan file says]", HelpName = "DIR" };
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly Option<int?> threads = ScanOptionSet.Threads();
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    public ScanCommand(Terminal terminal)
        : base("scan", "Reads the feeds and writes the prioritised alerts with their evidence.", "early-warning scan scan.json", "early-warning scan scan.json --as-of 2026-11-01 --output out --format json")
    {
        this.terminal = terminal;
        Add(scan);
        Add(asOf);
        Add(output);
        Add(state);
        Add(threads);
        Add(format);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments, scan) is { } path ? FileLanguage.OfScan(path) : null;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        LocalDate date = arguments.GetValue(asOf) ?? terminal.Today(file.TimeZone);
        ScanResult result;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions options = new()
            {
                Threads = arguments.GetValue(threads) ?? Environment.ProcessorCount,
                Output = arguments.GetValue(output),
                State = arguments.GetValue(state),
                Progress = progress,
                Clock = terminal.Clock,
            };
            result = await Scanner.ScanAsync(file, date, options, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetRequiredValue(format) == "json") terminal.Out.Write(await File.ReadAllTextAsync(Path.Combine(result.Folder, "summary.json"), CancellationToken.None).ConfigureAwait(false));
        else new ScanReport(terminal, file, result).Print();
        return ExitCode.Done;
    }
}
