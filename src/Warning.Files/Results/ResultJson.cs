using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Writes values as the JSON outputs have them.</summary>
internal static class ResultJson
{
    // Dividing a decimal by it removes trailing zeros.
    private const decimal One = 1.0000000000000000000000000000m;

    public static void WriteDate(this Utf8JsonWriter json, JsonEncodedText name, LocalDate? date)
    {
        if (date is { } day) json.WriteString(name, LocalDatePattern.Iso.Format(day));
        else json.WriteNull(name);
    }

    /// <summary>Writes points without trailing zeros.</summary>
    public static void WriteShortest(this Utf8JsonWriter json, JsonEncodedText name, decimal number) => json.WriteNumber(name, number / One);

    /// <summary>Writes points without trailing zeros, under a name that is encoded each time.</summary>
    public static void WriteShortest(this Utf8JsonWriter json, string name, decimal number) => json.WriteNumber(name, number / One);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, double? number)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
