using EarlyWarning.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The working days of the years that it covers: Monday to Friday except days off, and make-up working days. Days of other years are unknown.
/// Immutable and thread-safe.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly SortedDictionary<int, CalendarYear> years;

    private WorkingCalendar(SortedDictionary<int, CalendarYear> years) => this.years = years;

    /// <summary>A calendar that covers no year.</summary>
    public static WorkingCalendar Empty { get; } = new([]);

    /// <summary>The years that the calendar covers, ascending.</summary>
    public IReadOnlyCollection<int> Years => this.years.Keys;

    /// <summary>Creates a calendar from years.</summary>
    /// <param name="years">The years; when a year is given twice, the last one is used.</param>
    /// <returns>The calendar.</returns>
    public static WorkingCalendar Of(params IReadOnlyCollection<CalendarYear> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        SortedDictionary<int, CalendarYear> byYear = [];
        foreach (CalendarYear year in years) byYear[year.Year] = year;
        return new WorkingCalendar(byYear);
    }

    /// <summary>Returns whether a day is a working day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether it is one; null when the calendar does not cover its year.</returns>
    public bool? IsWorkingDay(LocalDate date) => this.years.TryGetValue(date.Year, out CalendarYear? year) ? year.IsWorkingDay(date) : null;

    /// <summary>Returns the first working day after a day.</summary>
    /// <param name="date">The day, which may be a day off.</param>
    /// <returns>The working day, or the reason why it cannot be computed.</returns>
    internal CalendarDay NextWorkingDay(LocalDate date) => AddWorkingDays(date, 1);

    /// <summary>Returns a day itself if it is a working day, otherwise the first working day after it.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The working day, or the reason why it cannot be computed.</returns>
    internal CalendarDay FirstWorkingDayFrom(LocalDate date) => NextWorkingDay(date.PlusDays(-1));

    /// <summary>Returns the working day that lies a number of working days after a day. The day itself is not counted.</summary>
    /// <param name="date">The day, which may be a day off.</param>
    /// <param name="count">The number of working days; 0 returns the day itself.</param>
    /// <returns>The working day, or the reason why it cannot be computed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    internal CalendarDay AddWorkingDays(LocalDate date, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        LocalDate day = date;
        for (int left = count; left > 0;)
        {
            day = day.PlusDays(1);
            if (IsWorkingDay(day) is not { } worked) return Without(day.Year, notBefore: day.PlusDays(left - 1));
            if (worked) left--;
        }

        return new CalendarDay(day, null);
    }

    /// <summary>Of days that nobody knows, each may be worked: the date is no earlier than if all were.</summary>
    private static CalendarDay Without(int year, LocalDate notBefore) => new(null, PeriodMessages.NoCalendarOf(year, notBefore)) { NotBefore = notBefore };
}

/// <summary>The result of counting working days: a date, or the reason why the calendar cannot give one.</summary>
/// <param name="Date">The date; null when it needs a year for which there is no calendar.</param>
/// <param name="Reason">Why there is no date, and what to do about it; null when there is a date.</param>
internal readonly record struct CalendarDay(LocalDate? Date, Message? Reason)
{
    /// <summary>The earliest day that the date can be; null when there is a date.</summary>
    public LocalDate? NotBefore { get; init; }
}
