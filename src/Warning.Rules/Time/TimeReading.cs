using System.Globalization;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Time;

/// <summary>Reads dates and durations of JSON objects; a faulty one is reported and returned as null.</summary>
internal static class TimeReading
{
    /// <summary>Reads an ISO 8601 date as a day number.</summary>
    public static int? Date(this ObjectReader reader, string key)
    {
        if (Written(reader, key) is not { } json) return null;
        if (json.Kind == JsonKind.Text && DayNumber.Parse(json.Text) is { } day) return day;
        reader.Diagnostics.Error(DiagnosticCodes.MalformedDate, json, TimeMessages.NotAnIsoDate(key, Excerpt.Of(Shown(json)), AdviceFor(json)));
        return null;
    }

    /// <summary>Reads a duration such as <c>30d</c>.</summary>
    public static CalendarSpan? Duration(this ObjectReader reader, string key)
    {
        if (Written(reader, key) is not { } json) return null;
        if (json.Kind == JsonKind.Text && CalendarSpan.TryParse(json.Text, out CalendarSpan span)) return span;
        Message? advice = WrittenDuration.Read(Shown(json)) is { } meant ? TimeMessages.WriteTime(meant.ToString()) : null;
        reader.Diagnostics.Error(DiagnosticCodes.MalformedDuration, json, TimeMessages.NotADuration(key, Excerpt.Of(Shown(json)), advice));
        return null;
    }

    /// <summary>Returns how a date in another form, or the number that a spreadsheet keeps for it, is written; null where that is not plain.</summary>
    public static Message? AdviceFor(JsonValue json)
    {
        if (WrittenDate.Iso(Shown(json)) is { } iso) return TimeMessages.WriteTime(iso);
        if (WrittenDate.MonthOf(json.Text) is { } month) return TimeMessages.DaysOfMonth(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), DateTime.DaysInMonth(month.Year, month.Month));
        return json.Kind == JsonKind.Number && WrittenDate.OfSerial(json.Number) is { } date ? TimeMessages.ExcelDate(date) : null;
    }

    // A number is told as a faulty date or duration: it lacks more than its quotes.
    private static JsonValue? Written(ObjectReader reader, string key) =>
        reader.Json.Find(key) is { Kind: JsonKind.Number } ? reader.Value(key) : reader.Text(key)?.Json;

    private static string Shown(JsonValue json) => json.Kind == JsonKind.Text ? json.Text : json.Raw;
}
