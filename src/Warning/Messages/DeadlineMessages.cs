using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said of the deadlines of cases: why one has no last day, and what else there is to know of it.</summary>
internal static class DeadlineMessages
{
    public static Message DeadlineWithoutPeriod => new("the text gives no number of days", "条例没有规定天数");

    public static Message ObjectionWithoutLimit => new(
        "no text gives a limit for answering an objection, and the policy sets none", "没有规定答复异议的期限，政策文件也没有设定");

    public static Message DeadlineWithoutStart(LocalDate notBefore, Message within) => new(
        $"not before {notBefore}: the text does not say from when its {within} count",
        $"不早于 {notBefore}：条例没有写明 {within}从何时起算");
}
