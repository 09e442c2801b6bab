using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// What results say of a rule: its name and what it counts, without its condition, so that a result can be kept and sent without the pack. Immutable; equal by
/// value. The rule itself is found by its id in <see cref="RulePack.Rules"/>.
/// </summary>
public sealed record RuleHead
{
    /// <summary>The id, such as <c>wages.arrears-over-two-months</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title for people; the id if it has none.</summary>
    public required string Title { get; init; }

    /// <summary>The points that it adds when it has fired, at most two decimals; of a rule with steps those of the step, or of the highest.</summary>
    public required decimal Score { get; init; }

    /// <summary>The level to which it lifts a company when it has fired, whatever the score; <see cref="Level.None"/> if it lifts none.</summary>
    public Level Floor { get; init; }

    /// <summary>The category of trouble of which it warns, or null.</summary>
    public string? Category { get; init; }

    /// <summary>The group, of whose fired rules only the one with the highest score counts; null if the rule counts by itself.</summary>
    public string? Group { get; init; }

    /// <summary>Whether it is evaluated and reported, but never scored.</summary>
    public bool IsShadow { get; init; }

    /// <summary>The articles of law that a letter may cite.</summary>
    public IReadOnlyList<string> Basis { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Returns what results say of a rule of a pack.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Its head.</returns>
    public static RuleHead Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new RuleHead
        {
            Id = rule.Id,
            Title = rule.Title,
            Score = rule.Score,
            Floor = FloorOf(rule.Level),
            Category = rule.Category,
            Group = rule.Group,
            IsShadow = rule.IsShadow,
            Basis = rule.Basis,
        };
    }

    /// <summary>Returns what results say of a step of a rule of a pack.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="step">The step, from 1; 1 for a rule without steps.</param>
    /// <returns>The head of the rule, with the points and the level of the step.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule has no such step.</exception>
    public static RuleHead Of(Rule rule, int step)
    {
        RuleHead head = Of(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, rule.StepCount);
        return rule.Steps.Count == 0 ? head : head with { Score = rule.Steps[step - 1].Score, Floor = FloorOf(rule.Steps[step - 1].Level) };
    }

    /// <summary>Returns the level of a word; <see cref="Level.None"/> for none.</summary>
    private static Level FloorOf(string? level) => level is not null && EnumWords.Find<Level>(level) is { } floor ? floor : Level.None;

    /// <summary>Returns the level that the rule gives by itself: the band of its points, or its floor if that is higher.</summary>
    internal Level AloneIn(Bands bands) => bands.LevelOf(Score) is var band && band > Floor ? band : Floor;
}
