namespace EarlyWarning;

/// <summary>A rule and the level that it gives by itself.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Level">The band of the rule's points, or its floor if that is higher.</param>
public readonly record struct RuleLevel(string Id, Level Level)
{
    /// <summary>The highest step of the rule that is reached or held, from 1; null for a rule without steps.</summary>
    public int? Step { get; init; }
}
