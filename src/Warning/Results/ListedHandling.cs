using EarlyWarning.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>The work on an alert as a scan lists it. Immutable; equal by value.</summary>
/// <param name="State">How far it has come.</param>
public sealed record ListedHandling(HandlingState State)
{
    /// <summary>The name of the unit that has the alert; null: nobody was given it.</summary>
    public string? Unit { get; init; }

    /// <summary>The name of who owns it; null: nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of who stands in for the owner; null: nobody does.</summary>
    public string? Deputy { get; init; }

    /// <summary>The last day on which it may stay in its state; null: there is no limit, or it is not known.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The time of that day by which it ends, for a limit in hours; null: the whole day is in time.</summary>
    public LocalTime? DueTime { get; init; }

    /// <summary>Whether there is a limit, and its last day is not known since there is no calendar of the year yet.</summary>
    public bool IsDueUnknown { get; init; }

    /// <summary>Whether the limit is over.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Whether a closing waits for a second person.</summary>
    public bool AwaitsApproval { get; init; }

    /// <summary>Returns how far it has come, and that it is late, or else that its closing waits: <c>received, overdue</c>, 已签收，超期.</summary>
    public Message ProgressInWords()
    {
        Message state = State.InWords();
        return IsOverdue ? WorkMessages.ProgressOverdue(state) : AwaitsApproval ? WorkMessages.ProgressToApprove(state) : state;
    }

    /// <summary>Returns until when it may stay in its state: <c>2026-11-20 16:00</c>; null if there is no limit.</summary>
    public Message? DueInWords() => this switch
    {
        { Due: { } day, DueTime: { } time } => WorkMessages.WorkDueAt(day, time),
        { Due: { } day } => WorkMessages.WorkDueOn(day),
        { IsDueUnknown: true } => WorkMessages.WorkDueUnknown,
        _ => null,
    };

    /// <summary>Returns who owns it, with who stands in: <c>王某 (陈某)</c>, 王某（陈某）; null if nobody does.</summary>
    public Message? PeopleInWords() => this switch
    {
        { Owner: { } owner, Deputy: { } deputy } => WorkMessages.OwnerAndDeputy(owner, deputy),
        { Owner: { } owner } => WorkMessages.OwnerAlone(owner),
        _ => null,
    };

    /// <summary>Returns the work on an alert as it is listed.</summary>
    /// <param name="work">The work.</param>
    /// <param name="level">The level of the alert.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="now">The present moment in the office's time zone.</param>
    /// <returns>What is listed.</returns>
    public static ListedHandling Of(CaseHandling work, Level level, HandlingClock clock, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(clock);
        CaseDue? due = clock.DueOf(work, level);
        return new ListedHandling(work.State)
        {
            Unit = work.Unit,
            Owner = work.Owner,
            Deputy = work.Deputy,
            Due = due?.Day,
            DueTime = due?.Time,
            IsDueUnknown = due is { Day: null },
            IsOverdue = due?.IsPastAt(now) == true,
            AwaitsApproval = work.Submitted is not null,
        };
    }
}
