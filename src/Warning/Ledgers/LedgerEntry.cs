namespace EarlyWarning;

/// <summary>One entry of the ledger: an event, with when, as of which date and by whom it was recorded. Immutable; equal by value.</summary>
/// <param name="Stamp">When, as of which date and by whom.</param>
/// <param name="Event">What happened.</param>
public readonly record struct LedgerEntry(EventStamp Stamp, LedgerEvent Event)
{
    /// <summary>The as-of date of the stamp.</summary>
    public NodaTime.LocalDate AsOf => Stamp.AsOf;
}
