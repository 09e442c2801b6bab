using System.Globalization;
using NodaTime;

namespace EarlyWarning.Rules.Time;

/// <summary>
/// Converts day numbers, which is what the engine holds dates as: an <see cref="int"/> that counts the days from 1 January of the year 1, which is 0.
/// In columns they are doubles. Nothing but this converts them to dates and text and back.
/// </summary>
internal static class DayNumber
{
    /// <summary>1 January of the year 1.</summary>
    public const int First = 0;

    /// <summary>31 December of the year 9999.</summary>
    public const int Last = 3_652_058;

    private const string Iso = "yyyy-MM-dd";

    /// <summary>The number of a date.</summary>
    public static int Of(LocalDate date) => date.ToDateOnly().DayNumber;

    /// <summary>The number of a day of a month.</summary>
    public static int Of(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    /// <summary>The date of a number.</summary>
    public static LocalDate ToDate(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day));

    /// <summary>The year of a number.</summary>
    public static int YearOf(int day) => DateOnly.FromDayNumber(day).Year;

    /// <summary>The month of a number, from 1 to 12.</summary>
    public static int MonthOf(int day) => DateOnly.FromDayNumber(day).Month;

    /// <summary>The day in its month of a number, from 1 to 31.</summary>
    public static int DayOf(int day) => DateOnly.FromDayNumber(day).Day;

    /// <summary>The ISO 8601 text of a number, such as <c>2026-01-31</c>.</summary>
    public static string TextOf(int day) => DateOnly.FromDayNumber(day).ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>Reads an ISO 8601 date that the calendar has; null if the text is none.</summary>
    public static int? Parse(string text) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date.DayNumber : null;
}
