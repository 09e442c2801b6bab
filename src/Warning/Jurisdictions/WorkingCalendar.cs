using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Which days are worked: Monday to Friday, but for days off, and make-up days. Only of the years that it has; of others nothing is known.
/// Immutable and thread-safe.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly SortedDictionary<int, CalendarYear> years;

    private WorkingCalendar(SortedDictionary<int, CalendarYear> years) => this.years = years;

    /// <summary>A calendar without a year.</summary>
    public static WorkingCalendar Empty { get; } = new([]);

    /// <summary>The years that it has, ascending.</summary>
    public IReadOnlyCollection<int> Years => this.years.Keys;

    /// <summary>A calendar of some years.</summary>
    /// <param name="years">The years; of two of one year the later stands.</param>
    /// <returns>The calendar.</returns>
    public static WorkingCalendar Of(params IReadOnlyCollection<CalendarYear> years)
    {
        SortedDictionary<int, CalendarYear> byYear = [];
        foreach (CalendarYear year in years) byYear[year.Year] = year;
        return new WorkingCalendar(byYear);
    }

    /// <summary>Whether a day is worked.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether it is; null where the calendar does not have its year.</returns>
    public bool? IsWorkingDay(LocalDate date) => this.years.TryGetValue(date.Year, out CalendarYear? year) ? year.IsWorkingDay(date) : null;

    /// <summary>The first working day after a day.</summary>
    /// <param name="date">The day; whether it is worked itself does not matter.</param>
    /// <returns>The day, or the reason why it is not known.</returns>
    public CalendarDay NextWorkingDay(LocalDate date) => AddWorkingDays(date, 1);

    /// <summary>The day itself if it is worked, else the first working day after it.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The day, or the reason why it is not known.</returns>
    public CalendarDay FirstWorkingDayFrom(LocalDate date) => NextWorkingDay(date.PlusDays(-1));

    /// <summary>The working day that is so many working days after a day. The day itself does not count.</summary>
    /// <param name="date">The day; whether it is worked itself does not matter.</param>
    /// <param name="count">How many working days; 0 gives the day itself.</param>
    /// <returns>The day, or the reason why it is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public CalendarDay AddWorkingDays(LocalDate date, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        LocalDate day = date;
        for (int left = count; left > 0;)
        {
            day = day.PlusDays(1);
            if (IsWorkingDay(day) is not { } worked) return Without(day.Year);
            if (worked) left--;
        }

        return new CalendarDay(day, null);
    }

    private static CalendarDay Without(int year) =>
        new(null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"no calendar of {year} yet; add rules/calendars/cn-{year}.json"));
}
