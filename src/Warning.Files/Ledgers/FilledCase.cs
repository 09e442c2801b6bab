namespace EarlyWarning.Files.Ledgers;

/// <summary>An alert of which a row of a sheet that came back is about, with what persons have recorded of it and stands.</summary>
internal sealed record FilledCase(Episode Episode, IReadOnlyList<PersonEvent> Acts);
