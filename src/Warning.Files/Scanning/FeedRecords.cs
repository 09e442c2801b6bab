using EarlyWarning.Files.Reading;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Finds the rows in which feeds tell something of a company, by file and row.</summary>
public static class FeedRecords
{
    /// <summary>Reads some feeds of a scan, as they are now, for the rows of one company.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="company">The company's id; there are no rows of one that the register of companies does not have.</param>
    /// <param name="feeds">The ids of the feeds; others of the scan are not opened.</param>
    /// <param name="asOf">The date; a row of a later day, or that became known later, is none.</param>
    /// <param name="options">The threads and the clock; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The rows by feed, file and row; without those whose company or date cannot be read.</returns>
    /// <exception cref="ScanException">A feed or the register cannot be read, or too much of one is rejected.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<IReadOnlyList<FeedRecord>> ReadAsync(
        ScanFile scan,
        string company,
        IReadOnlyCollection<string> feeds,
        LocalDate asOf,
        ScanOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentException.ThrowIfNullOrEmpty(company);
        ArgumentNullException.ThrowIfNull(feeds);
        options ??= new ScanOptions();
        ReadingOptions reading = new(options.Threads, options.Clock, Progress: null, ChunkLength: null)
        {
            Sources = scan.Sources.Count == 0 ? options.Sources : scan.Sources,
        };
        return RowFinder.FindAsync(scan, company, feeds, asOf, reading, cancellationToken);
    }
}
