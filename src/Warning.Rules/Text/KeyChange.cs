namespace EarlyWarning.Rules;

/// <summary>A key of a definition that a layer changes. Equal by value.</summary>
/// <param name="Key">The key; of an object within the definition <c>effective.from</c>.</param>
/// <param name="Old">The earlier value: a text as it is, anything else as JSON in one line; null for none.</param>
/// <param name="New">The value of the layer, alike; null where it is removed.</param>
public sealed record KeyChange(string Key, string? Old, string? New);
