using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>The work on an alert in words, as lists have it.</summary>
internal static class WorkMessages
{
    public static Message ProgressOverdue(Message state) => new($"{state}, overdue", $"{state}，超期");

    public static Message ProgressToApprove(Message state) => new($"{state}, to be approved", $"{state}，待审批");

    public static Message WorkDueOn(LocalDate day) => new($"{day:uuuu-MM-dd}", $"{day:uuuu-MM-dd}");

    public static Message WorkDueAt(LocalDate day, LocalTime time) => new($"{day:uuuu-MM-dd} {time:HH:mm}", $"{day:uuuu-MM-dd} {time:HH:mm}");

    public static Message WorkDueUnknown => new("no calendar yet", "缺工作日历");

    public static Message OwnerAlone(string owner) => new($"{owner}", $"{owner}");

    public static Message OwnerAndDeputy(string owner, string deputy) => new($"{owner} ({deputy})", $"{owner}（{deputy}）");
}
