using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>Reads a feed source to its end.</summary>
internal static class SourceRows
{
    /// <summary>Reads all batches of a source and hands over each.</summary>
    /// <param name="source">The source.</param>
    /// <param name="columns">The wanted columns.</param>
    /// <param name="reader">Is moved to each batch.</param>
    /// <param name="read">Reads the rows of the batch that the reader has been moved to.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="FeedException">The source has failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task ReadAsync(
        IFeedSource source, IReadOnlyList<string> columns, BatchRecordReader reader, Action read, CancellationToken cancellationToken)
    {
        bool isSourceAtWork = true;
        try
        {
            IAsyncEnumerable<RecordBatch?> batches = source.ReadAsync(columns, cancellationToken);
            await foreach (RecordBatch? batch in batches.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (batch is null) throw new InvalidOperationException("The source gave null for a batch.");
                isSourceAtWork = false;
                reader.Begin(batch);
                read();
                isSourceAtWork = true;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (Exception cause) when (isSourceAtWork && !(cause is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new FeedException(source.Name, null, FeedMessages.SourceFailed(reader.Row, cause.Message), cause);
        }
        catch (Exception broken) when (!isSourceAtWork && FeedFaults.IsUnforeseen(broken))
        {
            throw FeedFaults.Of(source.Name, reader.Row, broken);
        }
    }
}
