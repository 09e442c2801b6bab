namespace EarlyWarning;

/// <summary>The result of applying a scan to an alert book. Immutable.</summary>
/// <param name="Book">The book after the scan.</param>
/// <param name="Transitions">The transitions of this scan, at most one an episode, by company (ordinal); episodes that a person closed have them too.</param>
/// <param name="Entries">The entries to record, by company (ordinal): applied to the book before the scan they give <paramref name="Book"/>.</param>
public sealed record AlertAdvance(AlertBook Book, IReadOnlyList<EpisodeMoved> Transitions, IReadOnlyList<LedgerEntry> Entries);
