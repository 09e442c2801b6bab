using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// Collects the faults of a load. Of one code the first <see cref="MostOfOneCode"/> are kept, and one more counts the others, since a file that a machine wrote
/// may have the same fault a million times. Not thread-safe.
/// </summary>
internal sealed class Diagnostics
{
    /// <summary>How many diagnostics of one code are kept.</summary>
    public const int MostOfOneCode = 100;

    private readonly List<Diagnostic> found = [];
    private readonly Dictionary<string, Kind> kinds = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    /// <summary>How many faults were found, kept or not.</summary>
    public long Count { get; private set; }

    public void Error(string code, SourceText source, int offset, Message message)
    {
        if (Keeps(code, DiagnosticSeverity.Error)) Keep(source, offset, code, DiagnosticSeverity.Error, message);
    }

    public void Warning(string code, SourceText source, int offset, Message message)
    {
        if (Keeps(code, DiagnosticSeverity.Warning)) Keep(source, offset, code, DiagnosticSeverity.Warning, message);
    }

    /// <summary>Adds an error at the first character of a value: its quote, bracket or digit.</summary>
    public void Error(string code, JsonValue value, Message message) => Error(code, value.Source, value.Offset, message);

    /// <summary>Adds a warning at the first character of a value: its quote, bracket or digit.</summary>
    public void Warning(string code, JsonValue value, Message message) => Warning(code, value.Source, value.Offset, message);

    /// <summary>Adds an error inside a text.</summary>
    public void Error(string code, LocatedText text, TextSpan span, Message message)
    {
        if (Keeps(code, DiagnosticSeverity.Error)) Keep(text.Source, At(text.Json, span), code, DiagnosticSeverity.Error, message);
    }

    /// <summary>Adds a warning inside a text.</summary>
    public void Warning(string code, LocatedText text, TextSpan span, Message message)
    {
        if (Keeps(code, DiagnosticSeverity.Warning)) Keep(text.Source, At(text.Json, span), code, DiagnosticSeverity.Warning, message);
    }

    /// <summary>Adds the faults of an expression or template as errors.</summary>
    public void Errors(LocatedText text, IReadOnlyList<Fault> faults)
    {
        foreach (Fault fault in faults) Error(fault.Code, text, fault.Span, fault.Text);
    }

    /// <summary>Adds a diagnostic of another load, which may itself count others.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Others > 0) Leave(diagnostic);
        else if (Keeps(diagnostic.Code, diagnostic.Severity)) Keep(diagnostic);
    }

    /// <summary>Tells whether a further fault of a code would only be counted, so that advice on it is lost work.</summary>
    public bool IsFull(string code) => kinds.TryGetValue(code, out Kind? kind) && kind.Kept >= MostOfOneCode;

    /// <summary>Returns the byte offset in the file at which a span of a JSON text begins.</summary>
    public static int At(JsonValue text, TextSpan span) =>
        text.Kind == JsonKind.Text ? text.OffsetOfChar(span.Start) : text.Offset;

    /// <summary>Returns the diagnostics that are kept, ordered by file, line, column and code, and then those that count the others, by code.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
    [
        .. found
            .OrderBy(d => d.File, StringComparer.Ordinal)
            .ThenBy(d => d.Line)
            .ThenBy(d => d.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal),
        .. kinds.Where(kind => kind.Value.Others > 0)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => kind.Value.Last! with { Text = DiagnosticMessages.Others(kind.Value.Others), Others = kind.Value.Others }),
    ];

    /// <summary>Counts a fault, and tells whether it is kept.</summary>
    private bool Keeps(string code, DiagnosticSeverity severity)
    {
        Kind kind = CountOf(code, severity, 1);
        if (kind.Kept < MostOfOneCode) return true;
        kind.Others++;
        return false;
    }

    private void Keep(SourceText source, int offset, string code, DiagnosticSeverity severity, Message message)
    {
        (string name, int line, int column) = source.PlaceOf(offset);
        Keep(new Diagnostic(name, line, column, code, severity, message));
    }

    private void Keep(Diagnostic diagnostic)
    {
        Kind kind = kinds[diagnostic.Code];
        kind.Kept++;
        kind.Last = diagnostic;
        found.Add(diagnostic);
    }

    private void Leave(Diagnostic counting)
    {
        Kind kind = CountOf(counting.Code, counting.Severity, counting.Others);
        kind.Others += counting.Others;
        kind.Last ??= counting;
    }

    private Kind CountOf(string code, DiagnosticSeverity severity, long faults)
    {
        HasErrors |= severity == DiagnosticSeverity.Error;
        Count += faults;
        if (!kinds.TryGetValue(code, out Kind? kind)) kinds.Add(code, kind = new Kind());
        return kind;
    }

    /// <summary>The faults of one code: how many are kept, the last of those, and how many there are besides.</summary>
    private sealed class Kind
    {
        public int Kept { get; set; }

        public Diagnostic? Last { get; set; }

        public long Others { get; set; }
    }
}

/// <summary>A fault in the text of an expression, not yet placed in its file.</summary>
/// <param name="Code">The diagnostic code.</param>
/// <param name="Span">The place in the expression.</param>
/// <param name="Text">What is wrong, and what to write instead.</param>
internal readonly record struct Fault(string Code, TextSpan Span, Message Text)
{
    public string Message => Text.ToString();
}
