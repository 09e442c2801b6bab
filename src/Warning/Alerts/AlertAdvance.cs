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

    /// <summary>The entries to record, by company (ordinal): applied to the book before the scan they give <see cref="Book"/>.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }
}
