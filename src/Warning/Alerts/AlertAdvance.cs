namespace EarlyWarning;

/// <summary>The result of a scan for an alert book. Immutable.</summary>
/// <param name="Book">The book afterwards.</param>
/// <param name="Transitions">The one transition of each episode that this scan gave one, by company (ordinal); of an episode that a person closed, too.</param>
/// <param name="Entries">What is to be recorded, by company (ordinal): folded after what stood before they give the book.</param>
public sealed record AlertAdvance(AlertBook Book, IReadOnlyList<EpisodeMoved> Transitions, IReadOnlyList<LedgerEntry> Entries);
