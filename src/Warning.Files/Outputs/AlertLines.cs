using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime.Text;

namespace EarlyWarning.Files.Outputs;

/// <summary><c>alerts.jsonl</c>: for programs, a line an alert.</summary>
internal static class AlertLines
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonEncodedText s_affectedWorkers = JsonEncodedText.Encode("affectedWorkers");
    private static readonly JsonEncodedText s_asOf = JsonEncodedText.Encode("asOf");
    private static readonly JsonEncodedText s_basis = JsonEncodedText.Encode("basis");
    private static readonly JsonEncodedText s_because = JsonEncodedText.Encode("because");
    private static readonly JsonEncodedText s_company = JsonEncodedText.Encode("company");
    private static readonly JsonEncodedText s_counted = JsonEncodedText.Encode("counted");
    private static readonly JsonEncodedText s_evidence = JsonEncodedText.Encode("evidence");
    private static readonly JsonEncodedText s_feed = JsonEncodedText.Encode("feed");
    private static readonly JsonEncodedText s_id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText s_indeterminate = JsonEncodedText.Encode("indeterminate");
    private static readonly JsonEncodedText s_indicator = JsonEncodedText.Encode("indicator");
    private static readonly JsonEncodedText s_level = JsonEncodedText.Encode("level");
    private static readonly JsonEncodedText s_missing = JsonEncodedText.Encode("missing");
    private static readonly JsonEncodedText s_name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText s_period = JsonEncodedText.Encode("period");
    private static readonly JsonEncodedText s_rank = JsonEncodedText.Encode("rank");
    private static readonly JsonEncodedText s_rules = JsonEncodedText.Encode("rules");
    private static readonly JsonEncodedText s_score = JsonEncodedText.Encode("score");
    private static readonly JsonEncodedText s_scoreHigh = JsonEncodedText.Encode("scoreHigh");
    private static readonly JsonEncodedText s_since = JsonEncodedText.Encode("since");
    private static readonly JsonEncodedText s_term = JsonEncodedText.Encode("term");
    private static readonly JsonEncodedText s_title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText s_unit = JsonEncodedText.Encode("unit");
    private static readonly JsonEncodedText s_value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText s_why = JsonEncodedText.Encode("why");

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
        json.WriteNumber(s_rank, alert.Rank);
        json.WriteString(s_company, alert.Company.Id);
        json.WriteString(s_name, alert.Company.Name);
        json.WriteString(s_asOf, LocalDatePattern.Iso.Format(assessment.AsOf));
        json.WriteString(s_level, JsonForms.LevelOf(assessment.Level));
        json.WriteShortest(s_score, assessment.Score);
        json.WriteShortest(s_scoreHigh, assessment.ScoreHigh);
        json.WriteOptional(s_affectedWorkers, assessment.AffectedWorkers);
        json.WriteStartArray(s_rules);
        foreach (FiredRule rule in assessment.Rules)
            Write(json, rule);
        json.WriteEndArray();
        json.WriteStartArray(s_indeterminate);
        foreach (IndeterminateRule rule in assessment.Indeterminate)
            Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FiredRule fired)
    {
        json.WriteStartObject();
        json.WriteString(s_id, fired.Rule.Id);
        json.WriteString(s_title, fired.Rule.Title);
        json.WriteShortest(s_score, fired.Rule.Score);
        json.WriteShortest(s_counted, fired.Counted);
        json.WriteString(s_because, fired.Because);
        json.WriteStartArray(s_basis);
        foreach (string basis in fired.Rule.Basis)
            json.WriteStringValue(basis);
        json.WriteEndArray();
        json.WriteStartArray(s_evidence);
        foreach (Evidence evidence in fired.Evidence)
            Write(json, evidence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString(s_term, evidence.Term);
        json.WritePropertyName(s_value);
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

        json.WriteString(s_unit, evidence.Unit);
        json.WriteString(s_period, evidence.Period);
        json.WriteString(s_feed, evidence.Feed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IndeterminateRule rule)
    {
        json.WriteStartObject();
        json.WriteString(s_id, rule.Rule.Id);
        json.WriteShortest(s_score, rule.Rule.Score);
        json.WriteStartArray(s_missing);
        foreach (MissingReason missing in rule.Missing)
        {
            json.WriteStartObject();
            json.WriteString(s_indicator, missing.Indicator);
            json.WriteString(s_why, missing.Why);
            json.WriteString(s_since, missing.Since);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
