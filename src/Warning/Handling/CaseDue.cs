using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>Until when the work on an alert may stay in its state, or why that is not known. Immutable; equal by value.</summary>
/// <param name="Day">The last day; null when it needs a year for which there is no calendar.</param>
/// <param name="Time">The time of that day by which it ends, for a limit in hours; null: the whole day is in time.</param>
/// <param name="Reason">Why there is no day, and what to do about it; null when there is one.</param>
public sealed record CaseDue(LocalDate? Day, LocalTime? Time, Message? Reason)
{
    /// <summary>
    /// Computes it. Hours run by the clock. Of days the first does not count, and a last one that is a day off moves to the next working day; working days are
    /// those of the calendar.
    /// </summary>
    /// <param name="start">When the state began, in the office's time zone.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="calendar">The calendar of working days.</param>
    /// <returns>The due date.</returns>
    public static CaseDue Of(LocalDateTime start, HandlingLimit limit, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (limit.Unit == HandlingUnit.Hour)
        {
            LocalDateTime end = start.PlusHours(limit.Length);
            return new CaseDue(end.Date, end.TimeOfDay, null);
        }

        PeriodUnit unit = limit.Unit == HandlingUnit.WorkingDay ? PeriodUnit.WorkingDay : PeriodUnit.Day;
        DueDate due = DueDate.Of(start.Date, new ReplyPeriod(limit.Length, unit), calendar);
        return new CaseDue(due.Date, null, due.Reason);
    }

    /// <summary>Returns whether it is over.</summary>
    /// <param name="now">The time in the office's time zone.</param>
    /// <returns>Whether the day, or the time of the day, has passed; false where there is none.</returns>
    public bool IsPastAt(LocalDateTime now) => Day is { } day && (now.Date > day || (now.Date == day && Time is { } time && now.TimeOfDay > time));

    /// <summary>The last moment, from which a further limit counts; null where there is none.</summary>
    internal LocalDateTime? End => Day is { } day ? Time is { } time ? day.At(time) : day.PlusDays(1).AtMidnight().PlusTicks(-1) : null;
}
