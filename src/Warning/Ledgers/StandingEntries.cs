using EarlyWarning.Ledgers;
using EarlyWarning.Messages;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Selects the entries of a ledger that stand: all acts of persons, as they were corrected and without those that were withdrawn, and of each as-of date
/// the entries of the last scan that ended and was not withdrawn. Corrections are no entries of their own here: what they correct stands at its place,
/// with its stamp.
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

    /// <summary>Finds the stamp of the last scan that ended and was not withdrawn.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The stamp, or null if there was no such scan.</returns>
    public static EventStamp? LastScan(IReadOnlyList<LedgerEntry> ledger) => LastEnd(ledger) is var end and >= 0 ? ledger[end].Stamp : null;

    /// <summary>Finds the last scan that ended and was not withdrawn, if its result files may not be in place.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>Its as-of date; null if the results are in place or there was no scan.</returns>
    public static LocalDate? UnwrittenAsOf(IReadOnlyList<LedgerEntry> ledger)
    {
        int end = LastEnd(ledger);
        if (end < 0) return null;
        for (int i = end + 1; i < ledger.Count && ledger[i].Event is not ScanBegan; i++)
        {
            if (ledger[i].Event is ScanWritten) return null;
        }

        return ledger[end].AsOf;
    }

    /// <summary>Finds the beginning of the last scan that ended and was not withdrawn.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>Its position; null if there was no such scan.</returns>
    internal static int? LastBegin(IReadOnlyList<LedgerEntry> ledger)
    {
        for (int i = LastEnd(ledger); i >= 0; i--)
        {
            if (ledger[i].Event is ScanBegan) return i;
        }

        return null;
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

    /// <summary>Finds the end of the last scan that was not withdrawn, from the end of the ledger backward; -1 where there is none.</summary>
    private static int LastEnd(IReadOnlyList<LedgerEntry> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        HashSet<long>? withdrawn = null;
        int end = -1;
        for (int i = ledger.Count - 1; i >= 0; i--)
        {
            switch (ledger[i].Event)
            {
                case ScanWithdrawn gone:
                    (withdrawn ??= []).Add(gone.Scan.Position);
                    break;
                case ScanEnded when withdrawn is null:
                    return i;
                case ScanEnded:
                    end = i;
                    break;
                case ScanBegan when end >= 0 && !withdrawn!.Contains(i):
                    return end;
                case ScanBegan:
                    end = -1;
                    break;
            }
        }

        return -1;
    }

    private static List<LedgerEntry> Select(IReadOnlyList<LedgerEntry> ledger, LocalDate? without) => SelectApplied(LedgerCorrections.Apply(ledger), without);

    /// <summary>As <see cref="Of"/>, of entries to which the corrections of their ledger were applied.</summary>
    internal static IReadOnlyList<LedgerEntry> OfApplied(IReadOnlyList<LedgerEntry> applied) => SelectApplied(applied, without: null);

    /// <summary>As <see cref="Before"/>, of entries to which the corrections of their ledger were applied.</summary>
    internal static IReadOnlyList<LedgerEntry> BeforeApplied(IReadOnlyList<LedgerEntry> applied, LocalDate asOf) => SelectApplied(applied, asOf);

    /// <summary>As <see cref="LastScan"/>, of entries to which the corrections of their ledger were applied.</summary>
    internal static EventStamp? LastScanOfApplied(IReadOnlyList<LedgerEntry> applied) => applied.LastOrDefault(entry => entry.Event is ScanEnded).Stamp;

    /// <summary>As <see cref="UnwrittenAsOf"/>, of entries to which the corrections of their ledger were applied.</summary>
    internal static LocalDate? UnwrittenOfApplied(IReadOnlyList<LedgerEntry> applied) =>
        applied.LastOrDefault(entry => entry.Event is ScanEnded or ScanWritten) is { Event: ScanEnded } ended ? ended.AsOf : null;

    /// <summary>Selects the entries that stand of a ledger to which its corrections were applied.</summary>
    private static List<LedgerEntry> SelectApplied(IReadOnlyList<LedgerEntry> ledger, LocalDate? without)
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
            if (ledger[i].Event is ScanEvent ? stands : ledger[i].Event is not (CorrectionEvent or ScanWithdrawn)) standing.Add(ledger[i]);
        }

        return standing;
    }
}
