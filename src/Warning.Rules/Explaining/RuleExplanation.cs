using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>The explanation of a rule's outcome for a company. Immutable.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">The outcome of the rule's condition.</param>
/// <param name="Condition">The condition with the value of every part; of a rule with steps that of the step reached, or of the first.</param>
/// <param name="Because">The sentence that tells why the rule has fired; empty when it has not, or has no sentence.</param>
/// <param name="Missing">The missing observations when the rule is indeterminate; otherwise empty.</param>
public sealed record RuleExplanation(Rule Rule, Outcome Outcome, Explanation Condition, string Because, IReadOnlyList<MissingReason> Missing)
{
    /// <summary>The missing observations when the rule is indeterminate; otherwise empty.</summary>
    public IReadOnlyList<MissingReason> Missing { get; init => field = ValueList.Of(value); } = ValueList.Of(Missing);

    /// <summary>The highest step that is reached, from 1; null for a rule without steps, and where none is.</summary>
    public int? Step { get; init; }

    /// <summary>
    /// The simple conditions that the outcome rests on, each with its number, threshold, period and feed: what is true where the rule has fired, what keeps it
    /// from firing where it is clear. Empty when it is indeterminate.
    /// </summary>
    public IReadOnlyList<Explanation> Deciding { get; init => field = ValueList.Of(value); } = ValueList<Explanation>.Empty;

    /// <summary>
    /// By how much of their thresholds numbers would have to change for a clear rule to fire: 0.1 for a tenth. Null when it is not clear, when something other
    /// than numbers keeps it from firing, and where a threshold is 0.
    /// </summary>
    public double? Gap { get; init; }
}
