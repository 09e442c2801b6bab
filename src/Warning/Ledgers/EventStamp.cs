using EarlyWarning.Messages;
using NodaTime;

namespace EarlyWarning;

/// <summary>The time, as-of date, rule pack and author of recorded events. Immutable; equal by value.</summary>
/// <param name="At">The instant of recording.</param>
/// <param name="AsOf">The as-of date of the scan; for acts of persons that of the last scan.</param>
/// <param name="Pack">The hash of the rule pack of that scan.</param>
/// <param name="Actor"><see cref="ScanActor"/>, or the person's name.</param>
public sealed record EventStamp(Instant At, LocalDate AsOf, string Pack, string Actor)
{
    /// <summary>The actor of events that scans record.</summary>
    public const string ScanActor = "scan";

    /// <summary>The account of the system under which an act of a person was recorded; null for scans, and where it is not known.</summary>
    public string? User { get; init; }

    /// <summary>The name of the machine on which an act of a person was recorded; null for scans, and where it is not known.</summary>
    public string? Host { get; init; }

    /// <summary>Creates the stamp of an act of a person.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="who">The person's name.</param>
    /// <param name="at">The instant of recording.</param>
    /// <returns>The stamp, with the as-of date and pack of the last scan.</returns>
    /// <exception cref="LedgerException">No scan has ended yet, or the name is empty or that of <see cref="ScanActor"/>.</exception>
    public static EventStamp OfPerson(IReadOnlyList<LedgerEntry> ledger, string who, Instant at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return OfPerson(StandingEntries.LastScan(ledger), who, at);
    }

    /// <summary>Creates the stamp of an act of a person after a scan; null: no scan has ended yet.</summary>
    internal static EventStamp OfPerson(EventStamp? lastScan, string who, Instant at)
    {
        if (string.IsNullOrWhiteSpace(who) || who.Trim() == ScanActor) throw new LedgerException(LedgerReason.NobodyNamed, LedgerMessages.SayWho);
        return lastScan is { } last
            ? last with { At = at, Actor = who.Trim() }
            : throw new LedgerException(LedgerReason.NoScanYet, LedgerMessages.NoScanToActOn);
    }

    /// <summary>Creates the stamp of the events of a scan.</summary>
    /// <param name="at">The instant of recording.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="pack">The hash of the rule pack.</param>
    /// <returns>The stamp.</returns>
    public static EventStamp OfScan(Instant at, LocalDate asOf, string pack) => new(at, asOf, pack, ScanActor);
}
