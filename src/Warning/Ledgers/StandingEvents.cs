using NodaTime;

namespace EarlyWarning.Ledgers;

/// <summary>
/// Which entries of a ledger stand: everything that persons did, and of each as-of date what the last scan recorded that came to its end.
/// </summary>
internal static class StandingEvents
{
    /// <summary>The entries that stand, in their order.</summary>
    public static IReadOnlyList<LedgerEntry> Of(IReadOnlyList<LedgerEntry> ledger) => Select(ledger, without: null);

    /// <summary>The state that a scan starts from: without what an earlier scan of the same as-of date recorded by itself.</summary>
    public static IReadOnlyList<LedgerEntry> Before(IReadOnlyList<LedgerEntry> ledger, LocalDate asOf) => Select(ledger, asOf);

    /// <summary>The stamp of the last scan that came to its end; null: there was none.</summary>
    public static EventStamp? LastScan(IReadOnlyList<LedgerEntry> ledger) => ledger.LastOrDefault(entry => entry.Event is ScanEnded).Stamp;

    /// <summary>The as-of date of the last scan that came to its end, if its results may not be in place; else null.</summary>
    public static LocalDate? UnwrittenAsOf(IReadOnlyList<LedgerEntry> ledger) =>
        ledger.LastOrDefault(entry => entry.Event is ScanEnded or ScanWritten) is { Event: ScanEnded } ended ? ended.AsOf : null;

    /// <summary>Refuses a scan of an earlier date than the last: it would change what has been told since.</summary>
    /// <param name="asOf">The date.</param>
    /// <param name="last">The date of the last scan.</param>
    /// <param name="name">How the message calls the ledger, with a colon behind it; empty: not at all.</param>
    /// <exception cref="LedgerException">The date is earlier.</exception>
    public static void RefuseEarlier(LocalDate asOf, LocalDate last, string name = "")
    {
        if (asOf >= last) return;
        throw new LedgerException(
            LedgerReason.EarlierScan,
            $"{name}the last scan was as of {last:uuuu-MM-dd}, and one as of {asOf:uuuu-MM-dd} would change what has been told since; scan as of {last:uuuu-MM-dd} or later");
    }

    private static List<LedgerEntry> Select(IReadOnlyList<LedgerEntry> ledger, LocalDate? without)
    {
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
