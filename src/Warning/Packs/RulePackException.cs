using EarlyWarning.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Thrown when a rule pack has errors; carries every diagnostic.</summary>
public sealed class RulePackException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostics">All errors and warnings.</param>
    public RulePackException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All errors and warnings, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
    {
        string[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        return $"{PackMessages.PackHasErrors(errors.Length)}\n{string.Join('\n', errors)}";
    }
}
