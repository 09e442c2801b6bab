using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A rule that cannot be decided for a company.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Missing">What is missing, and since when.</param>
public sealed record IndeterminateRule(Rule Rule, IReadOnlyList<MissingReason> Missing);
