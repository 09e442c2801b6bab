using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about open reminders.</summary>
internal static class OpenReminderMessages
{
    public static Message NobodyAddressed => new("the open reminder has no addressee", "公开提示函没有发送对象");

    public static Message MalformedAddressee => new("the addressee is a name on one line", "主送单位写成一行，不能为空");

    public static Message DatedAhead(LocalDate day, LocalDate today) => new(
        $"an open reminder cannot have been issued on {day:uuuu-MM-dd}: today is {today:uuuu-MM-dd}",
        $"公开提示函的成文日期 {day:uuuu-MM-dd} 晚于今天（{today:uuuu-MM-dd}），请核对");

    public static Message OneOfThem => new("an open reminder", "公开提示函");

    public static Message NoCaseOfReminder(Message letter) => new(
        $"{letter} is an open reminder, which belongs to no case; open a case of the company instead",
        $"{letter} 是公开提示函，不属于案件；请为该企业另行立案");
}
