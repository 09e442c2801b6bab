using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Time;

/// <summary>Reads dates and durations of JSON objects; a faulty one is reported and returned as null.</summary>
internal static class TimeReading
{
    /// <summary>Reads an ISO 8601 date as a day number.</summary>
    public static int? Date(this ObjectReader reader, string key) => reader.IsoDate(key)?.DayNumber;

    /// <summary>Reads a duration such as <c>30d</c>.</summary>
    public static CalendarSpan? Duration(this ObjectReader reader, string key) => reader.Duration<CalendarSpan>(key, CalendarSpan.TryParse);
}
