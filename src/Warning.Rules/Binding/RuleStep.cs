using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules;

/// <summary>A step of a rule that has several: it is reached where the value of the rule is over a number. Immutable.</summary>
public sealed class RuleStep
{
    internal RuleStep(BoundExpression when, BoundExpression? clearWhen) => (When, ClearWhen) = (when, clearWhen);

    /// <summary>The number above which it is reached.</summary>
    public required decimal Over { get; init; }

    /// <summary>The points that the rule adds where it is the highest step reached; at most two decimals.</summary>
    public required decimal Score { get; init; }

    /// <summary>The lowest level of a company for which it is the highest step reached, as it is written; null if it has none.</summary>
    public string? Level { get; init; }

    /// <summary>The number at and below which a state that the step began ends.</summary>
    public required decimal ClearAt { get; init; }

    internal BoundExpression When { get; }

    internal BoundExpression? ClearWhen { get; }
}
