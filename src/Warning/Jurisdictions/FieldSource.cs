using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Where a field of a jurisdiction comes from.</summary>
/// <param name="Kind">The text of the law, the practice of offices, or nobody: then it is assumed.</param>
/// <param name="Article">The article, in the form in which a letter cites it (<c>第十五条</c>); a range where no single article is known; null for
/// practice and assumptions.</param>
public sealed record FieldSource(RuleSourceKind Kind, string? Article);
