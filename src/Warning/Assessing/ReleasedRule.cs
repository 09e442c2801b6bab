namespace EarlyWarning;

/// <summary>A latched rule that is no longer fired for a company.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Reason">Why the rule was released.</param>
public sealed record ReleasedRule(string Id, ReleaseReason Reason);
