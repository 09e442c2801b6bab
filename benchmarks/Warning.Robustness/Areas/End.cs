using EarlyWarning.Rules;

namespace EarlyWarning.Robustness.Areas;

/// <summary>How an input ended.</summary>
/// <param name="How">Taken, rejected in part, or refused.</param>
/// <param name="Why">The codes of what was said; empty where there is nothing to say.</param>
internal readonly record struct End(string How, string Why)
{
    public static End Taken { get; } = new(Area.Taken, "");

    public static End Of(string how, IEnumerable<Message> said) => new(how,
        string.Join(' ', said.Select(CodeOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

    /// <summary>Returns the code of a message, which must have a text in both languages.</summary>
    public static string CodeOf(Message said) =>
        said.ToString(MessageLanguage.English).Length > 0 && said.ToString(MessageLanguage.Chinese).Length > 0
            ? said.Code
            : throw new WrongEndException("a message has no text", said.Code);

    /// <summary>Returns the end of an input with diagnostics, each of which must stand at a place of the input.</summary>
    public static End Of(IReadOnlyList<Diagnostic> diagnostics, Func<string, int?> linesOf)
    {
        foreach (Diagnostic one in diagnostics)
        {
            bool isWithin = one.Line >= 1 && one.Column >= 1 && (linesOf(one.File) is not { } lines || one.Line <= lines);
            if (!isWithin) throw new WrongEndException("a diagnostic stands outside of its file", one.ToString());
        }

        return Of(diagnostics.Any(one => one.Severity == DiagnosticSeverity.Error) ? Area.Refused : diagnostics.Count > 0 ? Area.Rejected : Area.Taken,
            diagnostics.Select(one => one.Text));
    }
}
