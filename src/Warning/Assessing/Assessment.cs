using EarlyWarning.Assessing;
using NodaTime;

namespace EarlyWarning;

/// <summary>What the rules say of one company as of a date. Immutable.</summary>
public sealed record Assessment
{
    private readonly ReferralMemory referrals = new();

    /// <summary>The company's id.</summary>
    public required string CompanyId { get; init; }

    /// <summary>The as-of date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The band of the score, or the highest floor of a fired rule if that is higher; held rules count as fired.</summary>
    public required Level Level { get; init; }

    /// <summary>The level without the rules that only latches hold.</summary>
    public required Level LevelNow { get; init; }

    /// <summary>What keeps <see cref="Level"/> above <see cref="LevelNow"/>; missing data where either kind of held rules alone would.</summary>
    public required HoldReason HeldBy { get; init; }

    /// <summary>The sum of the points that count.</summary>
    public required decimal Score { get; init; }

    /// <summary>The score if every indeterminate rule had fired.</summary>
    public required decimal ScoreHigh { get; init; }

    /// <summary>How many workers the trouble touches; null: not known.</summary>
    public required double? AffectedWorkers { get; init; }

    /// <summary>The fired active rules, held ones too, by falling score, then id.</summary>
    public required IReadOnlyList<FiredRule> Rules { get; init; }

    /// <summary>The active rules that cannot be decided, by falling score, then id.</summary>
    public required IReadOnlyList<IndeterminateRule> Indeterminate { get; init; }

    /// <summary>
    /// The latched rules that fire no longer, and with <see cref="ReleaseReason.RuleCleared"/> those that were withdrawn from the company's episode
    /// and whose condition has been decided again; none where the assessment was made without latches.
    /// </summary>
    public required IReadOnlyList<ReleasedRule> Released { get; init; }

    /// <summary>The fired shadow rules: reported apart, never scored.</summary>
    public required IReadOnlyList<FiredRule> Shadow { get; init; }

    /// <summary>The routes that the case needs besides a letter, and those that cannot be decided, in the policy's order. They are found when
    /// somebody asks for them.</summary>
    public IReadOnlyList<Referral> Referrals => referrals.Of(this);

    /// <summary>The level if the withdrawn rules that are not decided again still fired; null: there is none.</summary>
    internal Level? LevelWithWithdrawn { get; init; }

    /// <summary>Those rules, each with the level that there would be if it alone still fired.</summary>
    internal IReadOnlyList<RuleLevel> Withdrawn { get; init; } = [];

    internal Reasons? Reasons { get; init; }
}
