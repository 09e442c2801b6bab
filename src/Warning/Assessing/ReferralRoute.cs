using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning;

/// <summary>A way that a case may need to go besides a letter, as the policy has it. Immutable and thread-safe.</summary>
public sealed class ReferralRoute
{
    internal ReferralRoute(ReferralDefinition definition, BoundExpression when, BoundTemplate? because)
    {
        Id = definition.Id.Value;
        Title = definition.Title ?? Id;
        To = definition.To!.Value;
        Condition = definition.When!.Value;
        Within = definition.Within;
        Source = definition.Source;
        When = when;
        Because = because;
    }

    /// <summary>Its id, such as <c>legal-aid</c>.</summary>
    public string Id { get; }

    /// <summary>What people call it; the id where it has no title.</summary>
    public string Title { get; }

    /// <summary>To whom the case goes.</summary>
    public string To { get; }

    /// <summary>The condition as written.</summary>
    public string Condition { get; }

    /// <summary>Within what time; null: the policy sets none.</summary>
    public CalendarSpan? Within { get; }

    /// <summary>Where route and condition come from, or null where the policy does not say.</summary>
    public RuleSource? Source { get; }

    internal BoundExpression When { get; }

    internal BoundTemplate? Because { get; }

    /// <summary>What it may evaluate: its condition and what stands in its sentence.</summary>
    internal IEnumerable<BoundExpression> Expressions => [When, .. Because?.Expressions ?? []];
}
