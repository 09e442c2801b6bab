namespace EarlyWarning;

/// <summary>A ledger in memory, for tests and for apps that keep the events elsewhere. Not thread-safe.</summary>
public sealed class MemoryLedger : ILedger
{
    private readonly List<LedgerEvent> events;

    /// <summary>Makes a ledger.</summary>
    /// <param name="events">The events that it has already; null: none.</param>
    public MemoryLedger(IEnumerable<LedgerEvent>? events = null) => this.events = [.. events ?? []];

    /// <inheritdoc/>
    public IReadOnlyList<LedgerEvent> Read() => [.. events];

    /// <inheritdoc/>
    public void Append(IReadOnlyList<LedgerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        this.events.AddRange(events);
    }

    /// <summary>Does nothing: the events stay.</summary>
    public void Dispose()
    {
    }
}
