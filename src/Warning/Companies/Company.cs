namespace EarlyWarning;

/// <summary>A company of the company list.</summary>
/// <param name="Id">The unified social credit code, or another text that is unique among the companies.</param>
/// <param name="Name">The registered name.</param>
public sealed record Company(string Id, string Name);
