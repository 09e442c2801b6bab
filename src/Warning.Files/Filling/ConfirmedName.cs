namespace EarlyWarning.Files.Filling;

/// <summary>A name in a feed, and the company that a person has confirmed to be meant by it.</summary>
/// <param name="Name">The name, as feeds have it.</param>
/// <param name="Company">The company, by its id or its name.</param>
internal sealed record ConfirmedName(string Name, string Company);
