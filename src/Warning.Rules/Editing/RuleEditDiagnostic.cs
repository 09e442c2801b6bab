namespace EarlyWarning.Rules;

/// <summary>A fault of a text that is edited, with the stretch that an editor underlines. Equal by value.</summary>
/// <param name="Range">The word, sign or value at which it was found.</param>
/// <param name="Fault">The fault.</param>
public sealed record RuleEditDiagnostic(TextRange Range, Diagnostic Fault);
