using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>A rule that has been checked and bound. Immutable and thread-safe.</summary>
public sealed class Rule
{
    private IReadOnlyList<Term>? terms;

    internal Rule(RuleDefinition definition, BoundExpression when)
    {
        Definition = definition;
        When = when;
    }

    /// <summary>The rule's id, such as <c>wages.arrears-over-two-months</c>.</summary>
    public string Id => Definition.Id.Value;

    /// <summary>What people call it; the id where it has no title.</summary>
    public string Title => Definition.Title ?? Id;

    /// <summary>What kind of trouble it warns of, or null.</summary>
    public string? Category => Definition.Category?.Value;

    /// <summary>The points it adds when it has fired; at most two decimals.</summary>
    public decimal Score => Definition.Score / 100m;

    /// <summary>Of the rules of one group only the highest score counts; null: the rule counts by itself.</summary>
    public string? Group => Definition.Group?.Value;

    /// <summary>The articles that a letter may cite.</summary>
    public IReadOnlyList<string> Basis => Definition.Basis;

    /// <summary>Whether the rule is evaluated and reported, but never scored.</summary>
    public bool IsShadow => Definition.Status == RuleStatus.Shadow;

    internal bool IsRetired => Definition.IsRetired;

    /// <summary>Where its threshold comes from, or null where it does not say.</summary>
    public RuleSource? Source => Definition.Source;

    /// <summary>The condition as written.</summary>
    public string Condition => Definition.When!.Value;

    internal RuleDefinition Definition { get; }

    internal BoundExpression When { get; }

    /// <summary>The indicators that its condition reads, each once, in order of writing.</summary>
    internal IEnumerable<Indicator> Indicators => BoundWalk.Indicators(When);

    /// <summary>The peer functions of its condition.</summary>
    internal IEnumerable<BoundPeer> Peers => BoundWalk.All(When).OfType<BoundPeer>();

    /// <summary>Whether its condition asks of other rules.</summary>
    internal bool AsksRules => BoundWalk.All(When).OfType<BoundFired>().Any();

    /// <summary>Whether it can fire where no company has enough peers.</summary>
    internal bool CanFireWithoutPeers => WithoutPeers.CanBe(When, true);

    /// <summary>What evidence shows of the condition.</summary>
    internal IReadOnlyList<Term> Terms => terms ??= Term.Of(When);

    /// <summary>The lets of its file, which the peer calls that its tests pin may use.</summary>
    internal LetScope Lets { get; init; } = LetScope.Empty;

    /// <summary>What releases a latch, or null for <c>not when</c>.</summary>
    internal BoundExpression? ClearWhen { get; init; }

    internal BoundTemplate? Because { get; init; }

    internal BoundTemplate? LetterText { get; init; }

    /// <summary>Everything that it may evaluate: its conditions and what stands in its sentences.</summary>
    internal IEnumerable<BoundExpression> Expressions
    {
        get
        {
            yield return When;
            if (ClearWhen is not null) yield return ClearWhen;
            foreach (BoundExpression expression in Because?.Expressions ?? []) yield return expression;
            foreach (BoundExpression expression in LetterText?.Expressions ?? []) yield return expression;
        }
    }

    /// <summary>The points in hundredths.</summary>
    internal long Hundredths => Definition.Score;

    /// <summary>Whether the rule is in force on a date: active or shadow, and inside <c>[from, to)</c>.</summary>
    /// <param name="date">The as-of date.</param>
    /// <returns>Whether it is evaluated.</returns>
    public bool IsInForce(LocalDate date) => IsInForce(DayNumber.Of(date));

    internal bool IsInForce(int day) => Definition.IsInForce(day);
}
