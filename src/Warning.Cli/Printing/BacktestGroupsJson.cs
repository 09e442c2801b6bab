using System.Text.Json;
using EarlyWarning.Files;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes the figures of a backtest by group as JSON.</summary>
internal static class BacktestGroupsJson
{
    public static void Write(Utf8JsonWriter json, BacktestGroupKey key, BacktestGroups groups)
    {
        json.WriteStartObject("byGroup");
        json.WriteString("by", key.Word());
        json.WriteStartArray("groups");
        foreach (BacktestGroup group in groups.Groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Names[0]);
            Write(json, group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (groups.TooFew is { } few)
        {
            json.WriteStartObject("tooFew");
            json.WriteStartArray("names");
            foreach (string? name in few.Names) json.WriteStringValue(name);
            json.WriteEndArray();
            Write(json, few);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("tooFew");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BacktestGroup group)
    {
        json.WriteNumber("pairs", group.Pairs);
        json.WriteNumber("positives", group.Positives);
        json.WriteNumber("outcomes", group.Outcomes);
        Write(json, "auc", group.Auc);
        json.WriteStartObject("levels");
        foreach (BacktestGroupLevel level in group.Levels)
        {
            json.WriteStartObject(level.Level.Word());
            json.WriteNumber("alerted", level.Alerted);
            json.WriteNumber("hits", level.Hits);
            Write(json, "precision", level.Precision);
            Write(json, "precisionInterval", level.PrecisionInterval);
            json.WriteNumber("outcomesWarned", level.OutcomesWarned);
            Write(json, "recallOutcomes", level.RecallOutcomes);
            Write(json, "recallInterval", level.RecallInterval);
            Write(json, "medianLeadDays", level.MedianLeadDays);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, double? figure)
    {
        if (figure is { } number) json.WriteNumber(key, number);
        else json.WriteNull(key);
    }

    private static void Write(Utf8JsonWriter json, string key, ShareInterval? interval)
    {
        if (interval is not { } bounds)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartArray(key);
        json.WriteNumberValue(bounds.Lower);
        json.WriteNumberValue(bounds.Upper);
        json.WriteEndArray();
    }
}
