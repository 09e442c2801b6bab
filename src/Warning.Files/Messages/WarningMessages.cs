using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>The warnings of a scan. Feeds, indicators and rules are values named <c>feed</c>, <c>indicator</c> and <c>rule</c>, by which warnings are grouped.</summary>
internal static class WarningMessages
{
    /// <summary>Says several warnings of one cause in a line.</summary>
    public static Message Group(Message title, int count, IReadOnlyList<Message> names) => new($"{title} ({count}): {names}", $"{title}（{count} 处）：{names}");

    /// <summary>Says several warnings of one cause in a line, where there are too many names to list.</summary>
    public static Message LongGroup(Message title, int count, IReadOnlyList<Message> names, int more) => new(
        $"{title} ({count}): {names} and {more} more",
        $"{title}（{count} 处）：{names}等，另有 {more} 处");

    public static Message NameAlone(string name) => new($"{name}", $"{name}");

    public static Message Rules(IReadOnlyList<string> rules) => new($"{rules}", $"{rules}");

    public static Message RulesAndMore(IReadOnlyList<string> rules, int more) => new($"{rules} and {more} more", $"{rules}等，另有 {more} 条");

    public static Message Indicator(string indicator) => new($"'{indicator}'", $"“{indicator}”");

    public static Message TitledIndicator(string indicator, string title) => new($"'{indicator}' ({title})", $"“{title}”（{indicator}）");

    public static Message UnmatchedAbsence(string feed, long rows, Message rules) => new(
        $"feed '{feed}': {rows:0} {new Plural(rows, "row is", "rows are")} of no company that is known (unmatched.csv, rejects.csv); to {rules} the companies meant look as if there were nothing; match or mend these rows",
        $"数据源“{feed}”：有 {rows:0} 行不知是哪家企业（见 unmatched.csv、rejects.csv）；规则 {rules} 会把这些企业当作没有情况；请匹配或更正这些行");

    public static Message RepeatedWithoutKey(string feed, long rows) => new(
        $"feed '{feed}': {rows} {new Plural(rows, "row", "rows")} of events {new Plural(rows, "stands", "stand")}, equal in everything, in an earlier file too and {new Plural(rows, "is", "are")} not counted again; name the column of the case number as \"key\", so that the same case is told from one that looks alike",
        $"数据源“{feed}”：有 {rows} 行事件与较早文件中的行完全相同，没有重复计算；请用“key”指定编号所在的列，以便区分同一件事和看起来一样的两件事");

    public static Message Undelivered(Message indicator, Message rules, int count) => new(
        $"no feed delivers {indicator}, which {rules} {new Plural(count, "reads", "read")}",
        $"没有数据源提供{indicator}，而规则 {rules} 要用到");

    public static Message OfRule(string rule, Message lack) => new($"rule '{rule}': {lack}", $"规则“{rule}”：{lack}");

    public static Message TooFewCompanies(int companies, int least, Message? silent, Message? partly) => new(
        $"the register has {companies:0} {new Plural(companies, "company", "companies")}, and a comparison with peers needs {least:0}{silent}{partly}; write rules against the company's own past beside them, or scan several places together",
        $"企业名录只有 {companies:0} 家企业，同类比较至少要 {least:0} 家{silent}{partly}；请同时编写与企业自身过去比较的规则，或把几个地方合在一起扫描");

    public static Message NeverFire(Message rules) => new($": {rules} can never fire here", $"：规则 {rules} 在这里不会触发");

    public static Message OnlyWithoutPeers(Message rules) => new(
        $": of {rules} only what does not compare with peers counts",
        $"：规则 {rules} 只有不与同类比较的部分起作用");

    public static Message AndOnlyWithoutPeers(Message rules) => new(
        $"; of {rules} only what does not compare with peers counts",
        $"；规则 {rules} 只有不与同类比较的部分起作用");

    public static Message ComparedWithNobody(int least, IReadOnlyList<Message> rules, Message? more) => new(
        $"for lack of peers ({least:0} with a figure are needed) companies that have a figure are compared with nobody: {rules}{more}; the number is of companies left out",
        $"同类企业不足（至少要有 {least:0} 家有数值），有数值的企业也无从比较：{rules}{more}；括号里是未能比较的企业数");

    public static Message RuleLeavesOut(string rule, int companies) => new($"{rule} ({companies:0})", $"{rule}（{companies:0}）");

    public static Message MoreRules(int more) => new($" and {more:0} more", $"等，另有 {more:0} 条");

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

    public static Message RuleWithdrawn(string rule, Message state, int companies) => new(
        $"rule '{rule}' {state}; {companies} {new Plural(companies, "company", "companies")} that it had fired for {new Plural(companies, "is", "are")} released. That is no improvement: an alert that falls for it says rule-withdrawn",
        $"规则“{rule}”{state}；曾因它触发的 {companies} 家企业不再因此计分。这不是情况好转：因此降级的预警注明“规则停用”");

    public static Message Of(ReleaseReason reason) => reason switch
    {
        ReleaseReason.RuleRetired => RuleRetired,
        ReleaseReason.RuleNotInForce => RuleNotInForce,
        ReleaseReason.RuleNotInPack or ReleaseReason.RuleCleared => RuleNotInPack,
    };

    private static Message RuleRetired => new("is retired, or a shadow rule now", "已停用，或改为试运行");

    private static Message RuleNotInForce => new("is not in force at this date", "在该日期不生效");

    private static Message RuleNotInPack => new("is in no pack any more", "已不在任何规则包里");
}
