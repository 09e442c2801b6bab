namespace EarlyWarning.Files;

/// <summary>The progress of a scan.</summary>
/// <param name="Stage">The current stage.</param>
/// <param name="Feed">The id of the feed that is being read; null if none is.</param>
/// <param name="Rows">The number of rows of the feed that have been read.</param>
public readonly record struct ScanProgress(ScanStage Stage, string? Feed, long Rows);
