namespace EarlyWarning;

/// <summary>A number of a report, with the name that files give it.</summary>
/// <param name="Name">The name, such as <c>handledEarly</c>.</param>
/// <param name="Number">The number.</param>
public readonly record struct NamedNumber(string Name, decimal Number);
