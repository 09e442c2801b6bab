using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Reads durations of JSON objects; a faulty one is reported and returned as null.</summary>
internal static class DurationReading
{
    /// <summary>Parses a duration such as <c>30d</c>.</summary>
    public delegate bool Parser<T>(ReadOnlySpan<char> text, out T duration);

    /// <summary>Reads a duration such as <c>30d</c>.</summary>
    /// <param name="reader">The reader of the object.</param>
    /// <param name="key">The key.</param>
    /// <param name="parse">Parses the text, since this room knows no spans of the calendar.</param>
    public static T? Duration<T>(this ObjectReader reader, string key, Parser<T> parse)
        where T : struct
    {
        if (DateReading.Written(reader, key) is not { } json) return null;
        if (json.Kind == JsonKind.Text && parse(json.Text, out T duration)) return duration;
        Message? advice = WrittenDuration.Read(DateReading.Shown(json)) is { } meant ? TimeMessages.WriteTime(meant) : null;
        reader.Diagnostics.Error(DiagnosticCodes.MalformedDuration, json, TimeMessages.NotADuration(key, Excerpt.Of(DateReading.Shown(json)), advice));
        return null;
    }
}
