namespace EarlyWarning.Rules;

/// <summary>Where a rule's threshold comes from.</summary>
/// <param name="Kind">A law, published practice, or nobody: then it is assumed.</param>
/// <param name="Text">Which law or practice, or why this value is assumed; null where the rule does not say.</param>
public sealed record RuleSource(RuleSourceKind Kind, string? Text);
