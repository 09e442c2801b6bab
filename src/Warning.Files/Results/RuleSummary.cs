namespace EarlyWarning.Files;

/// <summary>The number of companies for each outcome of a rule in force. Immutable; equal by value.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Fired">The number of companies for which it has fired.</param>
/// <param name="Clear">The number of companies for which it is clear.</param>
/// <param name="Indeterminate">The number of companies for which it cannot be decided.</param>
public sealed record RuleSummary(RuleHead Rule, int Fired, int Clear, int Indeterminate);
