using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>A rule that has fired for a company. Sentence and evidence are made when somebody asks for them. Thread-safe.</summary>
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

    /// <summary>The points that count; 0 where another rule of its group counts, and for a shadow rule.</summary>
    public decimal Counted { get; }

    /// <summary>The as-of date at which it was latched, this one for a new one; null where the assessment was made without latches.</summary>
    public LocalDate? Since { get; }

    /// <summary>Why it is fired though its condition is not true now; <see cref="HoldReason.None"/> where it is.</summary>
    public HoldReason Held { get; }

    /// <summary>Why, in a sentence for the union's own people; empty where the rule has none.</summary>
    public string Because => because ??= reasons.Because(Rule);

    /// <summary>What a letter to the employer may say of it; null where the rule has no sentence for letters.</summary>
    public string? LetterSentence => Rule.LetterText is null ? null : letterSentence ??= reasons.LetterSentence(Rule);

    /// <summary>The values that the condition was decided on.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence ??= reasons.Evidence(Rule);
}
