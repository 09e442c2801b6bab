namespace EarlyWarning.Files.Ledgers;

/// <summary>An alert of which a row of a sheet that came back is about, with what persons have recorded of it and stands.</summary>
/// <param name="Episode">The alert.</param>
/// <param name="Acts">What persons have recorded of it and stands.</param>
/// <param name="Submitted">The closing that waits for a second person; null: none does.</param>
internal sealed record FilledCase(Episode Episode, IReadOnlyList<PersonEvent> Acts, EpisodeClosed? Submitted);
