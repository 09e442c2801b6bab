using System.Globalization;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules;

/// <summary>A fault found in a loaded file, with the place at which an editor can show it. Equal by value.</summary>
/// <param name="File">The name of the file, as it was given when the file was loaded.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in Unicode scalar values of the file; an escape in a JSON string counts as it is written.</param>
/// <param name="Code">The stable code, such as <c>EW1203</c>; <c>docs/diagnostics.md</c> has a row for each.</param>
/// <param name="Severity">Whether the fault stops the load.</param>
/// <param name="Text">What is wrong, what was expected, and what to write instead.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Code, DiagnosticSeverity Severity, Message Text)
{
    /// <summary>For how many others of its code, which are not listed, it stands; 0 for a fault itself.</summary>
    internal long Others { get; init; }

    /// <summary>The English text of <see cref="Text"/>.</summary>
    public string Message => Text.ToString();

    /// <summary>Returns the one-line form, <c>rules/wages.json:12:17: error EW1203: unknown indicator …</c>.</summary>
    public override string ToString() => ToString(MessageLanguage.English);

    /// <summary>Returns the one-line form in a language.</summary>
    /// <param name="language">The reader's language.</param>
    public string ToString(MessageLanguage language)
    {
        string text = DiagnosticMessages.Line(Severity.InWords(), Code, Text).ToString(language);
        return string.Create(CultureInfo.InvariantCulture, $"{Printable.Of(File)}:{Line}:{Column}: {text}");
    }
}
