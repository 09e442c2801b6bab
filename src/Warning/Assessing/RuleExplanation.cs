using EarlyWarning.Rules;
using EarlyWarning.Rules.Explaining;

namespace EarlyWarning;

/// <summary>The explanation of a rule's outcome for a company. Immutable.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">The outcome of the rule's condition.</param>
/// <param name="Condition">The condition with the value of every part.</param>
/// <param name="Because">The sentence that tells the union's staff why the rule has fired; empty when it has not, or has no sentence.</param>
/// <param name="Missing">The missing observations when the rule is indeterminate; otherwise empty.</param>
public sealed record RuleExplanation(Rule Rule, Outcome Outcome, Explanation Condition, string Because, IReadOnlyList<MissingReason> Missing)
{
    internal static RuleExplanation Of(Rule rule, Outcome outcome, Interpreter interpreter, int row)
    {
        Explainer explainer = new(interpreter);
        return new RuleExplanation(
            rule,
            outcome,
            explainer.Explain(rule.When, row),
            outcome == Outcome.Fired && rule.Because is { } template ? SentenceWriter.Write(template, interpreter, row) : "",
            outcome == Outcome.Indeterminate ? explainer.WhyMissing(rule.When, row) : []);
    }
}
