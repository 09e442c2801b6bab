using System.Text.Json;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>How the outputs write levels and numbers.</summary>
internal static class JsonForms
{
    // Dividing by it takes the zeros off that only a decimal's scale has.
    private const decimal One = 1.0000000000000000000000000000m;

    public static string LevelOf(Level level) => level.Word();

    /// <summary>A value of an enumeration as the ledger has it.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static void WriteDate(this Utf8JsonWriter json, JsonEncodedText name, LocalDate? date)
    {
        if (date is { } day) json.WriteString(name, LocalDatePattern.Iso.Format(day));
        else json.WriteNull(name);
    }

    /// <summary>Points in their shortest form.</summary>
    public static void WriteShortest(this Utf8JsonWriter json, JsonEncodedText name, decimal number) => json.WriteNumber(name, number / One);

    /// <summary>The same under a name that is not encoded yet.</summary>
    public static void WriteShortest(this Utf8JsonWriter json, string name, decimal number) => json.WriteNumber(name, number / One);

    public static void WriteOptional(this Utf8JsonWriter json, JsonEncodedText name, double? number)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
