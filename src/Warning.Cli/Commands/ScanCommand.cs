using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>scan SCAN.json</c>: reads feeds and writes prioritised alerts.</summary>
internal sealed class ScanCommand : ProgramCommand
{
    private readonly DescribedArgument scan = ScanOptionSet.ScanFile();
    private readonly DescribedOption<TypedDate?> asOf = ScanOptionSet.AsOf();
    private readonly DescribedOption<string?> output = DescribedOption.Text("--output", PlaceholderMessages.Folder, OptionMessages.OutputFolder, OptionMessages.AsScanFileSays);
    private readonly DescribedOption<string?> state = ScanOptionSet.State();
    private readonly DescribedOption<long?> wait = ScanOptionSet.Wait(OptionMessages.NotAtAll);
    private readonly DescribedOption<long?> threads = ScanOptionSet.Threads();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public ScanCommand(Terminal terminal)
        : base("scan", CommandMessages.Scan, ExampleMessages.Scan, ExampleMessages.ScanAsOf)
    {
        this.terminal = terminal;
        Add(scan);
        Add(asOf);
        Add(output);
        Add(state);
        Add(wait);
        Add(threads);
        Add(format);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments.GetResult(scan)) is { } path ? FileLanguage.OfScan(path) : null;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All);
        LocalDate today = terminal.Today(file.TimeZone), date = arguments.GetValue(asOf)?.UpTo(today) ?? today;
        ScanResult result;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions options = new()
            {
                Threads = (int?)arguments.GetValue(threads) ?? Environment.ProcessorCount,
                Output = arguments.GetValue(output),
                State = arguments.GetValue(state),
                Wait = TimeSpan.FromSeconds(arguments.GetValue(wait) ?? 0),
                Progress = new CollectingProgress(progress),
                Clock = terminal.Clock,
            };
            result = await Scanner.ScanAsync(file, date, options, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(format) == ResultFormat.Json) terminal.Out.Write(await File.ReadAllTextAsync(Path.Combine(result.Place, "summary.json"), CancellationToken.None).ConfigureAwait(false));
        else new ScanReport(terminal, file, result).Print();
        return ExitCode.Done;
    }
}
