using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>What the readings of all feeds share.</summary>
internal sealed class ReadingContext(ScanFile scan, Register register, PanelBuilder panel, int asOf, IProgress<ScanProgress>? progress, CancellationToken cancellationToken)
{
    private const int RowsBetweenReports = 1 << 16;

    public ScanFile Scan { get; } = scan;

    public Register Register { get; } = register;

    public PanelBuilder Panel { get; } = panel;

    /// <summary>The as-of day.</summary>
    public int AsOf { get; } = asOf;

    /// <summary>Ends a cancelled scan, and now and then says how far a feed is.</summary>
    public void Look(string feed, long rows)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (rows % RowsBetweenReports == 0) progress?.Report(new ScanProgress(ScanStage.Reading, feed, rows));
    }
}
