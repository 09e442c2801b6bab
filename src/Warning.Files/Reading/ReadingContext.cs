using System.Collections.Concurrent;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Holds what the readers of all feeds share. Thread-safe, save for the panel's appenders.</summary>
internal sealed class ReadingContext(ScanFile scan, Register register, PanelBuilder panel, int asOf, ReadingOptions options, CancellationToken cancellationToken)
{
    private const int RowsBetweenReports = 1 << 16;

    public ScanFile Scan { get; } = scan;

    public Register Register { get; } = register;

    public PanelBuilder Panel { get; } = panel;

    /// <summary>The as-of day.</summary>
    public int AsOf { get; } = asOf;

    /// <summary>The as-of date.</summary>
    public LocalDate AsOfDate { get; } = LocalDate.FromDateOnly(DateOnly.FromDayNumber(asOf));

    /// <summary>Reads the dates of observations.</summary>
    public ObservationDates Dates { get; init; } = ObservationDates.Of(scan.TimeZone, options.Clock);

    /// <summary>Hashes cells of which only a hash is kept.</summary>
    public FieldHashes Hashes { get; private init; } = new();

    /// <summary>The orders of companies that no thread needs at present, for the feeds to come: one of a large region takes megabytes.</summary>
    public ConcurrentBag<CompanyOrder> SpareOrders { get; private init; } = [];

    /// <summary>About how much of a delimited text is read at a time, in bytes; null: the usual.</summary>
    public int? ChunkLength { get; } = options.ChunkLength;

    /// <summary>Notes the rows of one company; null: nobody asks for them.</summary>
    public RowWatch? Watch { get; } = options.Watch;

    /// <summary>How many rows a feed may have.</summary>
    public long MostRows => options.MostRows;

    /// <summary>Returns the same for a feed whose dates are told.</summary>
    public ReadingContext Telling(DateBounds bounds) =>
        new(Scan, Register, Panel, AsOf, options, cancellationToken) { Dates = Dates.Telling(bounds), Hashes = Hashes, SpareOrders = SpareOrders };

    /// <summary>Throws if the scan was cancelled or the feed has too many rows, and every 65,536 rows reports the progress of a feed.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="file">Its file.</param>
    /// <param name="before">The number of its rows at the call before.</param>
    /// <param name="rows">The number of its rows now.</param>
    /// <exception cref="FeedException">The feed has too many rows.</exception>
    public void Look(string feed, string file, long before, long rows)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (rows > options.MostRows) throw new FeedException(file, null, FeedMessages.TooManyRows(options.MostRows));
        if (before / RowsBetweenReports != rows / RowsBetweenReports) options.Progress?.Invoke(feed, rows);
    }
}
