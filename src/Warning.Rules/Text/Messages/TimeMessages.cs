namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about dates and durations.</summary>
internal static class TimeMessages
{
    public static Message NotAnIsoDate(string key, string found, Message? advice) => new(
        $"'{key}' is a date such as 2026-01-31 that the calendar has; found '{found}'{advice}",
        $"“{key}”应为日历上有的日期，写成 2026-01-31 的样子，现为“{found}”{advice}");

    public static Message NotADuration(string key, string found, Message? advice) => new(
        $"'{key}' is a duration such as 30d, 2w, 3m, 2q or 1y; found '{found}'{advice}",
        $"“{key}”应为时长，如 30d（天）、2w（周）、3m（月）、2q（季）、1y（年），现为“{found}”{advice}");

    /// <summary>The end of a message about a day that a month does not have.</summary>
    public static Message DaysOfMonth(string month, int days) => new($"; {month} has {days} days", $"；{month} 这个月只有 {days} 天");

    /// <summary>The end of a message: what to write.</summary>
    public static Message WriteTime(string right) => new($"; write \"{right}\"", $"；请写 \"{right}\"");

    public static Message ExcelDate(string date) => new(
        $"; a spreadsheet shows that number as the date {date}: write \"{date}\"",
        $"；这是 Excel 里日期的内部数值，即 {date}；请写 \"{date}\"");
}
