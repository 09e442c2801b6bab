namespace EarlyWarning.Robustness.Areas;

/// <summary>A ledger of one scan, in memory.</summary>
internal sealed class ListLedger : ILedger
{
    private readonly List<LedgerEntry> entries = [];

    public async IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (LedgerEntry entry in this.entries[(int)Math.Min(from, this.entries.Count)..]) yield return entry;
    }

    public Task AppendAsync(IReadOnlyList<LedgerEntry> entries, long expectedPosition, CancellationToken cancellationToken = default)
    {
        LedgerException.ThrowIfMoved(this.entries.Count, expectedPosition);
        this.entries.AddRange(entries);
        return Task.CompletedTask;
    }
}
