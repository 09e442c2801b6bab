namespace EarlyWarning;

/// <summary>
/// Stores the entries about episodes and letters in the order in which they were appended, at positions from 0. Entries are never changed or removed; a ledger
/// that keeps their texts apart, as <see cref="LedgerTexts"/> lists them, deletes those that a <see cref="TextsRedacted"/> names when that is appended.
/// Thread-safe:
/// of two appends that expect the same position, in one program or in two, one is refused.
/// </summary>
public interface ILedger
{
    /// <summary>Reads entries in the order in which they were appended.</summary>
    /// <param name="from">The position of the first entry to read; 0 reads all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The entries from that position on; empty if the ledger has fewer. What is appended after the first was read is not among them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is below zero.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read, or is damaged.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default);

    /// <summary>Appends entries in their order, all or none. They are durable when the task completes.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="expectedPosition">The position of the first new entry: the number of entries that the caller expects the ledger to have.</param>
    /// <param name="cancellationToken">Cancels before anything is written; writing that has begun is completed.</param>
    /// <returns>A task that completes when the entries are durable.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is below zero.</exception>
    /// <exception cref="LedgerException">The ledger has another number of entries (<see cref="LedgerReason.Moved"/>), or the entries could not be written. The
    /// ledger is unchanged.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the ledger is unchanged.</exception>
    Task AppendAsync(IReadOnlyList<LedgerEntry> entries, long expectedPosition, CancellationToken cancellationToken = default);

    /// <summary>Finds the hash of the line of an entry, by which corrections and persons name it.</summary>
    /// <param name="position">The position of an act of a person, or of the beginning of a scan.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The hash in lower-case hexadecimal digits; null where the ledger keeps no lines, or has no such entry.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<string?> FindHashAsync(long position, CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>(null);
}
