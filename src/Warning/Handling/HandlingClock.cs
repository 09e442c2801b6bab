using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Says until when the work on alerts is due. A moment is when an entry was recorded, or the beginning of its as-of date where that is later, as in scans for
/// trial. Immutable and thread-safe.
/// </summary>
/// <param name="policy">The limits.</param>
/// <param name="calendar">The working days.</param>
/// <param name="zone">The office's time zone.</param>
public sealed class HandlingClock(HandlingPolicy policy, WorkingCalendar calendar, DateTimeZone zone)
{
    /// <summary>Returns the moment of an entry.</summary>
    /// <param name="stamp">The stamp of the entry.</param>
    /// <returns>The moment in the office's time zone.</returns>
    public LocalDateTime MomentOf(EventStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return NotBefore(stamp.AsOf, stamp.At);
    }

    /// <summary>Returns the present moment, which is no earlier than the last scan's as-of date.</summary>
    /// <param name="now">The time by the clock.</param>
    /// <param name="lastAsOf">The as-of date of the last scan; null if there was none.</param>
    /// <returns>The moment in the office's time zone.</returns>
    public LocalDateTime MomentOf(Instant now, LocalDate? lastAsOf) => lastAsOf is { } asOf ? NotBefore(asOf, now) : now.InZone(zone).LocalDateTime;

    /// <summary>Returns until when the work on an alert may stay in its state.</summary>
    /// <param name="work">The work.</param>
    /// <param name="level">The level of the alert.</param>
    /// <returns>The due date; null if the state has no limit at this level.</returns>
    public CaseDue? DueOf(CaseHandling work, Level level)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.IsOpen && policy.LimitOf(work.State, level) is { } limit ? CaseDue.Of(StartOf(work), limit, calendar) : null;
    }

    /// <summary>Returns from when on an alert that is over its limit goes to the next unit.</summary>
    /// <param name="work">The work.</param>
    /// <param name="level">The level of the alert.</param>
    /// <returns>The last moment at which it stays; null if it has no limit, or stays whatever happens.</returns>
    public CaseDue? EscalationOf(CaseHandling work, Level level) =>
        DueOf(work, level)?.End is { } end && policy.EscalateAfter.TryGetValue(level, out HandlingLimit after) ? CaseDue.Of(end, after, calendar) : null;

    /// <summary>The state begins when it was reached, or when the next unit was given the alert in it.</summary>
    private LocalDateTime StartOf(CaseHandling work)
    {
        LocalDateTime since = MomentOf(work.Since);
        return work.Escalated is { } escalated && MomentOf(escalated) is var later && later > since ? later : since;
    }

    private LocalDateTime NotBefore(LocalDate asOf, Instant at)
    {
        LocalDateTime time = at.InZone(zone).LocalDateTime, day = asOf.AtMidnight();
        return time > day ? time : day;
    }
}
