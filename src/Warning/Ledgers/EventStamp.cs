using NodaTime;

namespace EarlyWarning;

/// <summary>What every event is marked with.</summary>
/// <param name="At">When it is recorded.</param>
/// <param name="AsOf">The as-of date of the scan; for what a person does that of the last scan.</param>
/// <param name="Pack">The hash of the rule pack of that scan.</param>
/// <param name="Actor"><see cref="ScanEvent.ScanActor"/>, or who does it.</param>
public sealed record EventStamp(Instant At, LocalDate AsOf, string Pack, string Actor)
{
    /// <summary>The stamp of what a person does.</summary>
    /// <param name="ledger">Every event of the ledger, in order.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="at">When it is recorded.</param>
    /// <returns>The stamp, with as-of date and pack of the last scan.</returns>
    /// <exception cref="LedgerException">No scan has come to its end, or nobody is named.</exception>
    public static EventStamp OfPerson(IReadOnlyList<LedgerEvent> ledger, string who, Instant at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (string.IsNullOrWhiteSpace(who) || who.Trim() == ScanEvent.ScanActor) throw new LedgerException("say who does it: --by WHO");
        return ledger.OfType<ScanEnded>().LastOrDefault() is { } last
            ? new EventStamp(at, last.AsOf, last.Pack, who.Trim())
            : throw new LedgerException("there was no scan yet, so there is nothing to act on; scan first: early-warning scan SCAN.json");
    }
}
