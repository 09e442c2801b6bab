using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Hosting;

/// <summary>
/// The scheduled scans of an application. Scans run one at a time, a run that was missed (the application was down, another scan lasted) is made up for once,
/// and a failed run is logged and shown here. Thread-safe.
/// </summary>
public interface IScheduledScans
{
    /// <summary>What is known of each scan, by name.</summary>
    IReadOnlyList<ScheduledScanState> States { get; }

    /// <summary>Runs a scan outside of its schedule, when no other one is running.</summary>
    /// <param name="name">The name of the scan.</param>
    /// <param name="asOf">The as-of date; null for the current day in the time zone of the scan file.</param>
    /// <param name="cancellationToken">Cancels the waiting, or the scan.</param>
    /// <returns>The results.</returns>
    /// <exception cref="ArgumentException">There is no scan of that name.</exception>
    /// <exception cref="ScanFileException">The scan file or its rules have faults.</exception>
    /// <exception cref="ScanException">A feed cannot be read, or too much of one is rejected, or the results cannot be written.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read or written, or has a later scan.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ScanResult> RunAsync(string name, LocalDate? asOf = null, CancellationToken cancellationToken = default);
}
