namespace EarlyWarning.Rules;

/// <summary>What kind of source gives a rule's threshold.</summary>
public enum RuleSourceKind
{
    /// <summary>A law or regulation.</summary>
    Law,

    /// <summary>The practice of an office, as published.</summary>
    Practice,

    /// <summary>None: the value is the rule author's.</summary>
    Assumed,
}
