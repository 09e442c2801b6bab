namespace EarlyWarning.Rules.Text.Messages;

/// <summary>Lengths of time in words.</summary>
internal static class SpanMessages
{
    public static Message Days(int count) => new($"{count} {new Plural(count, "day", "days")}", $"{count} 天");

    public static Message Weeks(int count) => new($"{count} {new Plural(count, "week", "weeks")}", $"{count} 周");

    public static Message Months(int count) => new($"{count} {new Plural(count, "month", "months")}", $"{count} 个月");

    public static Message Quarters(int count) => new($"{count} {new Plural(count, "quarter", "quarters")}", $"{count} 个季度");

    public static Message Years(int count) => new($"{count} {new Plural(count, "year", "years")}", $"{count} 年");
}
