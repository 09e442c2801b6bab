namespace EarlyWarning;

/// <summary>A file of a rule pack. Immutable; equal by path and content.</summary>
/// <param name="Path">
/// The path as diagnostics show it. Its last folder and its name determine the kind of file: <c>indicators.json</c>, <c>parameters.json</c>,
/// <c>lets.json</c>, <c>policy.json</c>, <c>scenarios/x.json</c>, <c>jurisdictions/x.json</c>, <c>calendars/x.json</c>; any other is a rule file, and files in
/// <c>schema</c> are ignored.
/// </param>
/// <param name="Content">The content in UTF-8.</param>
public sealed record RulePackFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Returns whether another file has the same path and the same content.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(RulePackFile? other) => other is not null && Path == other.Path && Content.Span.SequenceEqual(other.Content.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Content.Length);
}
