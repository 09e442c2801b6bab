using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>What a rule in force said of the companies.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Fired">Companies for which it has fired.</param>
/// <param name="Clear">Companies for which it is clear.</param>
/// <param name="Indeterminate">Companies for which it cannot be decided.</param>
public sealed record RuleSummary(Rule Rule, int Fired, int Clear, int Indeterminate);
