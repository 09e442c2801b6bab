namespace EarlyWarning.Rules;

/// <summary>How a number of a condition is written.</summary>
public enum RuleNumberKind
{
    /// <summary>A plain number: <c>3</c>, <c>0.5</c>, <c>10万</c>.</summary>
    Number,

    /// <summary>A percentage: <c>30%</c>.</summary>
    Percent,

    /// <summary>A length of time: <c>30d</c>, <c>6m</c>.</summary>
    Duration,
}
