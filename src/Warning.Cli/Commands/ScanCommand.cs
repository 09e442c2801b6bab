using System.CommandLine;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

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
    private readonly DescribedOption<bool> dryRun = DescribedOption.Flag("--dry-run", OptionMessages.DryRun);
    private readonly DescribedOption<bool> future = DescribedOption.Flag("--future", OptionMessages.Future);
    private readonly DescribedOption<bool> withdraw = DescribedOption.Flag("--withdraw", OptionMessages.WithdrawScan);
    private readonly DescribedOption<string?> by = DescribedOption.Text("--by", PlaceholderMessages.Who, OptionMessages.ByOfWithdrawal);
    private readonly DescribedOption<string?> why = DescribedOption.Text("--why", PlaceholderMessages.Text, OptionMessages.WhyOfWithdrawal);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public ScanCommand(Terminal terminal)
        : base("scan", CommandMessages.Scan, ExampleMessages.Scan, ExampleMessages.ScanAsOf, ExampleMessages.ScanFuture)
    {
        this.terminal = terminal;
        Add(scan);
        foreach (Option option in (Option[])[asOf, output, state, wait, threads, dryRun, future, withdraw, by, why, format]) Add(option);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments.GetResult(scan)) is { } path ? FileLanguage.OfScan(path) : null;

    public override Message? FaultOf(ParseResult arguments)
    {
        bool IsGiven(Option option) => arguments.GetResult(option) is { Implicit: false };
        if (arguments.GetValue(withdraw)) return ((Option[])[asOf, output, threads, dryRun, future]).FirstOrDefault(IsGiven) is { } scans ? UsageMessages.WithdrawsOnly(scans.Name) : null;
        if (((Option[])[by, why]).FirstOrDefault(IsGiven) is { } said) return UsageMessages.OnlyToWithdraw(said.Name);
        return arguments.GetValue(future) && !arguments.GetValue(dryRun) && !IsGiven(state) ? UsageMessages.FutureNeedsPlace : null;
    }

    private Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All);
        return arguments.GetValue(withdraw) ? WithdrawAsync(file, arguments, cancellationToken) : ScanAsync(file, arguments, cancellationToken);
    }

    private async Task<int> ScanAsync(ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LocalDate today = terminal.Today(file.TimeZone), date = DateOf(arguments, today);
        ScanResult result;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions options = new()
            {
                Threads = ScanOptionSet.ThreadsOf(arguments.GetValue(threads)),
                Output = arguments.GetValue(output),
                State = arguments.GetValue(state),
                Wait = TimeSpan.FromSeconds(arguments.GetValue(wait) ?? 0),
                IsDryRun = arguments.GetValue(dryRun),
                IsTrial = arguments.GetValue(future),
                Progress = new CollectingProgress(progress),
                Clock = terminal.Clock,
            };
            result = await Scanner.ScanAsync(file, date, options, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(format) == ResultFormat.Json) terminal.Out.Write(await File.ReadAllTextAsync(Path.Combine(result.Place, "summary.json"), CancellationToken.None).ConfigureAwait(false));
        else new ScanReport(terminal, file, result) { IsDryRun = arguments.GetValue(dryRun) }.Print();
        return ExitCode.Done;
    }

    private LocalDate DateOf(ParseResult arguments, LocalDate today) => arguments.GetValue(asOf) switch
    {
        null => today,
        { } typed when arguments.GetValue(future) => typed.From(today),
        { } typed => typed.UpTo(today),
    };

    private async Task<int> WithdrawAsync(ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        using CaseLedger cases = await CaseLedger.OpenAsync(file, arguments.GetValue(state), terminal.Clock, wait: TimeSpan.FromSeconds(arguments.GetValue(wait) ?? 0), cancellationToken: cancellationToken).ConfigureAwait(false);
        Faults.Print(cases.Warnings, terminal);
        EventStamp withdrawn = await cases.WithdrawScanAsync(arguments.GetValue(by), arguments.GetValue(why), cancellationToken).ConfigureAwait(false);
        LocalDate? last = cases.LastScan?.AsOf;
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => Write(json, withdrawn, last));
        else terminal.Print(last is { } date ? ScanScreenMessages.Withdrawn(withdrawn.AsOf, date) : ScanScreenMessages.FirstWithdrawn(withdrawn.AsOf));
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, EventStamp withdrawn, LocalDate? last)
    {
        json.WriteStartObject();
        json.WriteString("withdrawn", LocalDatePattern.Iso.Format(withdrawn.AsOf));
        if (last is { } date) json.WriteString("asOf", LocalDatePattern.Iso.Format(date));
        else json.WriteNull("asOf");
        json.WriteEndObject();
    }
}
