namespace EarlyWarning.Rules;

/// <summary>The severity of a <see cref="Diagnostic"/>.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The load succeeds; the finding should be looked at.</summary>
    Warning,

    /// <summary>The load fails.</summary>
    Error,
}
