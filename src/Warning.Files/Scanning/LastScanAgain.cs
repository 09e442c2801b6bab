using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>The feeds as they are now and all companies assessed, as of the last scan and with the latches that it had; nothing is written.</summary>
/// <param name="AsOf">The as-of date of the last scan.</param>
/// <param name="Panel">What was read.</param>
/// <param name="Assessments">The assessments.</param>
internal sealed record LastScanAgain(LocalDate AsOf, ScanPanel Panel, Assessments Assessments) : IDisposable
{
    /// <summary>Reads and assesses.</summary>
    /// <exception cref="ScanException">There was no scan yet, or a feed cannot be read.</exception>
    public static async Task<LastScanAgain> ReadAsync(ScanFile scan, CaseLedger cases, ScanOptions? options, CancellationToken cancellationToken)
    {
        LocalDate asOf = cases.LastScan?.AsOf ?? throw new ScanException([AskingMessages.NothingScannedYet]);
        CaseState before = await cases.BeforeAsync(asOf, cancellationToken).ConfigureAwait(false);
        options = (options ?? new ScanOptions()) with { BrokenPromises = PromiseFeed.Of(before.Letters, asOf) };
        ScanPanel panel = await Scanner.ReadAsync(scan, asOf, options, cancellationToken).ConfigureAwait(false);
        return new LastScanAgain(
            asOf, panel, scan.Pack.Assess(panel.Panel.AsOf(asOf, options.Threads), options.Threads, before.Alerts.Latches, cancellationToken));
    }

    public void Dispose() => Assessments.Dispose();
}
