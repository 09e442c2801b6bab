using System.Globalization;
using System.Text.Json;

namespace EarlyWarning.Files.Outputs;

/// <summary>How the outputs write levels and numbers.</summary>
internal static class JsonForms
{
    public static string LevelOf(Level level) => level.ToString().ToLowerInvariant();

    /// <summary>Points without the zeros that only their scale has.</summary>
    public static void WriteShortest(this Utf8JsonWriter json, string name, decimal number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
    }

    public static void WriteOptional(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
