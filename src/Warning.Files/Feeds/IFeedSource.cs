namespace EarlyWarning.Files;

/// <summary>
/// Gives the rows of a feed that is no file: a query of a database, a service, a queue. They are mapped, rejected and counted as those of files
/// are. The register of companies and the crosswalks of accounts or names may have sources too. Different sources are read at the same time, and
/// one that stands in several places once for each.
/// </summary>
public interface IFeedSource
{
    /// <summary>The name of the source in rejects, messages and the summary, where files have their path, such as <c>db.power_readings</c>.</summary>
    string Name { get; }

    /// <summary>
    /// The version of what <see cref="ReadAsync"/> gave last, by which a summary says what exactly was read, such as the number of a snapshot; it is asked for
    /// after the last batch. Null, as by default: the summary has the SHA-256 of the cells.
    /// </summary>
    string? Version => null;

    /// <summary>
    /// Reads all rows, in batches. The next batch is asked for only when the rows of the one before are processed, so that a source may fill one
    /// batch again and again. The batches of a reading have the same columns. Whatever exception it throws fails the scan with a
    /// <see cref="ScanException"/> that names the feed, the source and the row, and nothing is recorded or written.
    /// </summary>
    /// <param name="columns">The columns that the scan maps: a source need give no others, which would not be looked at. Empty for a crosswalk, which needs its
    /// first two.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The batches; none if there are no rows.</returns>
    IAsyncEnumerable<RecordBatch> ReadAsync(IReadOnlyList<string> columns, CancellationToken cancellationToken);
}
