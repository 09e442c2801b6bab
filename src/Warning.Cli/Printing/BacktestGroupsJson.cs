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
        json.WriteFigure("auc", group.Auc);
        json.WriteStartObject("levels");
        foreach (BacktestGroupLevel level in group.Levels)
        {
            json.WriteStartObject(level.Level.Word());
            json.WriteNumber("alerted", level.Alerted);
            json.WriteNumber("hits", level.Hits);
            json.WriteFigure("precision", level.Precision);
            json.WriteInterval("precisionInterval", level.PrecisionInterval);
            json.WriteNumber("outcomesWarned", level.OutcomesWarned);
            json.WriteFigure("recallOutcomes", level.RecallOutcomes);
            json.WriteInterval("recallInterval", level.RecallInterval);
            json.WriteFigure("medianLeadDays", level.MedianLeadDays);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
