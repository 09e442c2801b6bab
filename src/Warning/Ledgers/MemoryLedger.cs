namespace EarlyWarning;

/// <summary>A ledger in memory, for tests and for apps that keep the entries elsewhere. Not thread-safe.</summary>
public sealed class MemoryLedger : ILedger
{
    private readonly List<LedgerEntry> entries;

    /// <summary>Creates a ledger.</summary>
    /// <param name="entries">The first entries, or null for none.</param>
    public MemoryLedger(IEnumerable<LedgerEntry>? entries = null) => this.entries = [.. entries ?? []];

    /// <summary>Every entry so far.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default) =>
        entries[(int)Math.Min(from, entries.Count)..].ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task AppendAsync(IReadOnlyList<LedgerEntry> entries, long expectedPosition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        cancellationToken.ThrowIfCancellationRequested();
        LedgerException.ThrowIfMoved(this.entries.Count, expectedPosition);
        this.entries.AddRange(entries);
        return Task.CompletedTask;
    }
}
