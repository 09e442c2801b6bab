using EarlyWarning.Assessing;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A route by which cases are handed on to another body besides a letter, as the policy defines it. Immutable and thread-safe.</summary>
public sealed class ReferralRoute
{
    internal ReferralRoute(ReferralDefinition definition, CompiledCondition<AssessmentValues> when, CompiledSentence<AssessmentValues>? because)
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

    /// <summary>The id, such as <c>legal-aid</c>.</summary>
    public string Id { get; }

    /// <summary>The title; the id when the policy gives none.</summary>
    public string Title { get; }

    /// <summary>The body to which cases are handed on.</summary>
    public string To { get; }

    /// <summary>The condition as written in the policy.</summary>
    public string Condition { get; }

    /// <summary>The time limit for handing a case on; null when the policy sets none.</summary>
    public CalendarSpan? Within { get; }

    /// <summary>The source of the route and its condition; null when the policy does not give one.</summary>
    public RuleSource? Source { get; }

    internal CompiledCondition<AssessmentValues> When { get; }

    internal CompiledSentence<AssessmentValues>? Because { get; }
}
