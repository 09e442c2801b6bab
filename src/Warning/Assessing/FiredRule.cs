using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>A rule that is fired for a company. Sentences and evidence are computed on first use. Thread-safe.</summary>
public sealed class FiredRule
{
    private readonly Reasons reasons;
    private string? because;
    private string? letterSentence;
    private IReadOnlyList<Evidence>? evidence;

    internal FiredRule(Rule rule, decimal counted, Reasons reasons, LocalDate? since = null, HoldReason held = HoldReason.None)
    {
        Since = since;
        Held = held;
        Rule = rule;
        Counted = counted;
        this.reasons = reasons;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The points that count towards the score; 0 when another rule of the group counts, and for a shadow rule.</summary>
    public decimal Counted { get; }

    /// <summary>
    /// The as-of date at which the rule was latched, or that of the assessment for a newly fired rule; null when the assessment was made without
    /// latches.
    /// </summary>
    public LocalDate? Since { get; }

    /// <summary>Why the rule is fired although its condition is not true now; <see cref="HoldReason.None"/> when the condition is true.</summary>
    public HoldReason Held { get; }

    /// <summary>The sentence that tells the union's staff why the rule is fired; empty when the rule has none.</summary>
    public string Because => because ??= reasons.Because(Rule);

    /// <summary>The sentence for a letter to the employer; null when the rule has none.</summary>
    public string? LetterSentence => Rule.LetterText is null ? null : letterSentence ??= reasons.LetterSentence(Rule);

    /// <summary>The values that the condition was decided on.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence ??= reasons.Evidence(Rule);
}
