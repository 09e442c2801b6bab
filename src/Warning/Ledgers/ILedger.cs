namespace EarlyWarning;

/// <summary>
/// The one truth about episodes and letters: events that are only ever appended. Whoever holds one is its only writer until it is disposed.
/// Not thread-safe.
/// </summary>
public interface ILedger : IDisposable
{
    /// <summary>Every event, in the order in which they were appended.</summary>
    /// <returns>The events.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, or is damaged.</exception>
    IReadOnlyList<LedgerEvent> Read();

    /// <summary>Appends events in their order. When it returns they are durable.</summary>
    /// <param name="events">The events.</param>
    /// <exception cref="LedgerException">They could not be written; what stood before stands.</exception>
    void Append(IReadOnlyList<LedgerEvent> events);
}
