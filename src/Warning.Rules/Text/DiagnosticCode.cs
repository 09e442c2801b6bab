namespace EarlyWarning.Rules.Text;

/// <summary>A kind of fault.</summary>
/// <param name="Code">Its stable code, such as <c>EW1203</c>.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Title">What it is about, in a few words; <c>docs/diagnostics.md</c> has the same.</param>
internal sealed record DiagnosticCode(string Code, DiagnosticSeverity Severity, string Title);
