namespace EarlyWarning;

/// <summary>
/// Keeps the one truth about episodes and letters: entries that are only ever appended, each at its position, from 0. Not thread-safe.
/// </summary>
public interface ILedger
{
    /// <summary>Reads entries in the order in which they were appended.</summary>
    /// <param name="from">The position of the first; 0: all of them.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The entries from that position on; none where there are not so many.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, or is damaged.</exception>
    IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default);

    /// <summary>Appends entries in their order, all or none. Once the task has ended they are durable.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="expectedPosition">The number of entries that the ledger has, as far as the caller knows: the position of the first new one.</param>
    /// <param name="cancellationToken">Ends the work before anything is written; what has begun is brought to its end.</param>
    /// <returns>A task that ends when the entries are durable.</returns>
    /// <exception cref="LedgerException">The ledger has another number of entries (<see cref="LedgerReason.Moved"/>), or the entries could not be written; what stood before stands.</exception>
    Task AppendAsync(IReadOnlyList<LedgerEntry> entries, long expectedPosition, CancellationToken cancellationToken = default);
}
