namespace EarlyWarning.Rules.Text;

/// <summary>A fault in an expression's text, not yet placed in its file.</summary>
/// <param name="Code">The diagnostic code.</param>
/// <param name="Span">Where it stands in the expression.</param>
/// <param name="Message">What is wrong and what to write.</param>
internal readonly record struct Fault(string Code, TextSpan Span, string Message);
