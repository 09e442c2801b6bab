namespace EarlyWarning.Rules.Panels;

/// <summary>The days that a feed covers as of a date.</summary>
/// <param name="From">The first day; null: nothing is known of it.</param>
/// <param name="Through">The day that it is delivered up to; null: nothing is known of it.</param>
/// <param name="Days">The days of all of its visible observations; a measure's is the last day of its period.</param>
/// <param name="RestsOnLoneDay">No day is followed by another one soon, so that the latest stands for the first day, which the feed does not state.</param>
internal readonly record struct FeedCoverage(int? From, int? Through, DaySet Days, bool RestsOnLoneDay);
