using System.Diagnostics;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Shows progress on one line of a terminal, which is overwritten and erased when disposed. Thread-safe.</summary>
internal sealed class ProgressLine : IProgress<ScanProgress>, IProgress<BacktestProgress>, IProgress<int>, IDisposable
{
    private const string Erase = "\r\e[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Terminal terminal;
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> rows = new(StringComparer.Ordinal);
    private long shown;
    private long replayed;

    private ProgressLine(Terminal terminal) => this.terminal = terminal;

    /// <summary>Creates a line, or returns null if standard error is not a terminal.</summary>
    public static ProgressLine? On(Terminal terminal) => terminal.ShowsProgress ? new ProgressLine(terminal) : null;

    public void Report(ScanProgress value)
    {
        lock (gate)
        {
            if (value.Feed is { } feed) rows[feed] = value.Rows;
            if (value.Stage == ScanStage.Reading && IsTooSoon()) return;
            Show(TextOf(value));
        }
    }

    /// <summary>Reports how many companies of a simulation have been written.</summary>
    public void Report(int value)
    {
        lock (gate)
        {
            if (!IsTooSoon()) Show(ProgressMessages.WritingCompanies(value));
        }
    }

    /// <summary>Reports how many dates of a backtest have been scanned, with the time that the rest will take at this pace.</summary>
    public void Report(BacktestProgress value)
    {
        lock (gate)
        {
            if (replayed == 0) replayed = Stopwatch.GetTimestamp();
            if (IsTooSoon()) return;
            double left = value.Done < 2 ? 0 : Stopwatch.GetElapsedTime(replayed).TotalSeconds * (value.Dates - value.Done) / (value.Done - 1);
            Show(ProgressMessages.Replaying(value.Done, value.Dates, (long)Math.Ceiling(left)));
        }
    }

    public void Dispose() => terminal.StyledError.Write(Erase);

    private bool IsTooSoon() => shown != 0 && Stopwatch.GetElapsedTime(shown) < Pause;

    private void Show(Message text)
    {
        shown = Stopwatch.GetTimestamp();
        terminal.StyledError.Write($"{Erase}{text.ToString(terminal.Language)}");
    }

    private Message TextOf(ScanProgress value) => value.Stage switch
    {
        ScanStage.Reading when value.Feed is { } feed => ProgressMessages.ReadingFeed(rows.Values.Sum(), feed),
        ScanStage.Reading => ProgressMessages.Reading,
        ScanStage.Assessing => ProgressMessages.Assessing,
        _ => ProgressMessages.Writing,
    };
}
