using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>The source of one field of a jurisdiction.</summary>
/// <param name="Kind">Whether the field comes from the text of the law, from the practice of offices, or is an assumption.</param>
/// <param name="Article">The article as a letter cites it (<c>第十五条</c>); null for practice and assumptions.</param>
/// <param name="Law">The text that the article is of, without title marks; null for the text of the jurisdiction itself.</param>
public sealed record FieldSource(RuleSourceKind Kind, string? Article, string? Law = null);
