namespace EarlyWarning;

/// <summary>An entry of the ledger: an event and its stamp. Immutable; equal by value.</summary>
/// <param name="Stamp">When, as of which date and by whom the event was recorded.</param>
/// <param name="Event">The event.</param>
public readonly record struct LedgerEntry(EventStamp Stamp, LedgerEvent Event)
{
    /// <summary>The as-of date of the stamp.</summary>
    public NodaTime.LocalDate AsOf => Stamp.AsOf;
}
