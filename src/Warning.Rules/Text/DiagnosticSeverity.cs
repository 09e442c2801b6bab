namespace EarlyWarning.Rules;

/// <summary>How grave a <see cref="Diagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The rule set loads; the finding deserves a look.</summary>
    Warning,

    /// <summary>The rule set does not load.</summary>
    Error,
}
