using System.Text.Json;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes what became of alerts as JSON.</summary>
internal static class AlertOutcomesJson
{
    public static void Write(Utf8JsonWriter json, AlertOutcomes outcomes)
    {
        json.WriteStartObject("outcomes");
        WriteFigures(json, outcomes.Total);
        WriteAll(json, "byRule", "rule", outcomes.ByRule);
        WriteAll(json, "byTown", "town", outcomes.ByTown);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, string key, IReadOnlyList<AlertOutcomesRow> rows)
    {
        json.WriteStartArray(name);
        foreach (AlertOutcomesRow row in rows)
        {
            json.WriteStartObject();
            json.WriteString(key, row.Name);
            WriteFigures(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter json, AlertOutcomesRow row)
    {
        json.WriteNumber("alerts", row.Alerts);
        json.WriteNumber("actedOn", row.ActedOn);
        Write(json, "actedOnShare", row.ActedOnShare);
        Write(json, "actedOnInterval", row.ActedOnInterval);
        json.WriteNumber("closed", row.Closed);
        json.WriteNumber("handled", row.Handled);
        json.WriteNumber("noBreach", row.NoBreach);
        json.WriteNumber("falseAlarms", row.FalseAlarms);
        json.WriteNumber("other", row.Other);
        Write(json, "falseAlarmShare", row.FalseAlarmShare);
        Write(json, "falseAlarmInterval", row.FalseAlarmInterval);
        Write(json, "medianDaysToAct", row.MedianDaysToAct);
        Write(json, "medianLeadDays", row.MedianLeadDays);
        Write(json, "lowerQuartileLeadDays", row.LowerQuartileLeadDays);
        Write(json, "upperQuartileLeadDays", row.UpperQuartileLeadDays);
    }

    private static void Write(Utf8JsonWriter json, string key, double? figure) => json.WriteFigure(key, figure is { } number ? Math.Round(number, 6) : null);

    private static void Write(Utf8JsonWriter json, string key, ShareInterval? interval) => json.WriteInterval(
        key, interval is { } bounds ? new ShareInterval(Math.Round(bounds.Lower, 6), Math.Round(bounds.Upper, 6)) : (ShareInterval?)null);
}
