using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>A rule as it is written. What a faulty file leaves out is null here and already reported.</summary>
internal sealed record RuleDefinition
{
    /// <summary>The whole rule.</summary>
    public required JsonValue Json { get; init; }

    /// <summary>The id; an empty text placed at the rule where the file has none.</summary>
    public required LocatedText Id { get; init; }

    public string? Title { get; init; }

    public LocatedText? Category { get; init; }

    /// <summary>The condition; null only where the file has none.</summary>
    public LocatedText? When { get; init; }

    /// <summary>The condition that releases a latch; null for the default, <c>not when</c>.</summary>
    public LocatedText? ClearWhen { get; init; }

    /// <summary>Points, in hundredths.</summary>
    public long Score { get; init; }

    /// <summary>The level below which a company with this rule fired does not stand.</summary>
    public LocatedText? Level { get; init; }

    public LocatedText? Group { get; init; }

    public LocatedText? Because { get; init; }

    public LocatedText? LetterText { get; init; }

    public IReadOnlyList<string> Basis { get; init; } = [];

    public RuleSource? Source { get; init; }

    /// <summary>The first day in force, as a day number; null for ever before.</summary>
    public int? EffectiveFrom { get; init; }

    /// <summary>The first day no longer in force, as a day number; null for ever after.</summary>
    public int? EffectiveTo { get; init; }

    public RuleStatus Status { get; init; }

    public IReadOnlyList<RuleTestDefinition> Tests { get; init; } = [];

    /// <summary>Whether the rule is in force on a day, a day number: active or shadow, and inside <c>[from, to)</c>.</summary>
    public bool IsInForce(int day) => Status != RuleStatus.Retired && (EffectiveFrom is not { } from || day >= from) && (EffectiveTo is not { } to || day < to);
}
