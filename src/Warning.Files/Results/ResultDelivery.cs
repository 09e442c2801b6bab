using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Results;

/// <summary>Gives the results of a scan to a sink, and records the scan between the sink's two steps.</summary>
internal static class ResultDelivery
{
    /// <summary>Prepares the results, records the scan and publishes the results; returns their place.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="result">The results.</param>
    /// <param name="record">Records the scan; from then on it cannot be cancelled.</param>
    /// <param name="cancellationToken">Ends the scan early.</param>
    /// <exception cref="ScanException">The sink refuses the results, and nothing was recorded; or it cannot publish them, and the next scan will do
    /// it.</exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled; nothing was recorded, and the results are discarded.</exception>
    public static async Task<string> DeliverAsync(IResultSink sink, ScanResult result, Func<Task> record, CancellationToken cancellationToken)
    {
        IPreparedResults prepared = await PrepareAsync(sink, result, cancellationToken).ConfigureAwait(false);
        await using (prepared.ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await record().ConfigureAwait(false);
            return await PublishAsync(sink, prepared).ConfigureAwait(false);
        }
    }

    private static async Task<IPreparedResults> PrepareAsync(IResultSink sink, ScanResult result, CancellationToken cancellationToken)
    {
        try
        {
            return await sink.PrepareAsync(result, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The sink returned null for its prepared results.");
        }
        catch (Exception cause) when (cause is not ScanException && !(cause is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new ScanException([ScanMessages.ResultsRefused(sink.Name, cause.Message)], cause);
        }
    }

    private static async Task<string> PublishAsync(IResultSink sink, IPreparedResults prepared)
    {
        try
        {
            return await prepared.PublishAsync().ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not ScanException)
        {
            throw new ScanException([ScanMessages.ResultsNotPublished(sink.Name, cause.Message)], cause);
        }
    }
}
