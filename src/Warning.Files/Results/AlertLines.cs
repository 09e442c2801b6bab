using System.Text.Encodings.Web;
using System.Text.Json;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>alerts.jsonl</c>, one line of JSON for each alert.</summary>
internal static class AlertLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Stream stream, IReadOnlyList<Alert> alerts)
    {
        using Utf8JsonWriter json = new(stream, Options);
        foreach (Alert alert in alerts)
        {
            JsonSerializer.Serialize(json, alert, EarlyWarningJson.Lines.Alert);
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset();
        }
    }
}
