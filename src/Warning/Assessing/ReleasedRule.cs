namespace EarlyWarning;

/// <summary>A rule that fires no longer for a company.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Reason">Why.</param>
public sealed record ReleasedRule(string Id, ReleaseReason Reason);
