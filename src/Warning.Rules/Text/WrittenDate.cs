using System.Globalization;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// Reads a date as people and spreadsheets write it, such as <c>2026/1/31</c>, <c>2026年1月31日</c> or <c>46053</c>, to say how it is written in ISO form.
/// </summary>
internal static class WrittenDate
{
    // Excel counts days from 30 December 1899; these are the years 1982 to 2064.
    private const int ExcelZero = 693_593, FirstSerial = 30_000, LastSerial = 60_000;

    /// <summary>Returns the ISO form of a date whose day is plain, or null.</summary>
    public static string? Iso(string written)
    {
        string text = Narrow(written);
        int time = text.IndexOfAny([' ', 'T']);
        if (time > 0) text = text[..time];
        if (text.Length == 8 && text.All(char.IsAsciiDigit)) return Of(text[..4], text[4..6], text[6..]);
        string[] parts = text.TrimEnd('日', '号').Split(['-', '/', '.', '年', '月']);
        return parts.Length == 3 && parts[0].Length == 4 ? Of(parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>Returns the first day of the month of a text such as <c>2026-02-30</c>, or null if it names no month.</summary>
    public static DateOnly? MonthOf(string written) =>
        written.Length == 10 && written[8..].All(char.IsAsciiDigit) && DateOnly.TryParseExact($"{written[..8]}01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first) ? first : null;

    /// <summary>Returns the ISO form of the date that a spreadsheet shows for a number, or null outside of the years that it can mean.</summary>
    public static string? OfSerial(double serial) =>
        serial is >= FirstSerial and <= LastSerial && Math.Floor(serial) == serial ? TextOf(DateOnly.FromDayNumber(ExcelZero + (int)serial)) : null;

    /// <summary>Replaces full-width letters, digits and signs by ASCII, and trims.</summary>
    public static string Narrow(string written) =>
        string.Concat(written.Select(c => c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF01' + '!'),
            '\u3000' or '\u00A0' => ' ',
            '\uFFE5' => '¥',
            _ => c,
        })).Trim();

    private static string? Of(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? TextOf(date) : null;

    private static string TextOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
