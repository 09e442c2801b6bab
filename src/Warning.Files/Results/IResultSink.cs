namespace EarlyWarning.Files;

/// <summary>
/// Takes the results of scans: a folder (<see cref="ResultFolder"/>), or a table or store of an app. A sink gets the whole result of a scan once everything is
/// computed, or nothing. It takes it in two steps around the ledger, like a transaction: what it prepares is held back; then the scan is recorded; then what
/// was prepared is published.
/// </summary>
public interface IResultSink
{
    /// <summary>The name of the sink in messages, such as its folder or table.</summary>
    string Name { get; }

    /// <summary>
    /// Takes the results of a scan without showing them yet. A sink refuses them by an exception: nothing is then recorded, and the scan fails with a
    /// <see cref="ScanException"/> that names the sink.
    /// </summary>
    /// <param name="result">The results; <see cref="ScanResult.Place"/> is empty and the time of writing 0 until they are published.</param>
    /// <param name="cancellationToken">Cancels the scan; nothing is then recorded.</param>
    /// <returns>The results, held back.</returns>
    Task<IPreparedResults> PrepareAsync(ScanResult result, CancellationToken cancellationToken);
}
