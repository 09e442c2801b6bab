using NodaTime;

namespace EarlyWarning;

/// <summary>The last day of a period, or the reason why it is not known. Immutable.</summary>
/// <param name="Start">The day of the event that starts the period; it does not count.</param>
/// <param name="Period">The period.</param>
/// <param name="Date">The last day on which acting is in time; null where it needs a year that has no calendar.</param>
/// <param name="Reason">Why there is no date, and what to do; null where there is one.</param>
public sealed record DueDate(LocalDate Start, ReplyPeriod Period, LocalDate? Date, string? Reason)
{
    /// <summary>
    /// Counts a period as Civil Code 200 to 204 do: the first day does not count; months end on the day of the same number, or the month's last;
    /// a last day that is off moves to the next working day. A period of working days counts working days alone.
    /// </summary>
    /// <param name="start">The day of the event that starts the period: the service of a letter, or the day when it is deemed received.</param>
    /// <param name="period">The period.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The due date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is shorter than 1.</exception>
    public static DueDate Of(LocalDate start, ReplyPeriod period, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThan(period.Length, 1, nameof(period));
        CalendarDay last = period.Unit switch
        {
            PeriodUnit.WorkingDay => calendar.AddWorkingDays(start, period.Length),
            PeriodUnit.Month => calendar.FirstWorkingDayFrom(start.PlusMonths(period.Length)), // Civil Code 202: no such day, the month's last
            _ => calendar.FirstWorkingDayFrom(start.PlusDays(period.Length)), // Civil Code 201: the first day does not count
        };
        return new DueDate(start, period, last.Date, last.Reason);
    }
}
