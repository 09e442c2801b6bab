namespace EarlyWarning.Files;

/// <summary>A source of a feed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">The number of its rows.</param>
/// <param name="Version">The version of what was read, as the source tells it; null if it tells none.</param>
/// <param name="CellsSha256">
/// The SHA-256, in hexadecimal, of the names of its columns and of all its cells, row by row, each as its length in bytes (four bytes, the lowest first) and
/// its UTF-8; null if the
/// source tells a version.
/// </param>
public sealed record FeedSourceSummary(string Name, long Rows, string? Version, string? CellsSha256);
