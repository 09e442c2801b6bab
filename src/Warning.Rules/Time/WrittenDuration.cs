using System.Globalization;

namespace EarlyWarning.Rules.Time;

/// <summary>Reads a duration as people write it, such as <c>30天</c> or <c>3 months</c>, to say how it is written.</summary>
internal static class WrittenDuration
{
    private static readonly (string Word, SpanUnit Unit)[] Words =
    [
        ("d", SpanUnit.Day), ("day", SpanUnit.Day), ("days", SpanUnit.Day), ("天", SpanUnit.Day), ("日", SpanUnit.Day),
        ("w", SpanUnit.Week), ("week", SpanUnit.Week), ("weeks", SpanUnit.Week), ("周", SpanUnit.Week), ("星期", SpanUnit.Week), ("个星期", SpanUnit.Week),
        ("m", SpanUnit.Month), ("month", SpanUnit.Month), ("months", SpanUnit.Month), ("月", SpanUnit.Month), ("个月", SpanUnit.Month),
        ("q", SpanUnit.Quarter), ("quarter", SpanUnit.Quarter), ("quarters", SpanUnit.Quarter), ("季", SpanUnit.Quarter), ("季度", SpanUnit.Quarter), ("个季度", SpanUnit.Quarter),
        ("y", SpanUnit.Year), ("year", SpanUnit.Year), ("years", SpanUnit.Year), ("年", SpanUnit.Year),
    ];

    /// <summary>Returns the span that a text means, or null.</summary>
    public static CalendarSpan? Read(string written)
    {
        string text = Text.WrittenDate.Narrow(written).ToLowerInvariant();
        int digits = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (!int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out int count)) return null;
        string unit = text[digits..].Trim();
        foreach ((string word, SpanUnit means) in Words)
        {
            if (word == unit) return new CalendarSpan(count, means);
        }

        return null;
    }
}
