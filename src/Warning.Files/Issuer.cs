namespace EarlyWarning.Files;

/// <summary>The union that issues letters.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Short">Its short name in letter numbers, or null.</param>
/// <param name="Level">Its level, or null where the scan file does not say.</param>
public sealed record Issuer(string Name, string? Short, UnionLevel? Level);
