using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about replays: the table of outcomes, and what a date knows too early.</summary>
internal static class ReplayMessages
{
    public static IReadOnlyList<Message> PairHeaders => [PairAsOf, PairCompany, PairName, PairRank, PairLevel, PairScore, PairPositive, PairOutcome, PairOpen];

    public static Message PairAsOf => new("asOf", "截至日期");

    public static Message PairCompany => new("company", "统一社会信用代码");

    public static Message PairName => new("name", "企业");

    public static Message PairRank => new("rank", "序号");

    public static Message PairLevel => new("level", "预警等级");

    public static Message PairScore => new("score", "分值");

    public static Message PairPositive => new("positive", "期内有结果");

    public static Message PairOutcome => new("outcome", "结果日期");

    public static Message PairOpen => new("open", "期限未满");

    public static Message NoGroupAttribute(string attribute) => new(
        $"nothing gives the '{attribute}' of companies to group by; name its column under the attributes of the company list, or group by something else",
        $"无法分组：没有企业的“{attribute}”；请在企业名录的 attributes 中写明它的列，或者换一种分组");

    public static Message CompanyColumn => new("the company", "企业");

    public static Message DateColumn => new("the date", "日期");

    public static Message NoOutcomeColumn(Message what, IReadOnlyList<string> names, IReadOnlyList<string> header) => new(
        $"no column for {what}; name it {names}; the columns are {header}",
        $"没有写{what}的列；列名可写 {names}；现有的列：{header}");

    public static Message OutcomeFileFault(string file, Message fault) => new($"outcomes: {file}: {fault}", $"结果表：{file}：{fault}");

    public static Message OutcomeRowFault(string file, long row, Message fault) => new($"outcomes: {file}:{row:0}: {fault}", $"结果表：{file} 第 {row:0} 行：{fault}");

    public static Message OutcomeCellFault(string column, string value, Message fault) => new($"{column} '{value}': {fault}", $"“{column}”列“{value}”：{fault}");

    public static Message MoreOutcomeFaults(string file, long rows) => new(
        $"outcomes: {file}: {rows} more {new Plural(rows, "fault", "faults")}",
        $"结果表：{file}：另有 {rows} 处错误");

    public static Message WorkersNotWhole => new("a whole number is expected", "应为整数");

    public static Message NotAnAmount => new("a number from 0 on is expected", "应为不小于 0 的数字");

    public static Message TooManyDates(LocalDate from, LocalDate to, long most) => new(
        $"over {most} dates from {from} to {to}; let more time lie between them, or let fewer years be replayed",
        $"{from} 至 {to} 的日期超过 {most} 个；请加大日期间隔，或缩短回溯的年份");

    public static Message ReplayToCome(LocalDate date, LocalDate today) => new(
        $"the date {date} is after today, {today}; a replay ends today at the latest",
        $"{date} 晚于今天（{today}）；回溯检验最晚到今天");

    public static Message NothingKnownYet(LocalDate date, LocalDate first) => new(
        $"on {date} no feed has any data yet; the first are from {first}: begin there or later",
        $"{date} 时还没有任何数据源的数据；最早的数据是 {first}，请从那天或以后开始");

    public static Message NothingKnown(LocalDate date) => new($"no feed has any data on {date}", $"{date} 没有任何数据源的数据");

    public static Message TimelessAttribute(string name, long rules, IReadOnlyList<string> ids) => new(
        $"'{name}' of the company list has no date, so every date knows what is known today; {rules} {new Plural(rules, "rule reads", "rules read")} it: {ids}",
        $"“{name}”取自企业名录，没有日期，各日期都用今天的内容；读它的规则有 {rules} 条：{ids}");

    public static Message RevisedWithoutKnown(string feed, long revised) => new(
        $"feed '{feed}' has {revised} revised {new Plural(revised, "value", "values")} and no 'known' column, so every date knows the revised ones",
        $"数据源“{feed}”有 {revised} 个更正数据，又没有 known 列，各日期用的都是更正后的数据");
}
