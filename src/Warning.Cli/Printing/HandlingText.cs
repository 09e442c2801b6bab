using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Describes the work on an alert in words.</summary>
internal static class HandlingText
{
    /// <summary>Returns how far the work has come, and whether it is late or waits for a second person.</summary>
    public static Message ProgressOf(ListedHandling work)
    {
        Message state = work.State.InWords();
        return work.AwaitsApproval ? HandlingScreenMessages.ToApprove(state) : work.IsOverdue ? HandlingScreenMessages.Overdue(state) : state;
    }

    /// <summary>Returns until when it is due; null: there is no limit.</summary>
    public static Message? DueOf(ListedHandling work) => work switch
    {
        { Due: { } day, DueTime: { } time } => HandlingScreenMessages.WorkDueAt(day, time),
        { Due: { } day } => HandlingScreenMessages.WorkDueOn(day),
        { IsDueUnknown: true } => HandlingScreenMessages.WorkDueUnknown,
        _ => null,
    };

    /// <summary>Returns who has it; null: nobody.</summary>
    public static Message? PeopleOf(ListedHandling work) => work switch
    {
        { Owner: { } owner, Deputy: { } deputy } => HandlingScreenMessages.OwnerAndDeputy(owner, deputy),
        { Owner: { } owner } => HandlingScreenMessages.OwnerAlone(owner),
        { Unit: { } unit } => HandlingScreenMessages.OwnerAlone(unit),
        _ => null,
    };
}
