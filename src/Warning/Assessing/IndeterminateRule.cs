using EarlyWarning.Assessing;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A rule that cannot be decided for a company. What is missing is found when somebody asks for it. Thread-safe.</summary>
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

    /// <summary>What is missing, and since when.</summary>
    public IReadOnlyList<MissingReason> Missing => missing ??= reasons.Missing(Rule);
}
