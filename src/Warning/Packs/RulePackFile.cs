namespace EarlyWarning;

/// <summary>A file of a rule pack.</summary>
/// <param name="Path">
/// The path as diagnostics show it. Its last folder and its name determine the kind of file: <c>indicators.json</c>, <c>parameters.json</c>,
/// <c>policy.json</c>, <c>scenarios/x.json</c>, <c>jurisdictions/x.json</c>, <c>calendars/x.json</c>; any other is a rule file, and files in
/// <c>schema</c> are ignored.
/// </param>
/// <param name="Content">The content in UTF-8.</param>
public sealed record RulePackFile(string Path, ReadOnlyMemory<byte> Content);
