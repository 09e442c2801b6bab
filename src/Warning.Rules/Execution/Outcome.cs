namespace EarlyWarning.Rules;

/// <summary>The result of a rule for a company.</summary>
public enum Outcome
{
    /// <summary>The condition is unknown, because data that it needs are missing, stale or not delivered.</summary>
    Indeterminate,

    /// <summary>The condition is false.</summary>
    Clear,

    /// <summary>The condition is true.</summary>
    Fired,
}
