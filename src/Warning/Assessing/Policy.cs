using EarlyWarning.Rules.Binding;

namespace EarlyWarning;

/// <summary>What is decided beside the rules: bands, who is affected, episodes, referrals. Immutable.</summary>
public sealed record Policy
{
    /// <summary>The bounds of the levels.</summary>
    public required Bands Bands { get; init; }

    /// <summary>When alerts open, fall, close and repeat.</summary>
    public required EpisodePolicy Episodes { get; init; }

    /// <summary>The routes that a case may need besides a letter, in the policy's order.</summary>
    public IReadOnlyList<ReferralRoute> Referrals { get; init; } = [];

    /// <summary>The words of letters; those of the pack inside the library where the pack has none.</summary>
    public LetterPolicy Letters => LettersInForce.Value;

    /// <summary>Where the words come from; they are looked for when somebody asks.</summary>
    internal Lazy<LetterPolicy> LettersInForce { get; init; } = new(new LetterPolicy("", new Dictionary<LetterKind, LetterWording>()));

    /// <summary>The number of workers a company's trouble touches; null: the policy does not say.</summary>
    internal BoundExpression? AffectedWorkers { get; init; }
}
