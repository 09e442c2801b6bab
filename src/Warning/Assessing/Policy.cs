using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>
/// The settings of a pack beside its rules: bands, affected workers, episodes, outcomes, handling, referrals, wording of letters. Immutable; compared by reference.
/// </summary>
public sealed class Policy
{
    /// <summary>The lowest scores of the levels.</summary>
    public required Bands Bands { get; init; }

    /// <summary>The policy for opening, lowering, closing and repeating alerts.</summary>
    public required EpisodePolicy Episodes { get; init; }

    /// <summary>Which findings of closings are outcomes.</summary>
    public OutcomePolicy Outcomes { get; init; } = OutcomePolicy.Default;

    /// <summary>Who gets alerts, how long they may stay in a state, and who approves their closing.</summary>
    public HandlingPolicy Handling { get; init; } = HandlingPolicy.Default;

    /// <summary>The referral routes, in the order of the policy file.</summary>
    public IReadOnlyList<ReferralRoute> Referrals { get; init; } = [];

    /// <summary>The wording of letters; that of <see cref="RulePack.Default"/> when the pack has none.</summary>
    public LetterPolicy Letters => LettersInForce.Value;

    /// <summary>The wording of letters, determined on first use because it may need the embedded pack.</summary>
    internal Lazy<LetterPolicy> LettersInForce { get; init; } = new(new LetterPolicy("", new Dictionary<LetterKind, LetterWording>()));

    /// <summary>The expression for the number of affected workers; null when the policy has none.</summary>
    internal CompiledNumber? AffectedWorkers { get; init; }
}
