namespace EarlyWarning.Rules.Text;

/// <summary>Collects the faults of a load. Not thread-safe.</summary>
internal sealed class Diagnostics
{
    private readonly List<Diagnostic> found = [];

    public bool HasErrors { get; private set; }

    public int Count => found.Count;

    public void Error(string code, SourceText source, int offset, Message message) =>
        Add(Place(source, offset, code, DiagnosticSeverity.Error, message));

    public void Warning(string code, SourceText source, int offset, Message message) =>
        Add(Place(source, offset, code, DiagnosticSeverity.Warning, message));

    /// <summary>Adds an error at the first character of a value: its quote, bracket or digit.</summary>
    public void Error(string code, JsonValue value, Message message) => Error(code, value.Source, value.Offset, message);

    /// <summary>Adds a warning at the first character of a value: its quote, bracket or digit.</summary>
    public void Warning(string code, JsonValue value, Message message) => Warning(code, value.Source, value.Offset, message);

    /// <summary>Adds an error inside a text.</summary>
    public void Error(string code, LocatedText text, TextSpan span, Message message) =>
        Error(code, text.Source, At(text.Json, span), message);

    /// <summary>Adds a warning inside a text.</summary>
    public void Warning(string code, LocatedText text, TextSpan span, Message message) =>
        Warning(code, text.Source, At(text.Json, span), message);

    /// <summary>Adds the faults of an expression or template as errors.</summary>
    public void Errors(LocatedText text, IReadOnlyList<Fault> faults)
    {
        foreach (Fault fault in faults) Error(fault.Code, text, fault.Span, fault.Text);
    }

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        found.Add(diagnostic);
    }

    /// <summary>Returns the byte offset in the file at which a span of a JSON text begins.</summary>
    public static int At(JsonValue text, TextSpan span) =>
        text.Kind == JsonKind.Text ? text.OffsetOfChar(span.Start) : text.Offset;

    /// <summary>Returns all diagnostics, ordered by file, line, column and code.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() => found
        .OrderBy(d => d.File, StringComparer.Ordinal)
        .ThenBy(d => d.Line)
        .ThenBy(d => d.Column)
        .ThenBy(d => d.Code, StringComparer.Ordinal)
        .ToArray();

    private static Diagnostic Place(SourceText source, int offset, string code, DiagnosticSeverity severity, Message message)
    {
        (string name, int line, int column) = source.PlaceOf(offset);
        return new Diagnostic(name, line, column, code, severity, message);
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
