using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said about an alert after an act on it.</summary>
internal static class AlertScreenMessages
{
    public static Message Line(string company, Message level, Message state) => new($"{company} · {level} · {state}", $"{company} · {level} · {state}");

    public static Message ClosedAs(Message result, string who) => new($"closed as {result} by {who}", $"已解除：{result}，经办人 {who}");

    public static Message Closed => new("closed", "已解除");

    public static Message SilencedUntil(LocalDate day) => new($"silenced until {day}", $"已暂停提醒，{day} 恢复");

    public static Message Open => new("open", "在案");

    /// <summary>An act that does not stand any more.</summary>
    public static Message TakenBack(Message kind) => new($"{kind}, taken back", $"{kind}（已撤回）");

    /// <summary>A report that ends before it begins.</summary>
    public static Message EndsBeforeItBegins(LocalDate from, LocalDate to) => new(
        $"the report ends on {to}, before it begins on {from}; --to is the last day, which is counted",
        $"统计的截止日 {to} 早于起始日 {from}；--to 写最后一天，当天计入");
}
