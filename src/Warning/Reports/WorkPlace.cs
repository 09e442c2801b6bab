namespace EarlyWarning;

/// <summary>Where a company belongs in the figures of the work. Equal by value.</summary>
/// <param name="Town">The town; null if not known.</param>
/// <param name="Trade">The section and division of the industry, such as <c>C21</c>; null if not known.</param>
/// <param name="Headcount">The number of its workers; null if not known.</param>
public readonly record struct WorkPlace(string? Town, string? Trade, double? Headcount);
