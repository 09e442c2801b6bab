using EarlyWarning.Assessing;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A rule that cannot be decided for a company. What is missing is computed on first use. Thread-safe.</summary>
public sealed class IndeterminateRule
{
    private readonly Reasons reasons;
    private IReadOnlyList<MissingReason>? missing;

    internal IndeterminateRule(Rule rule, Reasons reasons)
    {
        Rule = rule;
        this.reasons = reasons;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The missing observations that keep the rule from being decided.</summary>
    public IReadOnlyList<MissingReason> Missing => missing ??= reasons.Missing(Rule);
}
