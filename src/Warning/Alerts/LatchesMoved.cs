namespace EarlyWarning;

/// <summary>Rules of one company that have fired for the first time, and those that fire no longer.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Latched">The ids of the rules that fire from this as-of date on.</param>
/// <param name="Released">The rules that fire no longer, each with the reason.</param>
public sealed record LatchesMoved(string Company, IReadOnlyList<string> Latched, IReadOnlyList<ReleasedRule> Released) : ScanEvent;
