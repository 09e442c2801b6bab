using EarlyWarning.Messages;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Selects the entries of a ledger that stand: all acts of persons, and of each as-of date the entries of the last scan that ended.
/// </summary>
public static class StandingEntries
{
    /// <summary>Selects the entries that stand.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The entries, in their order.</returns>
    public static IReadOnlyList<LedgerEntry> Of(IReadOnlyList<LedgerEntry> ledger) => Select(ledger, without: null);

    /// <summary>Selects the entries that a scan starts from: those that stand, without the entries of earlier scans of the same as-of date.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="asOf">The as-of date of the scan.</param>
    /// <returns>The entries, in their order.</returns>
    /// <exception cref="LedgerException">A scan of a later date has ended.</exception>
    public static IReadOnlyList<LedgerEntry> Before(IReadOnlyList<LedgerEntry> ledger, LocalDate asOf)
    {
        if (LastScan(ledger) is { } last) RefuseEarlier(asOf, last.AsOf);
        return Select(ledger, asOf);
    }

    /// <summary>Finds the stamp of the last scan that ended.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The stamp, or null if there was no such scan.</returns>
    public static EventStamp? LastScan(IReadOnlyList<LedgerEntry> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.LastOrDefault(entry => entry.Event is ScanEnded).Stamp;
    }

    /// <summary>Finds the last scan that ended, if its result files may not be in place.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>Its as-of date; null if the results are in place or there was no scan.</returns>
    public static LocalDate? UnwrittenAsOf(IReadOnlyList<LedgerEntry> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.LastOrDefault(entry => entry.Event is ScanEnded or ScanWritten) is { Event: ScanEnded } ended ? ended.AsOf : null;
    }

    /// <summary>Throws when a scan is of an earlier date than the last: it would change what was reported since.</summary>
    /// <param name="asOf">The as-of date of the scan.</param>
    /// <param name="last">That of the last one.</param>
    /// <param name="name">What the message calls the ledger, such as its file; may be empty.</param>
    /// <exception cref="LedgerException">The date is earlier.</exception>
    public static void RefuseEarlier(LocalDate asOf, LocalDate last, string name = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        if (asOf >= last) return;
        throw new LedgerException(LedgerReason.EarlierScan, LedgerMessages.EarlierScan(name.Length > 0 ? LedgerMessages.OfLedger(name) : null, last, asOf));
    }

    private static List<LedgerEntry> Select(IReadOnlyList<LedgerEntry> ledger, LocalDate? without)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Dictionary<LocalDate, int> lastBegins = [];
        int? open = null;
        for (int i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].Event is ScanBegan) open = i;
            if (ledger[i].Event is not ScanEnded || open is not { } begin) continue;
            lastBegins[ledger[i].AsOf] = begin;
            open = null;
        }

        List<LedgerEntry> standing = [];
        bool stands = false;
        for (int i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].Event is ScanBegan) stands = ledger[i].AsOf != without && lastBegins.TryGetValue(ledger[i].AsOf, out int begin) && begin == i;
            if (ledger[i].Event is not ScanEvent || stands) standing.Add(ledger[i]);
        }

        return standing;
    }
}
