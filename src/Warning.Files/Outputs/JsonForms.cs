using System.Text.Json;

namespace EarlyWarning.Files.Outputs;

/// <summary>How the outputs write levels and numbers.</summary>
internal static class JsonForms
{
    // Dividing by it takes the zeros off that only a decimal's scale has.
    private const decimal One = 1.0000000000000000000000000000m;

    public static string LevelOf(Level level) => level.ToString().ToLowerInvariant();

    /// <summary>Points in their shortest form.</summary>
    public static void WriteShortest(this Utf8JsonWriter json, JsonEncodedText name, decimal number) => json.WriteNumber(name, number / One);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, double? number)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
