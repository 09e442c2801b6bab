namespace EarlyWarning.Rules;

/// <summary>The kind of source of a rule's threshold.</summary>
public enum RuleSourceKind
{
    /// <summary>A law or regulation.</summary>
    Law,

    /// <summary>The published practice of an office.</summary>
    Practice,

    /// <summary>An assumption of the author of the rule.</summary>
    Assumed,
}
