using System.Diagnostics;
using EarlyWarning.Files.Caching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Scans companies: reads feeds, assesses every company and writes prioritised alerts.</summary>
public static class Scanner
{
    /// <summary>
    /// Reads the feeds of a scan, assesses every company as of a date, records the changes in the ledger and writes the results to a folder named
    /// by the date, which appears only when complete and replaces an older one of that date. A scan of the same date as the last one replaces it;
    /// a scan that was interrupted between ledger and results is repeated first.
    /// </summary>
    /// <param name="scan">The scan.</param>
    /// <param name="asOf">The as-of date; observations that were not yet known then are ignored.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the scan; nothing is then recorded or written.</param>
    /// <returns>The results and their folder.</returns>
    /// <exception cref="ScanException">A feed cannot be read, or too much of one is rejected, or the results cannot be written.</exception>
    /// <exception cref="ReleaseException">The scan demands an approved release, and its rules are none; a dry run and a scan for trial only warn.</exception>
    /// <exception cref="LedgerException">
    /// The date is before that of the last scan or after today, the clock is behind the day on which the last entry was recorded, a scan for trial has no
    /// ledger of its own, or the ledger cannot be read or written.
    /// </exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public static Task<ScanResult> ScanAsync(ScanFile scan, LocalDate asOf, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return Task.Run(() => RunAsync(scan, asOf, options ?? new ScanOptions(), cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="ScanAsync(ScanFile, LocalDate, ScanOptions?, CancellationToken)"/>
    public static Task<ScanResult> ScanAsync(ScanFile scan, LocalDate asOf, CancellationToken cancellationToken) =>
        ScanAsync(scan, asOf, options: null, cancellationToken);

    /// <summary>Reads the feeds of a scan without assessing or writing anything.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="asOf">The date as of which the panel will be viewed.</param>
    /// <param name="options">The threads, progress and log; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The panel.</returns>
    /// <exception cref="ScanException">A feed cannot be read, or too much of one is rejected.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<ScanPanel> ReadAsync(ScanFile scan, LocalDate asOf, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return Task.Run(() => ReadFeedsAsync(scan, asOf, options ?? new ScanOptions(), cancellationToken), cancellationToken);
    }

    /// <summary>Reads the feeds, the files among them on the thread of the caller.</summary>
    internal static Task<ScanPanel> ReadFeedsAsync(ScanFile scan, LocalDate asOf, ScanOptions options, CancellationToken cancellationToken) =>
        ReadFeedsAsync(scan, [asOf], options, cancellationToken);

    /// <summary>Reads the feeds once for several dates, the files among them on the thread of the caller.</summary>
    internal static Task<ScanPanel> ReadFeedsAsync(ScanFile scan, IReadOnlyList<LocalDate> dates, ScanOptions options, CancellationToken cancellationToken) =>
        ReadFeedsAsync(PanelReader.ReadAsync, scan, dates, options, cancellationToken);

    /// <summary>Reads what can be read of the feeds, the files among them on the thread of the caller.</summary>
    internal static Task<ScanPanel> ReadAllFeedsAsync(ScanFile scan, LocalDate asOf, ScanOptions options, CancellationToken cancellationToken) =>
        ReadFeedsAsync(PanelReader.ReadAllAsync, scan, [asOf], options, cancellationToken);

    private static async Task<ScanPanel> ReadFeedsAsync(
        Func<ScanFile, IReadOnlyList<LocalDate>, ReadingOptions, CancellationToken, Task<ScanPanel>> read,
        ScanFile scan,
        IReadOnlyList<LocalDate> dates,
        ScanOptions options,
        CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        options.Progress?.Report(new ScanProgress(ScanStage.Reading, null, 0));
        Action<string, long>? progress = options.Progress is { } told ? (feed, rows) => told.Report(new ScanProgress(ScanStage.Reading, feed, rows)) : null;
        ReadingOptions reading = new(options.Threads, options.Clock, progress, options.ChunkLength)
        {
            Sources = scan.Sources.Count == 0 ? options.Sources : new Dictionary<string, IFeedSource>([.. scan.Sources, .. options.Sources]),
            BrokenPromises = options.BrokenPromises,
            Cache = options.CacheLimit > 0 ? new CacheFolder(options.Disk, CacheFolder.In(options.State ?? scan.State), options.CacheLimit) : null,
        };
        ScanPanel panel = await read(scan, dates, reading, cancellationToken).ConfigureAwait(false);
        ILogger logger = options.Logger ?? NullLogger.Instance;
        ScanLog.FeedsRead(logger, panel.Feeds.Sum(feed => feed.Rows), panel.Feeds.Count - 1, panel.Companies.Count, Stopwatch.GetElapsedTime(start));
        foreach (FeedSummary feed in panel.Feeds.Where(feed => feed.Rejects + feed.Unmatched > 0))
            ScanLog.FeedHasFaults(logger, feed.Id, feed.Rejects, feed.Unmatched);
        return panel;
    }

    /// <summary>
    /// Returns the approved release of the rules, where the scan demands one; null where it does not, and for rules that are none and only tried, of which
    /// is warned.
    /// </summary>
    private static RuleRelease? ReleaseOf(ScanFile scan, ScanOptions options, out IReadOnlyList<Diagnostic> warnings)
    {
        warnings = [];
        if (scan.Release == ReleaseDemand.None) return null;
        RuleRelease? release = RuleReleases.Find(scan, out IReadOnlyList<Diagnostic> faults);
        if (faults.Count == 0) return release;
        if (!options.IsDryRun && !options.IsTrial) throw new ReleaseException(faults);
        warnings = [scan.AtRelease(DiagnosticCodes.TriedUnapproved, DiagnosticSeverity.Warning, ReleaseMessages.TriedUnapproved(faults.Count))];
        return null;
    }

    private static async Task<ScanResult> RunAsync(ScanFile scan, LocalDate asOf, ScanOptions options, CancellationToken cancellationToken)
    {
        RuleRelease? release = ReleaseOf(scan, options, out IReadOnlyList<Diagnostic> warnings);
        Task<CaseLedger> opening = options.IsDryRun
            ? CaseLedger.OpenToReadAsync(scan, options.State, options.Ledger, cancellationToken)
            : CaseLedger.OpenAsync(scan, options.State, options.Clock, options.Ledger, options.Wait, options.Disk, cancellationToken);
        using CaseLedger cases = await opening.ConfigureAwait(false);
        ScanRun run = new(scan, options, cases) { Release = release, ReleaseWarnings = warnings };
        return await run.ScanAsync(asOf, cancellationToken).ConfigureAwait(false);
    }
}
