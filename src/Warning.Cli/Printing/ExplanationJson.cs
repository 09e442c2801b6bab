using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes the explanation of a condition as JSON.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes the tree of parts, each with those of <c>text value approximate unit let period feed margin readings parts</c> that it has.</summary>
    public static void Write(Utf8JsonWriter json, string name, Explanation explanation)
    {
        json.WritePropertyName(name);
        Write(json, explanation);
    }

    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<MissingReason> missing)
    {
        json.WriteStartArray(name);
        foreach (MissingReason reason in missing)
        {
            json.WriteStartObject();
            json.WriteString("indicator", reason.Indicator);
            json.WriteString("why", reason.Why);
            WriteText(json, "since", reason.Since);
            WriteUnread(json, reason.Unread);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("text", explanation.Text);
        WriteValue(json, "value", explanation.Value);
        if (explanation.IsApproximate) json.WriteBoolean("approximate", true);
        WriteText(json, "unit", explanation.Unit);
        WriteText(json, "let", explanation.LetName);
        WriteText(json, "period", explanation.Period);
        WriteText(json, "feed", explanation.Feed);
        WriteUnread(json, explanation.Unread);
        if (explanation.Margin is { } margin)
        {
            json.WriteStartObject("margin");
            json.WriteNumber("value", margin.Value);
            json.WriteNumber("threshold", margin.Threshold);
            json.WriteNumber("distance", margin.Distance);
            json.WriteString("flip", $"{margin.Flip}");
            json.WriteEndObject();
        }

        WriteReadings(json, explanation.Readings);
        if (explanation.Parts.Count > 0)
        {
            json.WriteStartArray("parts");
            foreach (Explanation part in explanation.Parts) Write(json, part);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteReadings(Utf8JsonWriter json, IReadOnlyList<Reading> readings)
    {
        if (readings.Count == 0) return;
        json.WriteStartArray("readings");
        foreach (Reading reading in readings)
        {
            json.WriteStartObject();
            json.WriteString("when", reading.When);
            WriteValue(json, "value", reading.Value);
            if (reading.IsApproximate) json.WriteBoolean("approximate", true);
            WriteUnread(json, reading.Unread);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnread(Utf8JsonWriter json, UnreadRow? unread)
    {
        if (unread is null) return;
        json.WriteStartObject("unread");
        json.WriteString("feed", unread.Feed);
        json.WriteString("file", unread.File);
        json.WriteNumber("row", unread.Row);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case double number: json.WriteNumber(name, number); break;
            case bool truth: json.WriteBoolean(name, truth); break;
            case string text: json.WriteString(name, text); break;
            default: json.WriteNull(name); break;
        }
    }
}
