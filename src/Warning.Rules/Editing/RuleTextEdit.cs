namespace EarlyWarning.Rules;

/// <summary>A change of a text. Equal by value.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What stands there then.</param>
public sealed record RuleTextEdit(TextRange Range, string NewText);
