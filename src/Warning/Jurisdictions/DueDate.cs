using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>The last day of a period, or the reason why it cannot be computed. Immutable.</summary>
/// <param name="Start">The day of the event that starts the period; it is not counted.</param>
/// <param name="Period">The period.</param>
/// <param name="Date">The last day on which acting is in time; null when it needs a year for which there is no calendar.</param>
/// <param name="Reason">Why there is no date, and what to do about it; null when there is a date.</param>
public sealed record DueDate(LocalDate Start, ReplyPeriod Period, LocalDate? Date, Message? Reason)
{
    /// <summary>The earliest day that the last day can be where there is no calendar yet; null when there is a date.</summary>
    public LocalDate? NotBefore { get; init; }

    /// <summary>
    /// Computes the last day of a period according to articles 200 to 204 of the Civil Code: the first day is not counted; a period of months
    /// ends on the same day of the month, or on the month's last day if there is none; a last day that is a day off moves to the next working
    /// day. A period of working days counts working days only.
    /// </summary>
    /// <param name="start">The day of the event that starts the period: the day of service, or the day on which receipt is deemed.</param>
    /// <param name="period">The period.</param>
    /// <param name="calendar">The calendar of working days.</param>
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
            PeriodUnit.Day => calendar.FirstWorkingDayFrom(start.PlusDays(period.Length)), // Civil Code 201: the first day does not count
        };
        return new DueDate(start, period, last.Date, last.Reason) { NotBefore = last.NotBefore };
    }

    /// <summary>Computes the later of the last days of two periods, of which the second may be missing; without a date where either has none.</summary>
    internal static DueDate OfLater(LocalDate start, ReplyPeriod period, ReplyPeriod? other, WorkingCalendar calendar)
    {
        DueDate own = Of(start, period, calendar);
        if (other is not { } second || own.Date is not { } first) return own;
        DueDate above = Of(start, second, calendar);
        return above.Date <= first ? own : above;
    }
}
