using System.Globalization;

namespace EarlyWarning.Rules.Text;

/// <summary>Reads a duration as people write it, such as <c>30天</c> or <c>3 months</c>, to say how it is written.</summary>
internal static class WrittenDuration
{
    private static readonly (string Word, char Unit)[] Words =
    [
        ("d", 'd'), ("day", 'd'), ("days", 'd'), ("天", 'd'), ("日", 'd'),
        ("w", 'w'), ("week", 'w'), ("weeks", 'w'), ("周", 'w'), ("星期", 'w'), ("个星期", 'w'),
        ("m", 'm'), ("month", 'm'), ("months", 'm'), ("月", 'm'), ("个月", 'm'),
        ("q", 'q'), ("quarter", 'q'), ("quarters", 'q'), ("季", 'q'), ("季度", 'q'), ("个季度", 'q'),
        ("y", 'y'), ("year", 'y'), ("years", 'y'), ("年", 'y'),
    ];

    /// <summary>Returns the duration that a text means as it is written, such as <c>30d</c>, or null.</summary>
    public static string? Read(string written)
    {
        string text = WrittenDate.Narrow(written).ToLowerInvariant();
        int digits = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (!int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out int count)) return null;
        string unit = text[digits..].Trim();
        foreach ((string word, char means) in Words)
        {
            if (word == unit) return string.Create(CultureInfo.InvariantCulture, $"{count}{means}");
        }

        return null;
    }
}
