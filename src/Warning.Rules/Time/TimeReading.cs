using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Time;

/// <summary>Reads dates and durations of JSON objects; a faulty one is reported and returned as null.</summary>
internal static class TimeReading
{
    /// <summary>Reads an ISO 8601 date as a day number.</summary>
    public static int? Date(this ObjectReader reader, string key) => reader.IsoDate(key)?.DayNumber;

    /// <summary>Reads a duration such as <c>30d</c>.</summary>
    public static CalendarSpan? Duration(this ObjectReader reader, string key)
    {
        if (DateReading.Written(reader, key) is not { } json) return null;
        if (json.Kind == JsonKind.Text && CalendarSpan.TryParse(json.Text, out CalendarSpan span)) return span;
        Message? advice = WrittenDuration.Read(DateReading.Shown(json)) is { } meant ? TimeMessages.WriteTime(meant.ToString()) : null;
        reader.Diagnostics.Error(DiagnosticCodes.MalformedDuration, json, TimeMessages.NotADuration(key, Excerpt.Of(DateReading.Shown(json)), advice));
        return null;
    }
}
