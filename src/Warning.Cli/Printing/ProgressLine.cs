using System.Diagnostics;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Printing;

/// <summary>Shows progress on one line of a terminal, which is overwritten and erased when disposed. Thread-safe.</summary>
internal sealed class ProgressLine : IProgress<ScanProgress>, IProgress<int>, IDisposable
{
    private const string Erase = "\r\e[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter error;
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> rows = new(StringComparer.Ordinal);
    private long shown;

    private ProgressLine(TextWriter error) => this.error = error;

    /// <summary>Creates a line, or returns null if standard error is not a terminal.</summary>
    public static ProgressLine? On(Terminal terminal) => terminal.ShowsProgress ? new ProgressLine(terminal.Error) : null;

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
            if (!IsTooSoon()) Show($"writing: {Count.Of(value, "company", "companies")}");
        }
    }

    public void Dispose() => error.Write(Erase);

    private bool IsTooSoon() => shown != 0 && Stopwatch.GetElapsedTime(shown) < Pause;

    private void Show(string text)
    {
        shown = Stopwatch.GetTimestamp();
        error.Write($"{Erase}{text}");
    }

    private string TextOf(ScanProgress value) => value.Stage switch
    {
        ScanStage.Reading => $"reading: {Count.Of(rows.Values.Sum(), "row")} {value.Feed}",
        ScanStage.Assessing => "assessing",
        _ => "writing",
    };
}
