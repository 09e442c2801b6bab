using System.Diagnostics;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Scanning;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>The main job: feeds in, prioritised alerts out.</summary>
public static class Scanner
{
    /// <summary>
    /// Reads the feeds of a scan, assesses every company as of a date, records in the ledger what changed and writes the results: a folder named
    /// by the date, which appears as a whole and replaces an older one of the date. A scan at the date of the last one takes its place; one that
    /// was cut off between ledger and results is done again first.
    /// </summary>
    /// <param name="scan">The scan.</param>
    /// <param name="asOf">The as-of date: what could not be known then does not count.</param>
    /// <param name="options">Threads, folder, progress and log; null: the usual.</param>
    /// <param name="cancellationToken">Ends the scan early; then nothing is recorded or written.</param>
    /// <returns>What was found, and where it is.</returns>
    /// <exception cref="ScanException">A feed cannot be read, or too much of one is rejected, or the results cannot be written.</exception>
    /// <exception cref="LedgerException">
    /// The date is before that of the last scan, the clock is behind the day on which that was recorded, or the ledger cannot be read or written.
    /// </exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public static Task<ScanResult> ScanAsync(ScanFile scan, LocalDate asOf, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return Task.Run(() => RunAsync(scan, asOf, options ?? new ScanOptions(), cancellationToken), cancellationToken);
    }

    /// <summary>The same with a token only.</summary>
    /// <inheritdoc cref="ScanAsync(ScanFile, LocalDate, ScanOptions?, CancellationToken)"/>
    public static Task<ScanResult> ScanAsync(ScanFile scan, LocalDate asOf, CancellationToken cancellationToken) =>
        ScanAsync(scan, asOf, options: null, cancellationToken);

    /// <summary>Reads the feeds of a scan without assessing or writing anything: what there is to explain from.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="asOf">The date as of which the panel will be looked at.</param>
    /// <param name="options">Threads, progress and log; null: the usual.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The panel.</returns>
    /// <exception cref="ScanException">A feed cannot be read, or too much of one is rejected.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ScanPanel Read(ScanFile scan, LocalDate asOf, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        options ??= new ScanOptions();
        long start = Stopwatch.GetTimestamp();
        options.Progress?.Report(new ScanProgress(ScanStage.Reading, null, 0));
        Action<string, long>? progress = options.Progress is { } told ? (feed, rows) => told.Report(new ScanProgress(ScanStage.Reading, feed, rows)) : null;
        ReadingOptions reading = new(options.Threads, options.Clock, progress, options.ChunkLength);
        ScanPanel panel = PanelReader.Read(scan, asOf.ToDateOnly().DayNumber, reading, cancellationToken);
        ILogger logger = options.Logger ?? NullLogger.Instance;
        ScanLog.FeedsRead(logger, panel.Feeds.Sum(feed => feed.Rows), panel.Feeds.Count - 1, panel.Companies.Count, Stopwatch.GetElapsedTime(start));
        foreach (FeedSummary feed in panel.Feeds.Where(feed => feed.Rejects + feed.Unmatched > 0))
            ScanLog.FeedHasFaults(logger, feed.Id, feed.Rejects, feed.Unmatched);
        return panel;
    }

    private static async Task<ScanResult> RunAsync(ScanFile scan, LocalDate asOf, ScanOptions options, CancellationToken cancellationToken)
    {
        using CaseLedger cases = await CaseLedger.OpenAsync(scan, options.State, options.Clock, options.Ledger, cancellationToken).ConfigureAwait(false);
        return await new ScanRun(scan, options, cases).ScanAsync(asOf, cancellationToken).ConfigureAwait(false);
    }
}
