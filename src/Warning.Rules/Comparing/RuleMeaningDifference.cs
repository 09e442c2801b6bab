namespace EarlyWarning.Rules;

/// <summary>A rule that differs between two rule sets, in whatever it says, or that one of them does not have. Immutable.</summary>
/// <param name="Id">The id.</param>
/// <param name="Old">The rule of the earlier set; null if it has none of the id.</param>
/// <param name="New">The rule of the later set; null if it has none of the id.</param>
/// <param name="Changes">What differs, the weightiest first; empty for a rule of one set.</param>
public sealed record RuleMeaningDifference(string Id, Rule? Old, Rule? New, IReadOnlyList<RuleMeaningChange> Changes)
{
    /// <summary>What differs, the weightiest first; empty for a rule of one set.</summary>
    public IReadOnlyList<RuleMeaningChange> Changes { get; init => field = Text.ValueList.Of(value); } = Text.ValueList.Of(Changes);

    /// <summary>Whether both say the same and are only written otherwise.</summary>
    public bool IsOnlyLayout => Old is not null && New is not null && Changes.All(change => change.Aspect == RuleAspect.Layout);

    /// <summary>Whether the later set has retired it.</summary>
    public bool IsRetiredNow => Old is { IsRetired: false } && New is { IsRetired: true };
}
