using System.Globalization;

namespace EarlyWarning.Rules;

/// <summary>One fault of a rule pack, placed where an editor can jump to it.</summary>
/// <param name="File">The file as it was named when it was loaded.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in Unicode scalar values; inside a JSON string it counts the file's characters, escapes as written.</param>
/// <param name="Code">The stable code, such as <c>EW1203</c>; <c>docs/diagnostics.md</c> has a row for each.</param>
/// <param name="Severity">Errors stop a load, warnings do not.</param>
/// <param name="Message">What is wrong, what was expected, and what to write instead.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Code, DiagnosticSeverity Severity, string Message)
{
    /// <summary>The one-line form: <c>rules/wages.json:12:17: error EW1203: unknown indicator …</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{File}:{Line}:{Column}: {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message}");
}
