using NodaTime;

namespace EarlyWarning.Rules.Text.Messages;

/// <summary>
/// Says what feeds have not delivered. Feeds and indicators are values named <c>feed</c> and <c>indicator</c>, by which warnings are grouped.
/// </summary>
internal static class DeliveryMessages
{
    /// <summary>Names an indicator by its id and its title, if it has one.</summary>
    public static Message Named(string indicator, string title) => title.Length > 0 ? TitledIndicator(indicator, title) : Indicator(indicator);

    public static Message Indicator(string indicator) => new($"'{indicator}'", $"“{indicator}”");

    public static Message TitledIndicator(string indicator, string title) => new($"'{indicator}' ({title})", $"“{title}”（{indicator}）");

    public static Message Overdue(Message fault, Message department, Message? through) => new(
        $"{fault}; ask {department} for the rows since{through}",
        $"{fault}；请向{department}要此后的数据{through}");

    public static Message MoveThrough(LocalDate through) => new(
        $"; once they have come move the feed's \"through\" ({through}) on",
        $"；数据到后，请把该数据源的“through”（{through}）往后改");

    public static Message Department(string department) => new($"{department}", $"{department}");

    public static Message TheDepartment => new("the department", "提供数据的部门");

    public static Message NothingOfMeasure(string feed, string today, Message indicator, string expected) => new(
        $"feed '{feed}' has shown nothing: by {today} {indicator} was to be there up to {expected}, and no row of it is visible",
        $"数据源“{feed}”没有数据：到 {today}，{indicator}应有截至 {expected} 的数据，而一行也没有");

    public static Message LateMeasure(string feed, string today, Message indicator, string expected, string newest, Message? stale) => new(
        $"feed '{feed}' is late: by {today} {indicator} was to be there up to {expected}, and its newest period is {newest}{stale}",
        $"数据源“{feed}”迟报：到 {today}，{indicator}应有截至 {expected} 的数据，而最新的只到 {newest}{stale}");

    public static Message OlderThanMaxAge => new(
        "; that is older than its maxAge, so that rules that read it cannot be decided",
        "，已过期（超过“maxAge”），用到它的规则无法判定");

    public static Message NothingOfEvent(string feed, Message indicator, string today) => new(
        $"feed '{feed}' has shown nothing: no row of {indicator} is visible by {today}",
        $"数据源“{feed}”没有数据：到 {today}，{indicator}一行也没有");

    public static Message SilentEvent(string feed, Message indicator, string newest, int days, string today, Message why) => new(
        $"feed '{feed}' has fallen silent: the newest date of {indicator} is {newest}, {days:0} days before {today}, and {why}; that nothing is heard does not mean that nothing happened",
        $"数据源“{feed}”不再有新数据：{indicator}最新日期为 {newest}，距 {today} 已 {days:0} 天，而{why}；没有消息不等于没有情况");

    public static Message ItsMaxAge(string span) => new($"its maxAge is {span}", $"它的“maxAge”为 {span}");

    public static Message UsualOfOneDate(int days) => new($"{days:0} days are usual where there is one date or none", $"只有一个日期或没有日期时，通常以 {days:0} 天为限");

    public static Message LongestGap(int days) => new($"its dates were never more than {days:0} days apart", $"以往日期最多相隔 {days:0} 天");

    public static Message HalfDelivered(Message fault, Message department) => new(
        $"{fault}; ask {department} whether the rest is still to come",
        $"{fault}；请问{department}其余数据是否还会提供");

    public static Message HalfOfMeasure(string feed, int companies, Message indicator, string period, int before) => new(
        $"feed '{feed}' is only half delivered: {companies:0} {new Plural(companies, "company has", "companies have")} a row of {indicator} in {period}, and {before:0} had one in the median of the three periods before",
        $"数据源“{feed}”只到一半：{period} 只有 {companies:0} 家企业有{indicator}，而此前三期的中位数为 {before:0} 家");

    public static Message HalfOfEvent(string feed, Message indicator, int rows, string through, string mean) => new(
        $"feed '{feed}' is only half delivered: {indicator} has {rows:0} {new Plural(rows, "row", "rows")} in the 30 days up to {through}, and {mean} in the mean of the three times 30 days before",
        $"数据源“{feed}”只到一半：截至 {through} 的 30 天里{indicator}只有 {rows:0} 行，而此前三个 30 天平均 {mean} 行");

    public static Message LoneFirstDay(string feed, string from, int days) => new(
        $"feed '{feed}' is taken to cover the days from {from} on: none of its dates is followed by another within {days:0} days; state its \"from\" if it reaches back farther",
        $"数据源“{feed}”按从 {from} 起覆盖处理：它的日期后 {days:0} 天内都没有下一个日期；如果数据更早就有，请写明“from”");
}
