namespace EarlyWarning.Files;

/// <summary>How far a scan is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Feed">The feed that is being read, or null.</param>
/// <param name="Rows">How many rows of the feed have been read.</param>
public readonly record struct ScanProgress(ScanStage Stage, string? Feed, long Rows);
