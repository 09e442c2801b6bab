using NodaTime;

namespace EarlyWarning.Replaying;

/// <summary>Dates as numbers of days.</summary>
internal static class Days
{
    /// <summary>Returns the number of a date; one more is one day later.</summary>
    public static int Of(LocalDate date) => date.ToDateOnly().DayNumber;

    /// <summary>Returns the date of a number.</summary>
    public static LocalDate ToDate(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day));
}
