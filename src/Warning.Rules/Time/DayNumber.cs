using System.Globalization;
using NodaTime;

namespace EarlyWarning.Rules.Time;

/// <summary>
/// Converts day numbers to dates and text and back. The engine holds a date as its day number: the days since 1 January of the year 1, which is 0, as
/// an <see cref="int"/>, in columns as a double. No other code converts them.
/// </summary>
internal static class DayNumber
{
    /// <summary>1 January of the year 1.</summary>
    public const int First = 0;

    /// <summary>31 December of the year 9999.</summary>
    public const int Last = 3_652_058;

    private const string Iso = "yyyy-MM-dd";

    /// <summary>Returns the day number of a date.</summary>
    public static int Of(LocalDate date) => date.ToDateOnly().DayNumber;

    /// <summary>Returns the day number of a year, month and day.</summary>
    public static int Of(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    /// <summary>Returns the date of a day number.</summary>
    public static LocalDate ToDate(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day));

    /// <summary>Returns the year of a day number.</summary>
    public static int YearOf(int day) => DateOnly.FromDayNumber(day).Year;

    /// <summary>Returns the month of a day number, from 1 to 12.</summary>
    public static int MonthOf(int day) => DateOnly.FromDayNumber(day).Month;

    /// <summary>Returns the day of the month of a day number, from 1 to 31.</summary>
    public static int DayOf(int day) => DateOnly.FromDayNumber(day).Day;

    /// <summary>Returns the ISO 8601 text of a day number, such as <c>2026-01-31</c>.</summary>
    public static string TextOf(int day) => DateOnly.FromDayNumber(day).ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>Parses an ISO 8601 date that the calendar has; returns null for any other text.</summary>
    public static int? Parse(string text) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date.DayNumber : null;
}
