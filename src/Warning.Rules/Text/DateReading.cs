using System.Globalization;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Reads dates of JSON objects; a faulty one is reported and returned as null.</summary>
internal static class DateReading
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>Reads an ISO 8601 date that the calendar has.</summary>
    public static DateOnly? IsoDate(this ObjectReader reader, string key)
    {
        if (Written(reader, key) is not { } json) return null;
        if (json.Kind == JsonKind.Text && DateOnly.TryParseExact(json.Text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;
        reader.Diagnostics.Error(DiagnosticCodes.MalformedDate, json, TimeMessages.NotAnIsoDate(key, Excerpt.Of(Shown(json)), AdviceFor(json)));
        return null;
    }

    /// <summary>Returns how a date in another form, or the number that a spreadsheet keeps for it, is written; null where that is not plain.</summary>
    public static Message? AdviceFor(JsonValue json)
    {
        if (WrittenDate.Iso(Shown(json)) is { } iso) return TimeMessages.WriteTime(iso);
        if (WrittenDate.MonthOf(json.Text) is { } month) return TimeMessages.DaysOfMonth(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), DateTime.DaysInMonth(month.Year, month.Month));
        return json.Kind == JsonKind.Number && WrittenDate.OfSerial(json.Number) is { } date ? TimeMessages.ExcelDate(date) : null;
    }

    /// <summary>
    /// Returns the value of a key that is written as a text or, since that lacks more than its quotes, as a number; null if it is missing or of another kind.
    /// </summary>
    public static JsonValue? Written(ObjectReader reader, string key) =>
        reader.Json.Find(key) is { Kind: JsonKind.Number } ? reader.Value(key) : reader.Text(key)?.Json;

    /// <summary>Returns a value as it is written, a text without its quotes.</summary>
    public static string Shown(JsonValue json) => json.Kind == JsonKind.Text ? json.Text : json.Raw;
}
