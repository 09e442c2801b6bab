namespace EarlyWarning.Files;

/// <summary>A file of a feed.</summary>
/// <param name="File">Its path, relative to the scan file.</param>
/// <param name="Rows">How many rows it has, its header aside.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal.</param>
public sealed record FeedFileSummary(string File, long Rows, string Sha256);
