using System.Collections.Frozen;
using NodaTime;

namespace EarlyWarning;

/// <summary>The days off and the make-up working days of one calendar year. Immutable.</summary>
public sealed class CalendarYear
{
    private readonly FrozenSet<LocalDate> off;
    private readonly FrozenSet<LocalDate> work;

    /// <summary>Creates a calendar year.</summary>
    /// <param name="year">The year, such as 2026.</param>
    /// <param name="off">The days off; Saturdays and Sundays may be left out.</param>
    /// <param name="work">The Saturdays and Sundays that are working days.</param>
    /// <exception cref="ArgumentException">A day lies in another year, or is both a day off and a working day.</exception>
    public CalendarYear(int year, IEnumerable<LocalDate> off, IEnumerable<LocalDate> work)
    {
        Year = year;
        this.off = off.ToFrozenSet();
        this.work = work.ToFrozenSet();
        if (this.off.Concat(this.work).Any(day => day.Year != year)) throw new ArgumentException($"A day is not of {year}.", nameof(off));
        if (this.off.Overlaps(this.work)) throw new ArgumentException("A day is off and worked at once.", nameof(work));
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    internal bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? this.work.Contains(date) : !this.off.Contains(date);
}
