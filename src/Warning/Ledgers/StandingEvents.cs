using NodaTime;

namespace EarlyWarning.Ledgers;

/// <summary>
/// Which events of a ledger stand: everything that persons did, and of each as-of date what the last scan recorded that came to its end.
/// </summary>
internal static class StandingEvents
{
    /// <summary>The events that stand, in their order.</summary>
    public static IReadOnlyList<LedgerEvent> Of(IReadOnlyList<LedgerEvent> events) => Select(events, without: null);

    /// <summary>The state that a scan starts from: without what an earlier scan of the same as-of date recorded by itself.</summary>
    public static IReadOnlyList<LedgerEvent> Before(IReadOnlyList<LedgerEvent> events, LocalDate asOf) => Select(events, asOf);

    /// <summary>The as-of date of the last scan that came to its end; null: there was none.</summary>
    public static LocalDate? LastAsOf(IReadOnlyList<LedgerEvent> events) => events.OfType<ScanEnded>().LastOrDefault()?.AsOf;

    /// <summary>The day (UTC) on which the last scan that came to its end was recorded; null: there was none.</summary>
    public static LocalDate? LastDay(IReadOnlyList<LedgerEvent> events) => events.OfType<ScanEnded>().LastOrDefault()?.At.InUtc().Date;

    /// <summary>The as-of date of the last scan that came to its end, if its results may not be in place; else null.</summary>
    public static LocalDate? UnwrittenAsOf(IReadOnlyList<LedgerEvent> events) => events.LastOrDefault(happened => happened is ScanEnded or ScanWritten) is ScanEnded ended ? ended.AsOf : null;

    private static List<LedgerEvent> Select(IReadOnlyList<LedgerEvent> events, LocalDate? without)
    {
        Dictionary<LocalDate, int> lastBegins = [];
        int? open = null;
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i] is ScanBegan) open = i;
            if (events[i] is not ScanEnded || open is not { } begin) continue;
            lastBegins[events[i].AsOf] = begin;
            open = null;
        }

        List<LedgerEvent> standing = [];
        bool stands = false;
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i] is ScanBegan) stands = events[i].AsOf != without && lastBegins.TryGetValue(events[i].AsOf, out int begin) && begin == i;
            if (events[i] is not ScanEvent || stands) standing.Add(events[i]);
        }

        return standing;
    }
}
