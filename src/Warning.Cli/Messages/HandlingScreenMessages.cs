using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the screens say of the work on alerts.</summary>
internal static class HandlingScreenMessages
{
    /// <summary>Joins what an act left: the alert, and the work on it.</summary>
    public static Message LineWithWork(Message alert, Message progress, Message? people, Message? due) =>
        new($"{alert} · {progress}{people}{due}", $"{alert} · {progress}{people}{due}");

    public static Message UnitAlone(string unit) => new($" · {unit}", $" · {unit}");

    public static Message With(Message people) => new($" · {people}", $" · {people}");

    public static Message Until(Message due) => new($" · due {due}", $" · 时限 {due}");

    public static Message NotAUnit(string unit, Message? advice) => new($"the office has no unit '{unit}'{advice}", $"机构里没有名为“{unit}”的单位{advice}");

    public static Message WithoutUnits => new("there is no office file, so that there are no units", "没有机构文件，因此没有单位");

    public static Message WorkOfPeriod => new("Work on the warnings of the period", "期内预警的办理");

    public static Message OverdueAlerts(int alerts) => new($"Overdue work ({alerts:0})", $"办理超期（{alerts:0}）");

    public static Message OverdueAlert(string company, Message level, Message due, Message state, Message? people) =>
        new($"{due}  {company} · {level} · {state}{people}", $"{due}  {company} · {level} · {state}{people}");

    public static Message MoreOverdue(int more) => new($"and {more:0} more: alerts list --overdue", $"另有 {more:0} 起，见 alerts list --overdue");

    public static Message Counts(int toReceive, int atWork, int toApprove, int overdue) => new(
        $"Work: {toReceive:0} to be received, {atWork:0} worked on, {toApprove:0} to be approved, {overdue:0} overdue",
        $"办理：待签收 {toReceive:0} 起，办理中 {atWork:0} 起，待审批 {toApprove:0} 起，超期 {overdue:0} 起");
}
