namespace EarlyWarning;

/// <summary>A file of a rule pack.</summary>
/// <param name="Path">Its name in diagnostics; its last folder and name tell what it is: <c>indicators.json</c>, <c>policy.json</c>,
/// <c>scenarios/x.json</c>, <c>jurisdictions/x.json</c>, <c>calendars/x.json</c>, or a rule file.</param>
/// <param name="Content">UTF-8.</param>
public sealed record RulePackFile(string Path, ReadOnlyMemory<byte> Content);
