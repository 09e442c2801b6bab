using EarlyWarning.Rules;

namespace EarlyWarning.Files.Mapping;

/// <summary>An event indicator of which each row of a feed is one event.</summary>
/// <param name="Indicator">The event.</param>
/// <param name="Value">The column of its number; null: each counts 1.</param>
/// <param name="Scale">What the number is multiplied by.</param>
internal sealed record EventMapping(Indicator Indicator, MappedCell? Value, double Scale)
{
    /// <summary>The columns of its fields; a field without one is missing.</summary>
    public IReadOnlyList<FieldMapping> Fields { get; init; } = [];
}
