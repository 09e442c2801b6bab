using System.Globalization;
using System.Text.Unicode;
using NodaTime;

namespace EarlyWarning.Office.Workbooks;

/// <summary>Writes the numbers by which workbooks mean days and times: days since the beginning of 1900 or, once on the Macintosh, of 1904.</summary>
internal static class SerialDay
{
    /// <summary>The room that a text needs.</summary>
    public const int Longest = 32;

    /// <summary>By how much a number of the system of 1904 is less than that of 1900 for the same day.</summary>
    public const int Of1904 = 1462;

    private const int SecondsOfDay = 24 * 60 * 60;
    private const int LastDay = 2_958_465;

    // Excel counts 29 February 1900, which did not exist, as 60; its days before are one more than they should be.
    private const int Missing = 60;
    private static readonly int Zero = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>
    /// Writes a number as Excel shows it, in the form of ISO 8601: a day, a day with a time, or a time. The day 0 is <c>1900-01-00</c>, which no calendar
    /// has: it is what a formula over an empty cell gives.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="kind">What it is shown as.</param>
    /// <param name="is1904">Whether days are counted from 1904 on.</param>
    /// <param name="target">Takes the text.</param>
    /// <param name="written">The length of the text.</param>
    /// <returns>False: no day or time has this number.</returns>
    public static bool TryWrite(double number, NumberKind kind, bool is1904, Span<byte> target, out int written)
    {
        written = 0;
        if (is1904 && kind != NumberKind.Duration && (kind == NumberKind.Day || number >= 1)) number += Of1904;
        if (!(number >= 0 && number < LastDay + 1)) return false;

        // Sums of days and fractions are off by less than a millisecond, which must not make the day before of a midnight.
        long seconds = (long)Math.Round(number * SecondsOfDay * 1000) / 1000;
        if (seconds >= (LastDay + 1L) * SecondsOfDay) return false;
        (long day, long time) = Math.DivRem(seconds, SecondsOfDay);
        (int hour, int minute, int second) = ((int)(time / 3600), (int)(time / 60 % 60), (int)(time % 60));
        if (kind == NumberKind.Duration)
            return Utf8.TryWrite(target, CultureInfo.InvariantCulture, $"{day * 24 + hour}:{minute:00}:{second:00}", out written);
        if (kind == NumberKind.Time && day == 0)
            return Utf8.TryWrite(target, CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}", out written);
        (int year, int month, int ofMonth) = DateOf((int)day);
        return time == 0
            ? Utf8.TryWrite(target, CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{ofMonth:00}", out written)
            : Utf8.TryWrite(target, CultureInfo.InvariantCulture,
                $"{year:0000}-{month:00}-{ofMonth:00}T{hour:00}:{minute:00}:{second:00}", out written);
    }

    /// <summary>Returns the number of a day in the system of 1900; null for a day before March 1900, from which on Excel counts right.</summary>
    public static int? Of(LocalDate day) => day.ToDateOnly().DayNumber - Zero is > Missing and var number ? number : null;

    private static (int Year, int Month, int Day) DateOf(int day)
    {
        if (day == 0) return (1900, 1, 0);
        if (day == Missing) return (1900, 2, 29);
        DateOnly date = DateOnly.FromDayNumber(Zero + day + (day < Missing ? 1 : 0));
        return (date.Year, date.Month, date.Day);
    }
}
