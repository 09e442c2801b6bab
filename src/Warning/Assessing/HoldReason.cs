namespace EarlyWarning;

/// <summary>The reason why a latched rule is still fired although its condition is not true now.</summary>
public enum HoldReason
{
    /// <summary>The rule is not held: its condition is true.</summary>
    None,

    /// <summary>The rule's clear condition cannot be decided.</summary>
    MissingData,

    /// <summary>The rule's clear condition is false.</summary>
    ClearCondition,
}
