using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What a closing says of the alert: which findings are outcomes, when a replay takes those of a ledger. Immutable; equal by value.</summary>
public sealed record OutcomePolicy
{
    /// <summary>The policy of a pack that sets none: handled and no breach are outcomes, a false alarm and another reason are none.</summary>
    public static OutcomePolicy Default { get; } = new() { Positive = [ClosedAs.Handled, ClosedAs.NoBreach] };

    /// <summary>The findings that are outcomes, in the order of their values; all others are none.</summary>
    public IReadOnlyList<ClosedAs> Positive { get; init => field = ValueList.Of<ClosedAs>([.. value.Distinct().Order()]); } = ValueList<ClosedAs>.Empty;
}
