using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Typing;

/// <summary>
/// Reads dates: <c>2026-11-02</c>, <c>2026/11/2</c>, <c>2026.11.2</c>, <c>20261102</c>, <c>2026年11月2日</c>, and without the year <c>11-30</c>, <c>11/30</c>,
/// <c>11月30日</c>.
/// </summary>
internal sealed partial class DateReader : WordReader<TypedDate>
{
    private const int FirstYear = 1900, LastYear = 2199;

    // A year in which every day of the calendar is.
    private const int LeapYear = 2024;

    public override Message Placeholder => PlaceholderMessages.Date;

    public override TypedDate? Read(string text)
    {
        Match parts = Date().Match(TypedText.Compact(text));
        if (!parts.Success) return null;
        int? year = parts.Groups["year"] is { Success: true } given ? Number(given) : null;
        (int month, int day) = (Number(parts.Groups["month"]), Number(parts.Groups["day"]));
        bool isDay = year is null or (>= FirstYear and <= LastYear) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year ?? LeapYear, month);
        return isDay ? new TypedDate(year, month, day) : null;
    }

    public override Message FaultOf(string text, string option) => TypingMessages.NoDate(text, option);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^((?<year>[0-9]{4})[-/.])?(?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})$|^((?<year>[0-9]{4})年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})[日号]?$|^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();
}
