using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>The source of one field of a jurisdiction.</summary>
/// <param name="Kind">Whether the field comes from the text of the law, from the practice of offices, or is an assumption.</param>
/// <param name="Article">The article as a letter cites it (<c>第十五条</c>), or a range of articles; null for practice and assumptions.</param>
public sealed record FieldSource(RuleSourceKind Kind, string? Article);
