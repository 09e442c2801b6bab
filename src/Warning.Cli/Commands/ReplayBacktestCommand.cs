using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>replay backtest SCAN.json</c>: what the alerts of past dates would have been worth.</summary>
internal sealed class ReplayBacktestCommand : ProgramCommand
{
    /// <summary>The word for the outcomes that persons found when they closed cases.</summary>
    private const string Ledger = "ledger";

    private readonly DescribedArgument scan = ScanOptionSet.ScanFile();
    private readonly DescribedOption<TypedDate?> from = DescribedOption.Of("--from", new DateReader(), OptionMessages.FirstAsOf);
    private readonly DescribedOption<TypedDate?> to = DescribedOption.Of("--to", new DateReader(), OptionMessages.LastAsOf);
    private readonly DescribedOption<CalendarSpan?> every = DescribedOption.Of("--every", new SpanReader(), OptionMessages.Every, OptionMessages.OneMonth);
    private readonly DescribedOption<string?> outcomes = DescribedOption.Text("--outcomes", PlaceholderMessages.FileOrLedger, OptionMessages.Outcomes);
    private readonly DescribedOption<CalendarSpan?> horizon =
        DescribedOption.Of("--horizon", new SpanReader(), OptionMessages.Horizon, OptionMessages.SixMonths);
    private readonly DescribedOption<TypedDate?> through =
        DescribedOption.Of("--through", new DateReader(), OptionMessages.OutcomesThrough, OptionMessages.LatestOutcome);
    private readonly DescribedOption<string?> rules =
        DescribedOption.Text("--rules", PlaceholderMessages.Rules, OptionMessages.RulesOption, OptionMessages.AsScanFileSays);
    private readonly DescribedOption<bool> complete = DescribedOption.Flag("--complete", OptionMessages.CompleteOnly);
    private readonly DescribedOption<bool> effective = DescribedOption.Flag("--effective", OptionMessages.EffectiveOnly);
    private readonly DescribedOption<bool> latches = DescribedOption.Flag("--latches", OptionMessages.WithLatches);
    private readonly DescribedOption<bool> intervals = DescribedOption.Flag("--intervals", OptionMessages.WithIntervals);
    private readonly DescribedOption<BacktestGroupKey?> by =
        DescribedOption.Of("--by", new ChoiceReader<BacktestGroupKey>(GroupMessages.Of), OptionMessages.GroupedBy);
    private readonly DescribedOption<string?> pairs = DescribedOption.Text("--pairs", PlaceholderMessages.File, OptionMessages.PairsFile);
    private readonly DescribedOption<string?> state = ScanOptionSet.State();
    private readonly DescribedOption<long?> threads = ScanOptionSet.Threads();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public ReplayBacktestCommand(Terminal terminal)
        : base("backtest", CommandMessages.ReplayBacktest, ExampleMessages.ReplayBacktest, ExampleMessages.ReplayBacktestLedger)
    {
        this.terminal = terminal;
        from.Required = to.Required = outcomes.Required = true;
        Add(scan);
        foreach (Option option in (Option[])[from, to, every, outcomes, horizon, through, rules]) Add(option);
        foreach (Option option in (Option[])[complete, effective, latches, intervals, by, pairs, state, threads, format]) Add(option);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments.GetResult(scan)) is { } path ? FileLanguage.OfScan(path) : null;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = LoadScan(arguments);
        LocalDate today = terminal.Today(file.TimeZone), last = arguments.GetRequiredValue(to)!.Value.UpTo(today);
        LocalDate first = arguments.GetRequiredValue(from)!.Value.UpTo(last);
        if (last < first)
        {
            terminal.PrintError(AlertScreenMessages.EndsBeforeItBegins(first, last));
            return ExitCode.Faults;
        }

        BacktestOptions options = new()
        {
            From = first,
            To = last,
            Every = arguments.GetValue(every) ?? new CalendarSpan(1, SpanUnit.Month),
            Horizon = arguments.GetValue(horizon) ?? new CalendarSpan(6, SpanUnit.Month),
            Through = arguments.GetValue(through)?.UpTo(today),
            IsCompleteOnly = arguments.GetValue(complete),
            HasLatches = arguments.GetValue(latches),
            HasIntervals = arguments.GetValue(intervals),
        };
        string given = arguments.GetRequiredValue(outcomes)!;
        ScanBacktest backtest;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions scanning = new()
            {
                Threads = (int?)arguments.GetValue(threads) ?? Environment.ProcessorCount,
                State = arguments.GetValue(state),
                Progress = new CollectingProgress(progress),
                Clock = terminal.Clock,
            };
            string? table = given == Ledger ? null : Path.GetFullPath(given), written = arguments.GetValue(pairs);
            BacktestGroupKey? key = arguments.GetValue(by);
            backtest = await ScanReplay.BacktestAsync(file, table, options, written, progress, scanning, key, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => BacktestJson.Write(json, backtest));
        else new BacktestText(terminal, file, backtest).Print();
        return ExitCode.Done;
    }

    private ScanFile LoadScan(ParseResult arguments)
    {
        RulePack? named = arguments.GetValue(rules) is { } names ? RulePack.Compile(ReadLayers(names)) : null;
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All, named);
        return arguments.GetValue(effective) ? file : file.With(file.Pack.InForceBefore());
    }
}
