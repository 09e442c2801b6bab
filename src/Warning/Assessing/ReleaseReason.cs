namespace EarlyWarning;

/// <summary>The reason why a latched rule was released.</summary>
public enum ReleaseReason
{
    /// <summary>
    /// The rule's clear condition is true or, without one, its condition is false. A rule that was withdrawn earlier is also cleared when its
    /// condition is false.
    /// </summary>
    RuleCleared,

    /// <summary>The rule was retired, or made a shadow rule.</summary>
    RuleRetired,

    /// <summary>The pack no longer has a rule with this id.</summary>
    RuleNotInPack,

    /// <summary>The as-of date is outside the rule's effective interval.</summary>
    RuleNotInForce,
}
