namespace EarlyWarning.Rules;

/// <summary>
/// A number that is written in the condition of a rule, or in a let that the condition uses. Numbers are counted as they stand in the condition, then step by
/// step, then let by let. A minus sign before a number is not part of it. Immutable; equal by value.
/// </summary>
public sealed record RuleNumber
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Its place among the numbers of the rule, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>The number as it is written: <c>3</c>, <c>20%</c>, <c>10万</c>, <c>30d</c>.</summary>
    public required string Text { get; init; }

    /// <summary>How it is written.</summary>
    public required RuleNumberKind Kind { get; init; }

    /// <summary>The name of the let in which it stands; null where it stands in the condition itself.</summary>
    public string? Let { get; init; }

    /// <summary>The whole text in which it stands: the condition, that of a step, or the expression of the let.</summary>
    public required string Expression { get; init; }

    /// <summary>The place of its first character in <see cref="Expression"/>, from 0, in UTF-16 units.</summary>
    public required int Start { get; init; }
}
