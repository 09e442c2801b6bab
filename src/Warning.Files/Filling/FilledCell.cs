using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A cell that somebody filled in. Equal by value.</summary>
/// <param name="Column">The header of its column.</param>
/// <param name="Value">What stands in it.</param>
public sealed record FilledCell(Message Column, string Value);
