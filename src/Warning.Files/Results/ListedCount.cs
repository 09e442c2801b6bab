namespace EarlyWarning.Files;

/// <summary>How many there are of something, and how many of these the result's file lists.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Listed">Those that are listed.</param>
public readonly record struct ListedCount(long Total, int Listed);
