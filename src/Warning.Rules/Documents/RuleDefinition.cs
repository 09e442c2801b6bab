using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>A rule of a rule file, not yet bound. What the file lacks is null; a required key that is absent has been reported.</summary>
internal sealed record RuleDefinition
{
    /// <summary>The whole rule.</summary>
    public required JsonValue Json { get; init; }

    /// <summary>The id; an empty text at the place of the rule if the file has none.</summary>
    public required LocatedText Id { get; init; }

    public string? Title { get; init; }

    public LocatedText? Category { get; init; }

    /// <summary>The condition; of a rule with steps that of the first, at the place of the value. Null only if the file has none.</summary>
    public LocatedText? When { get; init; }

    /// <summary>The number that the steps are of; null for a rule without.</summary>
    public LocatedText? Value { get; init; }

    /// <summary>The steps, rising; empty for a rule without.</summary>
    public IReadOnlyList<StepDefinition> Steps { get; init; } = [];

    /// <summary>The condition that releases a latch; null for <c>not when</c>.</summary>
    public LocatedText? ClearWhen { get; init; }

    /// <summary>The points, in hundredths; of a rule with steps those of the last.</summary>
    public long Score { get; init; }

    /// <summary>The lowest level of a company for which the rule has fired; of a rule with steps that of the last.</summary>
    public LocatedText? Level { get; init; }

    public LocatedText? Group { get; init; }

    public LocatedText? Because { get; init; }

    public LocatedText? LetterText { get; init; }

    public IReadOnlyList<string> Basis { get; init; } = [];

    public RuleSource? Source { get; init; }

    /// <summary>The first day in force, as a day number; null if it has always been.</summary>
    public int? EffectiveFrom { get; init; }

    /// <summary>The first day no longer in force, as a day number; null if there is none.</summary>
    public int? EffectiveTo { get; init; }

    public RuleStatus Status { get; init; }

    public IReadOnlyList<RuleTestDefinition> Tests { get; init; } = [];

    /// <summary>Where it says <c>"replaces": true</c>; null if it does not.</summary>
    public JsonValue? Replaces { get; init; }

    /// <summary>The hash of the rule that it replaces; null if it is not pinned.</summary>
    public LocatedText? Of { get; init; }

    public bool IsRetired => Status == RuleStatus.Retired;

    /// <summary>Tells whether the rule is in force on a day number: active or shadow, and inside <c>[from, to)</c>.</summary>
    public bool IsInForce(int day) => !IsRetired && (EffectiveFrom is not { } from || day >= from) && (EffectiveTo is not { } to || day < to);
}

internal enum RuleStatus
{
    /// <summary>Evaluated and scored.</summary>
    Active,

    /// <summary>Evaluated and reported apart, never scored.</summary>
    Shadow,

    /// <summary>Not evaluated.</summary>
    Retired,
}

/// <summary>A test of a rule, not yet bound; the values of <see cref="Given"/> are read once all names are known.</summary>
/// <param name="Json">The whole test.</param>
/// <param name="Name">The name, or null.</param>
/// <param name="Given">The given indicators, peer calls and rules, with their values.</param>
/// <param name="Expect">The expected outcome; null only if the file has none.</param>
/// <param name="AsOf">The as-of date as a day number; null for the default.</param>
internal sealed record RuleTestDefinition(
    JsonValue Json, string? Name, IReadOnlyList<JsonMember> Given, ExpectedOutcome? Expect, int? AsOf)
{
    /// <summary>The highest step that is expected to be reached, from 1; null if the test does not say.</summary>
    public int? Step { get; init; }
}

/// <summary>A step of a rule, not yet bound.</summary>
/// <param name="Json">The whole step.</param>
/// <param name="Over">The number above which it is reached.</param>
/// <param name="Score">The points, in hundredths.</param>
/// <param name="Level">The lowest level of a company for which it is the highest step reached; null if it has none.</param>
/// <param name="ClearAt">The number at and below which its latch is released; null for <paramref name="Over"/>.</param>
internal sealed record StepDefinition(JsonValue Json, decimal Over, long Score, LocatedText? Level, decimal? ClearAt)
{
    /// <summary>Where the number of the step stands.</summary>
    public JsonValue Place => Json.Find("over") ?? Json;
}

internal enum ExpectedOutcome
{
    Fired,
    Clear,
    Indeterminate,
}
