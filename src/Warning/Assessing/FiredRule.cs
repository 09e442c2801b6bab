using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// A rule that is fired for a company. Of a pack's assessment, sentences and evidence are computed on first use. Immutable; equal by value; thread-safe.
/// </summary>
public sealed record FiredRule
{
    private readonly Rule? bound;
    private readonly Reasons? reasons;
    private readonly bool isLetterGiven;
    private string? because;
    private string? letterSentence;
    private IReadOnlyList<Evidence>? evidence;

    /// <summary>Creates a fired rule without sentences and evidence.</summary>
    public FiredRule()
    {
    }

    [SetsRequiredMembers]
    internal FiredRule(RuleHead head, Rule bound, decimal counted, Reasons reasons)
    {
        (Rule, Counted) = (head, counted);
        this.bound = bound;
        this.reasons = reasons;
    }

    /// <summary>The rule.</summary>
    public required RuleHead Rule { get; init; }

    /// <summary>The points that count towards the score; 0 when another rule of the group counts, and for a shadow rule.</summary>
    public required decimal Counted { get; init; }

    /// <summary>The highest step of the rule that is reached or held, from 1; null for a rule without steps.</summary>
    public int? Step { get; init; }

    /// <summary>
    /// The as-of date at which the rule was latched, or that of the assessment for a newly fired rule; null when the assessment was made without
    /// latches.
    /// </summary>
    public LocalDate? Since { get; init; }

    /// <summary>Why the rule is fired although its condition is not true now; <see cref="HoldReason.None"/> when the condition is true.</summary>
    public HoldReason Held { get; init; }

    /// <summary>The sentence that tells the union's staff why the rule is fired; empty when the rule has none.</summary>
    public string Because
    {
        get => because ??= bound is null ? "" : reasons!.Because(bound);
        init => because = value;
    }

    /// <summary>The sentence for a letter to the employer; null when the rule has none.</summary>
    public string? LetterSentence
    {
        get => isLetterGiven || bound?.LetterSentenceText is null ? letterSentence : letterSentence ??= reasons!.LetterSentence(bound);
        init => (letterSentence, isLetterGiven) = (value, true);
    }

    /// <summary>The values that the condition was decided on.</summary>
    public IReadOnlyList<Evidence> Evidence
    {
        get => evidence ??= bound is null ? ValueList<Evidence>.Empty : ValueList.Of(reasons!.Evidence(bound));
        init => evidence = ValueList.Of(value);
    }

    /// <summary>Returns whether another fired rule is the same in all that it tells.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(FiredRule? other) => ReferenceEquals(this, other) ||
        (other is not null && Rule == other.Rule && Counted == other.Counted && Step == other.Step && Since == other.Since && Held == other.Held &&
        Because == other.Because && LetterSentence == other.LetterSentence && Evidence.Equals(other.Evidence));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Counted, Since, Held, Because);
}
