using System.Text.Json;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes a redaction as JSON.</summary>
internal static class RedactionJson
{
    public static void Write(Utf8JsonWriter json, LedgerRedaction done)
    {
        json.WriteStartObject();
        json.WriteStartArray("entries");
        foreach (long entry in done.Entries) json.WriteNumberValue(entry);
        json.WriteEndArray();
        json.WriteStartArray("drafts");
        foreach (string draft in done.Drafts) json.WriteStringValue(draft);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
