using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime.Text;

namespace EarlyWarning.Files.Outputs;

/// <summary><c>alerts.jsonl</c>: for programs, a line an alert.</summary>
internal static class AlertLines
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, IReadOnlyList<Alert> alerts)
    {
        using Utf8JsonWriter json = new(stream, s_options);
        foreach (Alert alert in alerts)
        {
            Write(json, alert);
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void Write(Utf8JsonWriter json, Alert alert)
    {
        Assessment assessment = alert.Assessment;
        json.WriteStartObject();
        json.WriteNumber("rank", alert.Rank);
        json.WriteString("company", alert.Company.Id);
        json.WriteString("name", alert.Company.Name);
        json.WriteString("asOf", LocalDatePattern.Iso.Format(assessment.AsOf));
        json.WriteString("level", JsonForms.LevelOf(assessment.Level));
        json.WriteShortest("score", assessment.Score);
        json.WriteShortest("scoreHigh", assessment.ScoreHigh);
        json.WriteOptional("affectedWorkers", assessment.AffectedWorkers);
        json.WriteStartArray("rules");
        foreach (FiredRule rule in assessment.Rules)
            Write(json, rule);
        json.WriteEndArray();
        json.WriteStartArray("indeterminate");
        foreach (IndeterminateRule rule in assessment.Indeterminate)
            Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FiredRule fired)
    {
        json.WriteStartObject();
        json.WriteString("id", fired.Rule.Id);
        json.WriteString("title", fired.Rule.Title);
        json.WriteShortest("score", fired.Rule.Score);
        json.WriteShortest("counted", fired.Counted);
        json.WriteString("because", fired.Because);
        json.WriteStartArray("basis");
        foreach (string basis in fired.Rule.Basis)
            json.WriteStringValue(basis);
        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (Evidence evidence in fired.Evidence)
            Write(json, evidence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("term", evidence.Term);
        json.WritePropertyName("value");
        switch (evidence.Value)
        {
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }

        json.WriteString("unit", evidence.Unit);
        json.WriteString("period", evidence.Period);
        json.WriteString("feed", evidence.Feed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IndeterminateRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Rule.Id);
        json.WriteShortest("score", rule.Rule.Score);
        json.WriteStartArray("missing");
        foreach (MissingReason missing in rule.Missing)
        {
            json.WriteStartObject();
            json.WriteString("indicator", missing.Indicator);
            json.WriteString("why", missing.Why);
            json.WriteString("since", missing.Since);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
