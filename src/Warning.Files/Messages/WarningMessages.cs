using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>
/// The warnings of a scan. Feeds, indicators and rules are values named <c>feed</c>, <c>indicator</c> and <c>rule</c>, by which warnings are grouped.
/// </summary>
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

    public static Message UnmatchedAbsence(string feed, long rows, Message rules) => new(
        $"feed '{feed}': {rows:0} {new Plural(rows, "row is", "rows are")} of no company that is known (unmatched.csv, rejects.csv); to {rules} the companies meant look as if there were nothing; match or mend these rows",
        $"数据源“{feed}”：有 {rows:0} 行不知是哪家企业（见 unmatched.csv、rejects.csv）；规则 {rules} 会把这些企业当作没有情况；请匹配或更正这些行");

    public static Message RepeatedWithoutKey(string feed, long rows) => new(
        $"feed '{feed}': {rows} {new Plural(rows, "row", "rows")} of events {new Plural(rows, "stands", "stand")}, equal in everything, in an earlier file too and {new Plural(rows, "is", "are")} not counted again; name the column of the case number as \"key\", so that the same case is told from one that looks alike",
        $"数据源“{feed}”：有 {rows} 行事件与较早文件中的行完全相同，没有重复计算；请用“key”指定编号所在的列，以便区分同一件事和看起来一样的两件事");

    public static Message LostCodes(string feed, long rows, string cell, string file, long row, Message rest) => new(
        $"feed '{feed}': {rows} {new Plural(rows, "row has", "rows have")} a code of which Excel has made a number, such as '{cell}' in row {row} of {file}, "
            + $"and its last digits are gone; {rest}; have the column formatted as text before it is filled in, and the file delivered anew",
        $"数据源“{feed}”：有 {rows} 行的代码被 Excel 变成了数字（如 {file} 第 {row} 行的“{cell}”），后几位已丢失；{rest}；"
            + $"请提供数据的部门先把该列设为“文本”格式再填写，然后重新提供");

    /// <summary>Says how rows were read whose code is lost.</summary>
    public static Message ReadByName(long rows) => new($"{rows} of them {new Plural(rows, "was", "were")} read by name", $"其中 {rows} 行按企业名称找到了企业");

    public static Message NotReadByName { get; } = new("map the column of names as \"name\" to read them by it", "如有企业名称列，可用“name”指定，按名称读取");

    public static Message Undelivered(Message indicator, Message rules, int count) => new(
        $"no feed delivers {indicator}, which {rules} {new Plural(count, "reads", "read")}",
        $"没有数据源提供{indicator}，而规则 {rules} 要用到");

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

    public static Message Undispatched(int alerts, string office, string company) => new(
        $"no rule of dispatch holds for {alerts:0} {new Plural(alerts, "alert", "alerts")}, such as that of {company}; units took them by their own places and trades, else '{office}'. A last rule without conditions in \"dispatch\" of the policy takes what is left",
        $"有 {alerts:0} 个预警不合任何一条派单规则（如 {company}），按各单位自己的地区和行业派，其余派给“{office}”；可在 policy.json 的 dispatch 末尾加一条不带条件的规则兜底");

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
