using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Results;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Deletes, after a scan, what has been kept for as long as its scan file says, records that, and tells of it.</summary>
internal sealed class RecordExpiry(ScanFile scan, ScanOptions options, CaseLedger cases, ILogger logger)
{
    /// <summary>Deletes what is over. A fault does not undo the scan, whose results are in place: it is told, and the next scan tries again.</summary>
    /// <param name="asOf">The as-of date of the scan.</param>
    public async Task<ExpiredRecords> RunAsync(LocalDate asOf)
    {
        if (scan.Keep == KeepTimes.WithoutEnd) return ExpiredRecords.None;

        // The earlier of both: neither a date that somebody mistyped nor a clock that is ahead deletes anything by itself.
        Instant now = options.Clock.GetCurrentInstant();
        LocalDate day = LocalDate.Min(asOf, now.InZone(scan.TimeZone).Date);
        ExpiredRecords expired = DeleteResults(await DeleteTextsAsync(day, EventStamp.OfScan(now, asOf, scan.Pack.Hash)).ConfigureAwait(false), day);
        if (expired != ExpiredRecords.None) ScanLog.Expired(logger, expired.Remarks, expired.Persons, expired.Evidence, expired.Results.Count);
        if (expired.Fault is { } fault) ScanLog.ExpiryFailed(logger, fault.ToString());
        return expired;
    }

    private async Task<ExpiredRecords> DeleteTextsAsync(LocalDate day, EventStamp stamp)
    {
        IReadOnlyList<TextsRedacted> over;
        try
        {
            if (!cases.MayHaveExpired(scan.Keep, day)) return ExpiredRecords.None;
            IReadOnlyList<LedgerEntry> ledger = await cases.ReadAllAsync(CancellationToken.None).ConfigureAwait(false);
            over = new ExpiredTexts(ledger, cases.Alerts, cases.Letters, scan.TimeZone).On(day, scan.Keep, cases.CanRedact);
            if (over.Count == 0) return ExpiredRecords.None;
            await cases.AppendAsync([.. over.Select(gone => new LedgerEntry(stamp, gone))], CancellationToken.None).ConfigureAwait(false);
        }
        catch (LedgerException cause)
        {
            return new ExpiredRecords { Fault = cause.Text };
        }

        return new ExpiredRecords
        {
            Remarks = CountOf(LedgerTextKind.Remarks),
            Persons = CountOf(LedgerTextKind.Persons),
            Evidence = CountOf(LedgerTextKind.Evidence),
        };

        int CountOf(LedgerTextKind kind) => over.Where(gone => gone.Kinds.Contains(kind)).Sum(gone => gone.Entries.Count);
    }

    private ExpiredRecords DeleteResults(ExpiredRecords expired, LocalDate day)
    {
        if (scan.Keep.Results is not { } kept || options.Sink is not null) return expired;
        string output = options.Output ?? scan.Output;
        List<LocalDate> deleted = [];
        try
        {
            ExpiredResults.Delete(options.Disk, output, kept, day, deleted);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            expired = expired with { Fault = expired.Fault ?? ScanMessages.ResultsNotDeleted(output, SystemFaults.InWords(cause)) };
        }

        return expired with { Results = deleted };
    }
}
