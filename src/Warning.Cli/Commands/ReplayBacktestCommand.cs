using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>replay backtest SCAN.json</c>: what the alerts of past dates would have been worth.</summary>
internal sealed class ReplayBacktestCommand : OutcomeReplayCommand
{
    private readonly DescribedOption<bool> complete = DescribedOption.Flag("--complete", OptionMessages.CompleteOnly);
    private readonly DescribedOption<bool> latches = DescribedOption.Flag("--latches", OptionMessages.WithLatches);
    private readonly DescribedOption<bool> intervals = DescribedOption.Flag("--intervals", OptionMessages.WithIntervals);
    private readonly DescribedOption<BacktestGroupKey?> by =
        DescribedOption.Of("--by", new ChoiceReader<BacktestGroupKey>(GroupMessages.Of), OptionMessages.GroupedBy);
    private readonly DescribedOption<string?> pairs = DescribedOption.Text("--pairs", PlaceholderMessages.File, OptionMessages.PairsFile);

    public ReplayBacktestCommand(Terminal terminal)
        : base(terminal, "backtest", CommandMessages.ReplayBacktest, ExampleMessages.ReplayBacktest, ExampleMessages.ReplayBacktestLedger)
    {
        foreach (Option option in (Option[])[complete, Effective, latches, intervals, by, pairs, State, Threads, Format]) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = LoadScan(arguments);
        if (OptionsOf(arguments, file) is not { } options) return ExitCode.Faults;
        options = options with
        {
            IsCompleteOnly = arguments.GetValue(complete),
            HasLatches = arguments.GetValue(latches),
            HasIntervals = arguments.GetValue(intervals),
        };
        ScanBacktest backtest;
        using (ProgressLine? progress = ProgressLine.On(Terminal))
        {
            ScanOptions scanning = ScanningOf(arguments, progress);
            string? table = TableOf(arguments), written = arguments.GetValue(pairs);
            BacktestGroupKey? key = arguments.GetValue(by);
            backtest = await ScanReplay.BacktestAsync(file, table, options, written, progress, scanning, key, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(Format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => BacktestJson.Write(json, backtest));
        else new BacktestText(Terminal, file, backtest).Print();
        return ExitCode.Done;
    }
}
