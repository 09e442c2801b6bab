using EarlyWarning.Assessing;
using NodaTime;

namespace EarlyWarning;

/// <summary>The assessment of one company as of a date: level, score, and the rules behind them. Immutable.</summary>
public sealed record Assessment
{
    private readonly ReferralMemory referrals = new();

    /// <summary>The company's id.</summary>
    public required string CompanyId { get; init; }

    /// <summary>The as-of date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The band of the score, or the highest floor of a fired rule if that is higher; held rules count as fired.</summary>
    public required Level Level { get; init; }

    /// <summary>The level without the rules that are fired only because a latch holds them.</summary>
    public required Level LevelNow { get; init; }

    /// <summary>
    /// The reason why <see cref="Level"/> is above <see cref="LevelNow"/>; <see cref="HoldReason.MissingData"/> when the rules held for either
    /// reason would be enough alone.
    /// </summary>
    public required HoldReason HeldBy { get; init; }

    /// <summary>The sum of the points that count.</summary>
    public required decimal Score { get; init; }

    /// <summary>The score that would result if every indeterminate rule had fired.</summary>
    public required decimal ScoreHigh { get; init; }

    /// <summary>The number of affected workers, as the policy computes it; null when unknown.</summary>
    public required double? AffectedWorkers { get; init; }

    /// <summary>The active rules that are fired, including held ones, by descending score, then id.</summary>
    public required IReadOnlyList<FiredRule> Rules { get; init; }

    /// <summary>The active rules that cannot be decided, by descending score, then id.</summary>
    public required IReadOnlyList<IndeterminateRule> Indeterminate { get; init; }

    /// <summary>
    /// The latched rules that are no longer fired. <see cref="ReleaseReason.RuleCleared"/> also stands for rules that were withdrawn from the
    /// company's episode and can be decided again. Empty when the assessment was made without latches.
    /// </summary>
    public required IReadOnlyList<ReleasedRule> Released { get; init; }

    /// <summary>The fired shadow rules, which are reported but never scored.</summary>
    public required IReadOnlyList<FiredRule> Shadow { get; init; }

    /// <summary>
    /// The referrals that the case needs besides a letter, and those that cannot be decided, in the policy's order. They are computed on first
    /// use.
    /// </summary>
    public IReadOnlyList<Referral> Referrals => referrals.Of(this);

    /// <summary>The level that would result if the rules of <see cref="Withdrawn"/> were still fired; null when there are none.</summary>
    internal Level? LevelWithWithdrawn { get; init; }

    /// <summary>The withdrawn rules that are not decided again, each with the level that would result if it alone were still fired.</summary>
    internal IReadOnlyList<RuleLevel> Withdrawn { get; init; } = [];

    internal Reasons? Reasons { get; init; }
}
