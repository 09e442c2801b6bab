using System.Globalization;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Time;

/// <summary>Reads dates and durations of JSON objects; a faulty one is reported and returned as null.</summary>
internal static class TimeReading
{
    /// <summary>Reads an ISO 8601 date as a day number.</summary>
    public static int? Date(this ObjectReader reader, string key)
    {
        if (reader.Text(key) is not { } text) return null;
        if (DayNumber.Parse(text.Value) is { } day) return day;
        reader.Diagnostics.Error(DiagnosticCodes.MalformedDate, text.Json,
            $"'{key}' is a date such as 2026-01-31 that the calendar has; found '{Excerpt.Of(text.Value)}'");
        return null;
    }

    /// <summary>Reads a duration such as <c>30d</c>.</summary>
    public static CalendarSpan? Duration(this ObjectReader reader, string key)
    {
        if (reader.Text(key) is not { } text) return null;
        if (CalendarSpan.TryParse(text.Value, out CalendarSpan span)) return span;
        reader.Diagnostics.Error(DiagnosticCodes.MalformedDuration, text.Json,
            $"'{key}' is a duration such as 30d, 2w, 3m, 2q or 1y; found '{Excerpt.Of(text.Value)}'");
        return null;
    }
}
