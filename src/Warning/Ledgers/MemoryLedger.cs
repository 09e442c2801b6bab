using System.Runtime.CompilerServices;

namespace EarlyWarning;

/// <summary>A ledger in memory, for tests and trials. Thread-safe.</summary>
public sealed class MemoryLedger : ILedger
{
    private readonly Lock gate = new();

    // Replaced as a whole by each append, so that a reader keeps what it began with.
    private LedgerEntry[] entries;

    /// <summary>Creates a ledger.</summary>
    /// <param name="entries">The first entries, or null for none.</param>
    public MemoryLedger(IEnumerable<LedgerEntry>? entries = null) => this.entries = [.. entries ?? []];

    /// <summary>Every entry up to now; later ones are not added to the list.</summary>
    public IReadOnlyList<LedgerEntry> Entries => Volatile.Read(ref entries);

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return EntriesAsync(from, cancellationToken);
    }

    /// <inheritdoc/>
    public Task AppendAsync(IReadOnlyList<LedgerEntry> entries, long expectedPosition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedPosition);
        if (entries.Any(entry => entry is not { Stamp: not null, Event: not null })) throw new ArgumentException("An entry has no stamp or no event.", nameof(entries));
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        try
        {
            lock (gate)
            {
                LedgerException.ThrowIfMoved(this.entries.Length, expectedPosition);
                Volatile.Write(ref this.entries, [.. this.entries, .. entries]);
            }

            return Task.CompletedTask;
        }
        catch (LedgerException moved)
        {
            return Task.FromException(moved);
        }
    }

    private async IAsyncEnumerable<LedgerEntry> EntriesAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        LedgerEntry[] stored = Volatile.Read(ref entries);
        for (long position = from; position < stored.Length; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stored[position];
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
