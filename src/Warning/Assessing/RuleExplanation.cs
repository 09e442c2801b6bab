using EarlyWarning.Rules;
using EarlyWarning.Rules.Explaining;

namespace EarlyWarning;

/// <summary>Why a rule says what it says of a company. Immutable.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Condition">Its condition with the value of every part.</param>
/// <param name="Because">Why, in a sentence for the union's own people, where it has fired and has one; else empty.</param>
/// <param name="Missing">What is missing, where it cannot be decided.</param>
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
