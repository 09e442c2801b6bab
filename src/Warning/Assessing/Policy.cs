using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// The settings of a pack beside its rules: bands, affected workers, episodes, outcomes, handling, dimensions, referrals, wording of letters. Immutable;
/// compared
/// by reference.
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

    /// <summary>The dimensions by which points are told apart, in the order of the policy file; none when the pack has none.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; init => field = ValueList.Of(value); } = ValueList<Dimension>.Empty;

    /// <summary>The referral routes, in the order of the policy file.</summary>
    public IReadOnlyList<ReferralRoute> Referrals { get; init; } = [];

    /// <summary>The wording of letters; that of <see cref="RulePack.Default"/> when the pack has none.</summary>
    public LetterPolicy Letters => LettersInForce.Value;

    /// <summary>The wording of letters, determined on first use because it may need the embedded pack.</summary>
    internal Lazy<LetterPolicy> LettersInForce { get; init; } = new(new LetterPolicy("", new Dictionary<LetterKind, LetterWording>()));

    /// <summary>Returns the points that count of each dimension, those of no dimension last; a dimension without points is left out.</summary>
    internal IReadOnlyList<NamedNumber> PointsByDimension(IReadOnlyList<FiredRule> rules)
    {
        if (Dimensions.Count == 0) return ValueList<NamedNumber>.Empty;
        IEnumerable<string> ids = Dimensions.Select(dimension => dimension.Id).Append(Dimension.Other).Distinct(StringComparer.Ordinal);
        ILookup<string, decimal> counted = rules.ToLookup(fired => DimensionOf(fired.Rule.Category), fired => fired.Counted, StringComparer.Ordinal);
        return ValueList.Of<NamedNumber>([.. ids.Select(id => new NamedNumber(id, counted[id].Sum())).Where(points => points.Number != 0)]);
    }

    private string DimensionOf(string? category) =>
        Dimensions.FirstOrDefault(dimension => dimension.Categories.Contains(category, StringComparer.Ordinal))?.Id ?? Dimension.Other;

    /// <summary>The expression for the number of affected workers; null when the policy has none.</summary>
    internal CompiledNumber? AffectedWorkers { get; init; }
}
