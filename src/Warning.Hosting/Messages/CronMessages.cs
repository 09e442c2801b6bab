using EarlyWarning.Rules;

namespace EarlyWarning.Hosting.Messages;

/// <summary>What is said about the times of a scheduled scan.</summary>
internal static class CronMessages
{
    public static Message WrongFields(string cron, int fields) => new(
        $"'{cron}' has {fields} fields; cron text has five: minute, hour, day of the month, month, day of the week, such as '0 3 * * *', or six with the second first",
        $"“{cron}”有 {fields} 段；定时写法应有五段：分、时、日、月、星期，例如“0 3 * * *”；如精确到秒，在最前面加一段秒");

    public static Message WrongCronField(string cron, Message field, string found) => new(
        $"'{cron}': '{found}' is no {field}",
        $"“{cron}”中的“{found}”不能作为{field}");

    public static Message WrongCron(string cron) => new(
        $"'{cron}' is no cron text: expected minute, hour, day of the month, month, day of the week, such as '0 3 * * *'",
        $"“{cron}”不是定时写法；应依次写分、时、日、月、星期，例如“0 3 * * *”");

    public static Message NeverDue(string cron) => new($"'{cron}' is never due", $"“{cron}”所写的时间永远不会到来");

    public static Message Second => new("second (0-59)", "秒（0 到 59）");

    public static Message Minute => new("minute (0-59)", "分（0 到 59）");

    public static Message Hour => new("hour (0-23)", "时（0 到 23）");

    public static Message DayOfMonth => new("day of the month (1-31, L)", "日（1 到 31，或 L）");

    public static Message Month => new("month (1-12, JAN-DEC)", "月（1 到 12，或 JAN 到 DEC）");

    public static Message DayOfWeek => new("day of the week (0-7, SUN-SAT)", "星期（0 到 7，或 SUN 到 SAT）");
}
