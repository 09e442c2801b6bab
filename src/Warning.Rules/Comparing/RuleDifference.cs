namespace EarlyWarning.Rules;

/// <summary>A rule that differs between two rule sets, or that one of them does not have. Immutable.</summary>
/// <param name="Id">The id.</param>
/// <param name="Old">The rule of the earlier set; null if it has none of the id.</param>
/// <param name="New">The rule of the later set; null if it has none of the id.</param>
/// <param name="Changes">What differs; empty for a rule of one set.</param>
public sealed record RuleDifference(string Id, Rule? Old, Rule? New, IReadOnlyList<RuleChange> Changes)
{
    /// <summary>What differs; empty for a rule of one set.</summary>
    public IReadOnlyList<RuleChange> Changes { get; init => field = Text.ValueList.Of(value); } = Text.ValueList.Of(Changes);
}
