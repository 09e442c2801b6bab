using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about acts on alerts that are not allowed.</summary>
internal static class AlertMessages
{
    public static Message NoAlertOf(string company, Message? near) => new($"there is no alert of '{company}'{near}", $"“{company}”没有预警{near}");

    public static Message AlertWasClosed(string company, LocalDate? on, string who) => new(
        $"the alert of '{company}' was closed on {on} by {who}",
        $"“{company}”的预警已由{who}于 {on} 办结");

    public static Message AlertHasEnded(string company, LocalDate? on) => new($"the alert of '{company}' was closed on {on}", $"“{company}”的预警已于 {on} 解除");

    public static Message SayWhoSilences => new("say who silences it", "请写明由谁暂停提醒");

    public static Message SayWhoCloses => new("say who closes it", "请写明由谁办结");

    public static Message SayWhySilenced => new("say why it is silenced", "请写明暂停提醒的原因");

    public static Message SilenceEndsTooEarly(LocalDate asOf, LocalDate until) => new(
        $"the last scan was as of {asOf}; a silence ends after it, and {until} does not: give a later day",
        $"最近一次扫描的截至日期是 {asOf}，暂停提醒要到这之后才结束；{until} 太早，请写更晚的日期");

    public static Message NegativeWorkers(int workers) => new($"the workers helped are {workers}; give 0 or more", $"帮助的职工人数是 {workers}；请写 0 或更大的数");

    public static Message NegativeYuan(decimal yuan) => new($"the yuan recovered are {yuan}; give 0 or more", $"追回的金额是 {yuan} 元；请写 0 或更大的数");
}
