using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What a scan tells.</summary>
internal static class ScanScreenMessages
{
    public static Message JudgedBy(int release, string released, string approved) => new(
        $"Rules: release {release:0}, released by {released}, approved by {approved}", $"规则：第 {release:0} 次发布，{released}发布，{approved}审批");

    public static Message LevelCount(Message level, int companies) => new($"{level} {companies}", $"{level} {companies} 家");

    public static Message WithoutLevel(int companies) => new($"none {companies}", $"未达等级 {companies} 家");

    public static Message OpenAlerts(int alerts, decimal share, Message changes) => new(
        $"{alerts} open {new Plural(alerts, "alert", "alerts")} ({share} % of the companies): {changes}",
        $"在案预警 {alerts} 起（占企业 {share}%）：{changes}");

    public static Message NoOpenAlert => new("No alert is open", "没有在案预警");

    /// <summary>How alerts changed, and of how many of them somebody is to be told.</summary>
    public static Message Changes(IReadOnlyList<Message> moves, int told) => new($"{moves}; {told} to be told of", $"{moves}；需要提醒 {told} 起");

    public static Message Move(int alerts, Message transition) => new($"{alerts} {transition}", $"{transition} {alerts} 起");

    public static Message KeptClosed => new("kept closed by a person", "人工办结后维持解除");

    public static Message Urgent(int shown, int listed) => new($"The most urgent ({shown} of {listed})", $"最紧急的 {shown} 家（共列 {listed} 家）");

    public static Message AllUrgent(int listed) => new($"The most urgent ({listed})", $"需要关注的 {listed} 家");

    public static Message NobodyListed => new("No company is listed", "没有需要关注的企业");

    public static Message ReasonAnd(string reason, int others) => new($"{reason} (+{others})", $"{reason}（另有 {others} 条）");

    public static Message MoreAlerts(int alerts) => new($"and {alerts} more in alerts.csv", $"其余 {alerts} 家见 alerts.csv");

    public static Message Gaps(long gaps) => new(
        $"{gaps} {new Plural(gaps, "rule of a company cannot", "rules of companies cannot")} be decided for lack of data",
        $"因缺数据而无法判定的共 {gaps} 项");

    public static Message MissingIndicator(string title, Message why) => new($"{title} ({why})", $"{title}（{why}）");

    public static Message AllMissing(IReadOnlyList<Message> named) => new($"{named}", $"{named}");

    public static Message AndOthers(IReadOnlyList<Message> named, int all) => new($"{named} and others, {all} in all", $"{named}等 {all} 项");

    public static Message MoreMissing(int indicators) => new(
        $"and {indicators} more in gaps-by-department.csv; each company and rule is in gaps.csv",
        $"另有 {indicators} 项见 gaps-by-department.csv；逐家逐条见 gaps.csv");

    public static Message GapsWhere => new(
        "by department: gaps-by-department.csv; each company and rule: gaps.csv",
        "按部门见 gaps-by-department.csv，逐家逐条见 gaps.csv");

    public static Message NoDepartment => new("(no department)", "（未注明部门）");

    public static Message Drifts(int count) => new(
        $"{count} {new Plural(count, "difference", "differences")} of feeds from the last scan: look at {new Plural(count, "it", "them")} before the alerts",
        $"本次数据与上次扫描相比有 {count} 处异动，请先核对数据再看预警");

    public static Message MoreDrifts(int more) => new($"and {more} more; early-warning feeds shows them all", $"另有 {more} 处，见 early-warning feeds");

    public static Message Warnings(int warnings) => new($"{warnings} {new Plural(warnings, "warning", "warnings")}", $"提醒 {warnings} 条");

    public static Message MoreWarnings(int warnings) => new($"and {warnings} more in summary.json", $"另有 {warnings} 条，见 summary.json");

    public static Message Feeds(int feeds, long rows) => new(
        $"{feeds} {new Plural(feeds, "feed", "feeds")}, {rows} {new Plural(rows, "row", "rows")}",
        $"数据源 {feeds} 个，共 {rows} 行");

    public static Message FeedsKept(int feeds, long rows, int kept) => new(
        $"{feeds} {new Plural(feeds, "feed", "feeds")}, {rows} {new Plural(rows, "row", "rows")}; {kept} unchanged, not parsed again",
        $"数据源 {feeds} 个，共 {rows} 行；其中 {kept} 个没有变化，未重新解析");

    public static Message NotRead(long cells) => new(
        $"{cells} {new Plural(cells, "cell or row", "cells or rows")} not read: rejects.csv",
        $"未能读取 {cells} 处，见 rejects.csv");

    public static Message Unmatched(long rows) => new(
        $"{rows} {new Plural(rows, "row", "rows")} about no company of the register: unmatched.csv",
        $"未匹配企业 {rows} 行，见 unmatched.csv");

    public static Message AllRead => new("every row was read and is about a company of the register", "全部读取，均已匹配企业");

    public static Message MoreFeeds(int feeds) => new($"and {feeds} more", $"另有 {feeds} 个数据源，见 summary.json");

    public static Message Results(string folder) => new($"Results: {folder}", $"结果：{folder}");

    public static Message Files => new(
        "alerts.xlsx alerts.csv alerts.jsonl gaps-by-department.csv gaps.csv rejects.csv unmatched.xlsx unmatched.csv summary.json",
        "alerts.xlsx、alerts.csv 预警清单，gaps-by-department.csv 按部门的待补数据，gaps.csv 逐家待补数据，rejects.csv 退回行，"
        + "unmatched.xlsx、unmatched.csv 未匹配企业；alerts.jsonl、summary.json 供程序使用");

    public static Message Time(string all, string reading, string assessing, string writing) => new(
        $"{all} s: reading {reading}, assessing {assessing}, writing {writing}",
        $"用时 {all} 秒：读取 {reading}，判定 {assessing}，写出 {writing}");

    public static Message NothingRecorded => new("dry run: nothing was recorded", "只写结果，未作登记");

    public static Message Withdrawn(LocalDate withdrawn, LocalDate last) => new(
        $"the scan as of {withdrawn} is taken back; the state is that of the scan as of {last}. The files of its results were left as they are",
        $"已撤回截至 {withdrawn} 的扫描，回到截至 {last} 那次扫描的状态；它的结果文件没有改动");

    public static Message FirstWithdrawn(LocalDate withdrawn) => new(
        $"the scan as of {withdrawn} is taken back; there is no other scan. The files of its results were left as they are",
        $"已撤回截至 {withdrawn} 的扫描，现在没有任何扫描；它的结果文件没有改动");

    public static Message Next => new("Next", "下一步");

    public static Message LookAtOne => new("why a company is listed", "看一家企业为什么列入");

    public static Message LookAtLetters => new("letters to draft and to follow up", "拟稿和跟进文书");
}
