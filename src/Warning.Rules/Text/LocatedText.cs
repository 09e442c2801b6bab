namespace EarlyWarning.Rules.Text;

/// <summary>A text of a file and where it stands, so that later faults in it can be placed.</summary>
internal sealed record LocatedText(string Value, JsonValue Json)
{
    public SourceText Source => Json.Source;

    public override string ToString() => Value;
}
