using System.Text.Json;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes what the layers of a pack do as JSON: an array of changes, layer by layer.</summary>
internal static class LayersJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<RulePackLayer> layers, IReadOnlyList<PackChange> changes)
    {
        json.WriteStartArray();
        foreach (PackChange change in changes) Write(json, layers[change.Change.Layer].Name, change);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string layer, PackChange change)
    {
        json.WriteStartObject();
        json.WriteString("layer", layer);
        json.WriteString("part", change.Part.Word());
        json.WriteString("does", change.Change.Kind.Word());
        json.WriteString("id", change.Change.Id);
        json.WriteString("title", change.Change.Title);
        ExplanationJson.WriteText(json, "why", change.Change.Why);
        json.WriteString("file", change.Change.File);
        json.WriteNumber("line", change.Change.Line);
        json.WriteStartArray("keys");
        foreach (KeyChange key in change.Change.Keys)
        {
            json.WriteStartObject();
            json.WriteString("key", key.Key);
            ExplanationJson.WriteText(json, "old", key.Old);
            ExplanationJson.WriteText(json, "new", key.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
