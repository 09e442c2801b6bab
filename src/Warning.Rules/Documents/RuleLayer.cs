namespace EarlyWarning.Rules;

/// <summary>
/// The documents of one layer of a rule set. A later layer adds indicators, parameters, lets and rules, and replaces those of the same name in earlier ones;
/// within a
/// layer a name that is used twice is a fault.
/// </summary>
public sealed class RuleLayer
{
    /// <summary>The catalogs, which declare the indicators that rules may name.</summary>
    public IReadOnlyList<RuleDocument> Catalogs { get; init; } = [];

    /// <summary>The files of parameters, numbers that rules read by name and that differ between dates and places.</summary>
    public IReadOnlyList<RuleDocument> Parameters { get; init; } = [];

    /// <summary>The files of lets that the rules of all layers see.</summary>
    public IReadOnlyList<RuleDocument> Lets { get; init; } = [];

    /// <summary>The rule files.</summary>
    public IReadOnlyList<RuleDocument> Rules { get; init; } = [];

    /// <summary>Whether the rules are in force on the days before their <c>effective</c> too, as a replay of the past tries them.</summary>
    public bool IsInForceBefore { get; init; }
}
