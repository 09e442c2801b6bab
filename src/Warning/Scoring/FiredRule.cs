using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A rule that has fired for a company.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Counted">The points that count; 0 where another rule of its group counts, and for a shadow rule.</param>
/// <param name="Because">Why, in a sentence for the union's own people; empty where the rule has none.</param>
/// <param name="Evidence">The values that the condition was decided on.</param>
public sealed record FiredRule(Rule Rule, decimal Counted, string Because, IReadOnlyList<Evidence> Evidence);
