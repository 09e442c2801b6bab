namespace EarlyWarning.Rules;

/// <summary>The number of companies for each outcome of a rule.</summary>
/// <param name="Fired">The companies for which it has fired.</param>
/// <param name="Clear">The companies for which it is clear.</param>
/// <param name="Indeterminate">The companies for which it cannot be decided.</param>
public readonly record struct OutcomeCount(int Fired, int Clear, int Indeterminate);
