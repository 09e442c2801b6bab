using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A rule pack that cannot be loaded; it carries every diagnostic, not the first.</summary>
public sealed class RulePackException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="diagnostics">All that was found, warnings too.</param>
    public RulePackException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All that was found, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
    {
        string[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        return $"The rule pack has {errors.Length} error(s):\n{string.Join('\n', errors)}";
    }
}
