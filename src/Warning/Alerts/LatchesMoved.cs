namespace EarlyWarning;

/// <summary>Rules of one company that have fired for the first time or give another level than before, and those that fire no longer.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Latched">The rules that fire from this as-of date on, and those latched earlier whose points or floor give another level now.</param>
/// <param name="Released">
/// The rules that fire no longer, each with the reason; a rule that was withdrawn earlier comes again with <see cref="ReleaseReason.RuleCleared"/>
/// where its condition has been decided since.
/// </param>
public sealed record LatchesMoved(string Company, IReadOnlyList<RuleLevel> Latched, IReadOnlyList<ReleasedRule> Released) : ScanEvent;
