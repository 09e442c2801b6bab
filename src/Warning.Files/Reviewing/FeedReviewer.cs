using EarlyWarning.Files.Comparing;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Results;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Reviews the feeds of a scan: how much has come, what cannot be read, what is late, what differs from the last scan.</summary>
public static class FeedReviewer
{
    private const int UnmatchedShown = 3;

    /// <summary>Reads the feeds of a scan and reviews them, without assessing or writing anything. Feeds that would stop the scan are reviewed too.
    /// They are compared with the last scan before the date, as the folder of results has it.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="options">The threads, sources, progress and log; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ScanException">The register cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<FeedReview> ReviewAsync(ScanFile scan, LocalDate asOf, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return Task.Run(() => RunAsync(scan, asOf, options ?? new ScanOptions(), cancellationToken), cancellationToken);
    }

    private static async Task<FeedReview> RunAsync(ScanFile scan, LocalDate asOf, ScanOptions options, CancellationToken cancellationToken)
    {
        ScanPanel panel = await Scanner.ReadAllFeedsAsync(scan, asOf, options, cancellationToken).ConfigureAwait(false);
        PanelView view = panel.Panel.AsOf(asOf, options.Threads);
        Dictionary<string, FeedSummary> summaries = FeedCoverages.Of(panel, view).ToDictionary(feed => feed.Id, StringComparer.Ordinal);
        ILookup<string, FeedFault> faults = view.FindFeedFaults().ToLookup(fault => fault.Feed, StringComparer.Ordinal);
        ILookup<string, UnmatchedRow> unmatched = panel.Unmatched.ToLookup(row => row.Feed, StringComparer.Ordinal);
        LastSummary? last = LastSummary.Find(options.Output ?? scan.Output, asOf);
        return new FeedReview
        {
            AsOf = asOf,
            ComparedWith = last?.AsOf,
            Companies = panel.Companies.Count,
            Feeds = [Review(RegisterMapping.FeedId), .. scan.Feeds.Select(feed => Review(feed.Id))],
        };

        ReviewedFeed Review(string feed)
        {
            FeedSummary? summary = summaries.GetValueOrDefault(feed);
            FeedFigures? before = last?.Feeds.GetValueOrDefault(feed);
            return new ReviewedFeed
            {
                Id = feed,
                Summary = summary,
                Stop = panel.Stops.FirstOrDefault(stop => stop.Feed == feed)?.Fault,
                Faults = summary is null ? [] : [.. faults[feed]],
                Before = before,
                Drifts = summary is null ? [] : FeedDriftFinder.Find(summary, before, scan.Pack.Catalog),
                Unmatched = [.. unmatched[feed].Take(UnmatchedShown)],
            };
        }
    }
}
