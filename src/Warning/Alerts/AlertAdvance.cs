namespace EarlyWarning;

/// <summary>The result of applying a scan to an alert book. Immutable; compared by reference.</summary>
public sealed class AlertAdvance
{
    internal AlertAdvance(AlertBook book, IReadOnlyList<EpisodeMoved> transitions, IReadOnlyList<LedgerEntry> entries) =>
        (Book, Transitions, Entries) = (book, transitions, entries);

    /// <summary>The book after the scan.</summary>
    public AlertBook Book { get; }

    /// <summary>The transitions of this scan, at most one an episode, by company (ordinal); episodes that a person closed have them too.</summary>
    public IReadOnlyList<EpisodeMoved> Transitions { get; }

    /// <summary>
    /// The entries to record between <see cref="ScanBegan"/> and <see cref="ScanEnded"/>, by company (ordinal): applied with that end to the book before the
    /// scan they give <see cref="Book"/>. Of an episode that stays as it is nothing is recorded: an open episode that an ended scan does not name is
    /// unchanged, for the reason that it had.
    /// </summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }
}
