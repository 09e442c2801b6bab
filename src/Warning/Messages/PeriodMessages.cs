using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>Periods in words, and what is said where working days cannot be counted.</summary>
internal static class PeriodMessages
{
    public static Message PeriodOf(int length, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Day => DaysToReply(length),
        PeriodUnit.WorkingDay => WorkingDaysToReply(length),
        PeriodUnit.Month => MonthsToReply(length),
    };

    public static Message NoCalendarOf(int year) => new(
        $"no calendar of {year:0} yet; add rules/calendars/cn-{year:0}.json",
        $"还没有 {year:0} 年的工作日历；请补上 rules/calendars/cn-{year:0}.json");

    public static Message NoCalendarOf(int year, LocalDate notBefore) => new(
        $"not before {notBefore}: no calendar of {year:0} yet; add rules/calendars/cn-{year:0}.json",
        $"不早于 {notBefore}：还没有 {year:0} 年的工作日历；请补上 rules/calendars/cn-{year:0}.json");

    public static Message Hours(int length) => new($"{length:0} {new Plural(length, "hour", "hours")}", $"{length:0} 小时");

    private static Message DaysToReply(int length) => new($"{length:0} {new Plural(length, "day", "days")}", $"{length:0} 日");

    private static Message WorkingDaysToReply(int length) => new($"{length:0} working {new Plural(length, "day", "days")}", $"{length:0} 个工作日");

    private static Message MonthsToReply(int length) => new($"{length:0} {new Plural(length, "month", "months")}", $"{length:0} 个月");
}
