using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes figures that may be missing, intervals and warnings as JSON.</summary>
internal static class FigureJson
{
    /// <summary>Writes a figure, or null.</summary>
    public static void WriteFigure(this Utf8JsonWriter json, string key, double? figure)
    {
        if (figure is { } number) json.WriteNumber(key, number);
        else json.WriteNull(key);
    }

    /// <summary>Writes the interval of draws; nothing where none were asked for.</summary>
    public static void WriteInterval(this Utf8JsonWriter json, string key, BacktestInterval? interval)
    {
        if (interval is not null) Write(json, key, interval.Lower, interval.Upper);
    }

    /// <summary>Writes the interval of a share, or null.</summary>
    public static void WriteInterval(this Utf8JsonWriter json, string key, ShareInterval? interval)
    {
        if (interval is { } bounds) Write(json, key, bounds.Lower, bounds.Upper);
        else json.WriteNull(key);
    }

    /// <summary>Writes warnings as an array of texts.</summary>
    public static void WriteWarnings(this Utf8JsonWriter json, IEnumerable<Message> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (Message warning in warnings) json.WriteStringValue(warning.ToString());
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string key, double lower, double upper)
    {
        json.WriteStartArray(key);
        json.WriteNumberValue(lower);
        json.WriteNumberValue(upper);
        json.WriteEndArray();
    }
}
