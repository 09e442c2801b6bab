using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// A rule that cannot be decided for a company. Of a pack's assessment, what is missing is computed on first use. Immutable; equal by value; thread-safe.
/// </summary>
public sealed record IndeterminateRule
{
    private readonly Rule? bound;
    private readonly Reasons? reasons;
    private IReadOnlyList<MissingReason>? missing;

    /// <summary>Creates an undecided rule that misses nothing yet.</summary>
    public IndeterminateRule()
    {
    }

    [SetsRequiredMembers]
    internal IndeterminateRule(RuleHead head, Rule bound, Reasons reasons)
    {
        Rule = head;
        this.bound = bound;
        this.reasons = reasons;
    }

    /// <summary>The rule.</summary>
    public required RuleHead Rule { get; init; }

    /// <summary>The missing observations that keep the rule from being decided.</summary>
    public IReadOnlyList<MissingReason> Missing
    {
        get => missing ??= bound is null ? ValueList<MissingReason>.Empty : ValueList.Of(reasons!.Missing(bound));
        init => missing = ValueList.Of(value);
    }

    /// <summary>Keeps its line of JSON, where many companies share it; null where it is one company's own.</summary>
    internal SharedLine? Line { get; init; }

    /// <summary>Returns whether another undecided rule is the same and misses the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(IndeterminateRule? other) => ReferenceEquals(this, other) || (other is not null && Rule == other.Rule && Missing.Equals(other.Missing));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Missing);
}
