namespace EarlyWarning.Files;

/// <summary>
/// Holds the results of a scan that a sink has taken and not yet shown. Disposed before they are published they are discarded, and what an earlier scan has
/// published stays: the ledger could not record the scan, or it was cancelled.
/// </summary>
public interface IPreparedResults : IAsyncDisposable
{
    /// <summary>
    /// Shows the results in place of earlier ones of the same as-of date. The scan is recorded when this is called, so that it cannot be cancelled. If it
    /// fails, or
    /// the program ends before it has completed, the next scan does this one again first, and the sink gets its results once more.
    /// </summary>
    /// <returns>The place of the results for people, such as the path of their folder.</returns>
    Task<string> PublishAsync();
}
