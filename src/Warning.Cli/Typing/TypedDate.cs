using NodaTime;

namespace EarlyWarning.Cli.Typing;

/// <summary>A date as a person types it. One without a year is of the year that the use of it gives. Immutable.</summary>
/// <param name="Year">The year; null if it was left out.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month.</param>
internal readonly record struct TypedDate(int? Year, int Month, int Day)
{
    // The 29th of February is up to eight years away.
    private const int Reach = 8;

    /// <summary>Returns the date; without a year the latest that is not after a day.</summary>
    public LocalDate UpTo(LocalDate day) => Year is null ? Around(day).Last(date => date <= day) : Stated;

    /// <summary>Returns the date; without a year the first that is not before a day.</summary>
    public LocalDate From(LocalDate day) => Year is null ? Around(day).First(date => date >= day) : Stated;

    /// <summary>Returns the date; without a year the one nearest to a day, of two equally near ones the earlier.</summary>
    public LocalDate NearestTo(LocalDate day) => Year is null ? Around(day).MinBy(date => Math.Abs(Period.DaysBetween(day, date))) : Stated;

    private LocalDate Stated => new(Year!.Value, Month, Day);

    private IEnumerable<LocalDate> Around(LocalDate day)
    {
        (int month, int number) = (Month, Day);
        return Enumerable.Range(day.Year - Reach, (2 * Reach) + 1).Where(year => number <= CalendarSystem.Iso.GetDaysInMonth(year, month)).Select(year => new LocalDate(year, month, number));
    }
}
