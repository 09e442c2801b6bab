using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>What the readings of all feeds share.</summary>
internal sealed class ReadingContext(ScanFile scan, Register register, PanelBuilder panel, int asOf, ReadingOptions options, CancellationToken cancellationToken)
{
    private const int RowsBetweenReports = 1 << 16;

    public ScanFile Scan { get; } = scan;

    public Register Register { get; } = register;

    public PanelBuilder Panel { get; } = panel;

    /// <summary>The as-of day.</summary>
    public int AsOf { get; } = asOf;

    /// <summary>Reads the dates of observations.</summary>
    public ObservationDates Dates { get; } = ObservationDates.Of(scan.TimeZone, options.Clock);

    /// <summary>Hashes cells of which only a hash is kept.</summary>
    public FieldHashes Hashes { get; } = new();

    /// <summary>About how much of a delimited text is read at a time, in bytes; null: the usual.</summary>
    public int? ChunkLength { get; } = options.ChunkLength;

    /// <summary>Ends a cancelled scan, and now and then says how far a feed is.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="before">How far it was at the look before.</param>
    /// <param name="rows">How far it is.</param>
    public void Look(string feed, long before, long rows)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (before / RowsBetweenReports != rows / RowsBetweenReports) options.Progress?.Invoke(feed, rows);
    }
}
