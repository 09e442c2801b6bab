namespace EarlyWarning.Rules.Text;

/// <summary>A text of a file with its place, for faults that are found in it later.</summary>
internal sealed record LocatedText(string Value, JsonValue Json)
{
    public SourceText Source => Json.Source;

    public override string ToString() => Value;
}

/// <summary>A range of an expression's text, in UTF-16 units from its start.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan Between(TextSpan first, TextSpan last) => new(first.Start, last.End - first.Start);
}
