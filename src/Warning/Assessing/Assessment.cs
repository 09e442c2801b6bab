using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>The assessment of one company as of a date: level, score, and the rules behind them. Immutable; equal by value of all that it
/// tells, for which sentences and evidence that were not asked for yet are computed.</summary>
public sealed record Assessment
{
    private readonly ReferralMemory referrals = new();
    private readonly IReadOnlyList<NamedNumber>? dimensions;

    /// <summary>The company's id.</summary>
    public required string CompanyId { get; init; }

    /// <summary>The as-of date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>
    /// The as-of date of the <see cref="PeerTables"/> that rules compare the company with; null when it was assessed without them: within its panel, or
    /// without peers.
    /// </summary>
    public LocalDate? PeersAsOf { get; init; }

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

    /// <summary>
    /// The points that count of each <see cref="Policy.Dimensions">dimension</see> of the pack by its id, in the policy's order, those of <see cref="Dimension.Other"/>
    /// last; one without points is left out. They add up to <see cref="Score"/>. Empty when the pack has no dimensions.
    /// </summary>
    public IReadOnlyList<NamedNumber> Dimensions
    {
        get => dimensions ?? Reasons?.PointsByDimension(this) ?? ValueList<NamedNumber>.Empty;
        init => dimensions = ValueList.Of(value);
    }

    /// <summary>The number of affected workers, as the policy computes it; null when unknown.</summary>
    public required double? AffectedWorkers { get; init; }

    /// <summary>Whether <see cref="AffectedWorkers"/> rests on a number that was given as only about right.</summary>
    public bool AffectedWorkersAreApproximate { get; init; }

    /// <summary>The active rules that are fired, including held ones, by descending score, then id.</summary>
    public required IReadOnlyList<FiredRule> Rules { get; init => field = ValueList.Of(value); }

    /// <summary>The active rules that cannot be decided, by descending score, then id.</summary>
    public required IReadOnlyList<IndeterminateRule> Indeterminate { get; init => field = ValueList.Of(value); }

    /// <summary>
    /// The latched rules that are no longer fired. <see cref="ReleaseReason.RuleCleared"/> also stands for rules that were withdrawn from the
    /// company's episode and can be decided again. Empty when the assessment was made without latches.
    /// </summary>
    public required IReadOnlyList<ReleasedRule> Released { get; init => field = ValueList.Of(value); }

    /// <summary>The fired shadow rules, which are reported but never scored.</summary>
    public required IReadOnlyList<FiredRule> Shadow { get; init => field = ValueList.Of(value); }

    /// <summary>
    /// The referrals that the case needs besides a letter, and those that cannot be decided, in the policy's order. Of a pack's assessment they
    /// are computed on first use, and anew for a copy that differs.
    /// </summary>
    public IReadOnlyList<Referral> Referrals
    {
        get => referrals.Of(this);
        init => referrals = new ReferralMemory(value);
    }

    /// <summary>The level that would result if the rules of <see cref="Withdrawn"/> were still fired; null when there are none.</summary>
    public Level? LevelWithWithdrawn { get; init; }

    /// <summary>
    /// The rules that were withdrawn from the company's episode (retired, renamed or out of force) and are not decided again, each with the level that would result
    /// if it alone were still fired. Empty when the assessment was made without latches.
    /// </summary>
    public IReadOnlyList<RuleLevel> Withdrawn { get; init => field = ValueList.Of(value); } = ValueList<RuleLevel>.Empty;

    internal Reasons? Reasons { get; init; }

    /// <summary>Returns whether another assessment is the same in all that it tells.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Assessment? other) => ReferenceEquals(this, other) ||
        (other is not null && CompanyId == other.CompanyId && AsOf == other.AsOf && PeersAsOf == other.PeersAsOf && Level == other.Level && LevelNow == other.LevelNow && HeldBy == other.HeldBy &&
        Score == other.Score && ScoreHigh == other.ScoreHigh && Dimensions.Equals(other.Dimensions) && AffectedWorkers.Equals(other.AffectedWorkers) &&
        AffectedWorkersAreApproximate == other.AffectedWorkersAreApproximate && Rules.Equals(other.Rules) &&
        Indeterminate.Equals(other.Indeterminate) && Released.Equals(other.Released) && Shadow.Equals(other.Shadow) && Referrals.Equals(other.Referrals) &&
        LevelWithWithdrawn == other.LevelWithWithdrawn && Withdrawn.Equals(other.Withdrawn));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CompanyId, AsOf, Level, Score, ScoreHigh, AffectedWorkers, Rules.Count, Indeterminate.Count);
}
