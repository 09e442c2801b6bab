namespace EarlyWarning.Rules.Documents;

/// <summary>Where a rule's threshold comes from.</summary>
internal sealed record RuleSource(RuleSourceKind Kind, string? Text);

internal enum RuleSourceKind
{
    Law,
    Practice,
    Assumed,
}
