using System.Collections.Frozen;
using NodaTime;

namespace EarlyWarning;

/// <summary>The days off and make-up working days of one year. Immutable.</summary>
public sealed class CalendarYear
{
    private readonly FrozenSet<LocalDate> off;
    private readonly FrozenSet<LocalDate> work;

    /// <summary>Makes a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="off">Its days off; Saturdays and Sundays need not be among them.</param>
    /// <param name="work">Its make-up working days.</param>
    /// <exception cref="ArgumentException">A day is of another year, or off and worked at once.</exception>
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

    /// <summary>Its days off, in no order.</summary>
    public IReadOnlyCollection<LocalDate> Off => this.off;

    /// <summary>Its make-up working days, in no order.</summary>
    public IReadOnlyCollection<LocalDate> Work => this.work;

    internal bool IsWorkingDay(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? this.work.Contains(date) : !this.off.Contains(date);
}
