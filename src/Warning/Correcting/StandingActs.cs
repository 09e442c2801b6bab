using EarlyWarning.Ledgers;

namespace EarlyWarning.Correcting;

/// <summary>The entries of a ledger that stand, with their positions, so that acts of equal values are told apart.</summary>
internal static class StandingActs
{
    /// <summary>Selects the entries that stand, in their order.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The entries and their positions; -1 for what scans recorded.</returns>
    /// <exception cref="LedgerException">A correction refers to nothing that it could correct.</exception>
    public static IEnumerable<(LedgerEntry Entry, int Position)> WithPositions(IReadOnlyList<LedgerEntry> ledger)
    {
        IReadOnlyList<LedgerEntry> applied = LedgerCorrections.Apply(ledger);
        List<int> acts = [.. Enumerable.Range(0, applied.Count).Where(place => applied[place].Event is PersonEvent and not (CorrectionEvent or ScanWithdrawn))];

        // All acts of persons stand, in their order.
        int next = 0;
        foreach (LedgerEntry entry in StandingEntries.OfApplied(applied)) yield return (entry, entry.Event is PersonEvent ? acts[next++] : -1);
    }
}
