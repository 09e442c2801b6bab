using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>What the change of one rule does over all dates, counted in pairs of a company and a date. Immutable.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Difference">What is different about the rule; null where only what it rests on has other values.</param>
public sealed record RuleMove(string Id, RuleDifference? Difference)
{
    /// <summary>The pairs whose outcome is another one; a rule that a pack does not have, or that is not in force, is clear.</summary>
    public long Changed { get; init; }

    /// <summary>The pairs in which it fires and did not.</summary>
    public long FiredGained { get; init; }

    /// <summary>The pairs in which it fired and does not.</summary>
    public long FiredLost { get; init; }

    /// <summary>The pairs in which it is indeterminate and was not.</summary>
    public long UndecidedGained { get; init; }

    /// <summary>The pairs in which it was indeterminate and is not.</summary>
    public long UndecidedLost { get; init; }

    /// <summary>The pairs of which it made the difference in the level, see <see cref="CompanyRuleMove.IsDecisive"/>.</summary>
    public long Decided { get; init; }
}
