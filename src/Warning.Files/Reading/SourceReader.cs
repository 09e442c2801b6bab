using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the rows of one feed from its source.</summary>
internal sealed class SourceReader : IFeedReading, IDisposable
{
    private readonly ReadingContext context;
    private readonly IFeedSource source;
    private readonly FeedRows rows;
    private readonly BatchRecordReader reader;
    private OpenFeedFile? opened;

    public SourceReader(ReadingContext context, FeedMapping mapping, IFeedSource source, Crosswalk? crosswalk)
    {
        this.context = context;
        this.source = source;
        this.rows = new FeedRows(context, mapping, crosswalk);
        reader = new BatchRecordReader(source, this.rows.Columns.Places.Names);
        this.rows.Columns.ExpectFiles(1, this.rows.Companies.TellsAccounts);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> RealPaths => [];

    /// <inheritdoc/>
    public FeedException? Unreadable => null;

    /// <summary>Reads and appends all rows.</summary>
    /// <exception cref="FeedException">The source has failed, or lacks a column.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await SourceRows.ReadAsync(this.source, this.rows.Columns.Places.Names, reader, AppendBatch, cancellationToken).ConfigureAwait(false);
        this.rows.Columns.Complete();
    }

    /// <inheritdoc/>
    public FeedReport Report() => this.rows.Report([], Summarize(this.source, reader), twice: null, leftOut: 0);

    public void Dispose() => reader.Dispose();

    /// <summary>Sums up a source that was read to its end.</summary>
    public static FeedSourceSummary Summarize(IFeedSource source, BatchRecordReader reader)
    {
        string? version = source.Version;
        return new FeedSourceSummary(source.Name, reader.Row, version, version is null ? reader.Hash : null);
    }

    private void AppendBatch()
    {
        opened ??= new OpenFeedFile(0, this.context.Scan.Name(this.source.Name), reader, this.rows.Columns.Find(reader, this.source.Name));
        this.rows.Appender.Append(reader, opened);
    }
}
