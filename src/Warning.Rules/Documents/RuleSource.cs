namespace EarlyWarning.Rules;

/// <summary>The source of a rule's threshold. Equal by value.</summary>
/// <param name="Kind">The kind of the source.</param>
/// <param name="Text">The law or practice, or why the value is assumed; null if the rule does not state it.</param>
public sealed record RuleSource(RuleSourceKind Kind, string? Text);
