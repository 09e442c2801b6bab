using System.Text.Json;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes what two versions of rules say otherwise as JSON.</summary>
internal static class MeaningJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<RuleMeaningDifference> rules, IReadOnlyList<PackPartDifference> parts)
    {
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (RuleMeaningDifference rule in rules) Write(json, rule);
        json.WriteEndArray();
        json.WriteStartArray("parts");
        foreach (PackPartDifference part in parts) Write(json, part);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleMeaningDifference rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", (rule.New ?? rule.Old!).Title);
        json.WriteString("is", rule switch
        {
            { Old: null } => "added",
            { New: null } => "removed",
            { IsRetiredNow: true } => "retired",
            { IsOnlyLayout: true } => "layout",
            _ => "changed",
        });
        json.WriteStartArray("changes");
        foreach (RuleMeaningChange change in rule.Changes)
        {
            json.WriteStartObject();
            json.WriteString("aspect", change.Aspect.Word());
            json.WriteString("key", change.Key);
            ExplanationJson.WriteText(json, "old", change.Old);
            ExplanationJson.WriteText(json, "new", change.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PackPartDifference part)
    {
        json.WriteStartObject();
        json.WriteString("part", part.Part.Word());
        json.WriteString("id", part.Id);
        json.WriteString("is", part.Kind.Word());
        json.WriteStartArray("keys");
        foreach (KeyChange key in part.Keys)
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
