using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the screens of replays say.</summary>
internal static class ReplayScreenMessages
{
    public static Message Dates(LocalDate from, LocalDate to, int dates) => new(
        $"backtest from {from} to {to}, {dates} {new Plural(dates, "date", "dates")}",
        $"回溯检验 {from} 至 {to}，{dates} 个日期");

    public static Message CompaniesOutcomes(int companies, int outcomes) => new(
        $"{companies} {new Plural(companies, "company", "companies")} · {outcomes} {new Plural(outcomes, "outcome", "outcomes")}",
        $"企业 {companies} 家 · 结果 {outcomes} 起");

    public static Message Pairs(long pairs, long positives, string share, Message horizon) => new(
        $"{pairs} pairs of a company and a date, {positives} ({share}) with an outcome in the {horizon} after it",
        $"企业与日期共 {pairs} 对，其中此后 {horizon}内有结果的 {positives} 对（{share}）");

    public static Message Open(long pairs, LocalDate through) => new(
        $"{pairs} of them are open: outcomes are known through {through}, and the pair counts as one without; --complete leaves such dates out",
        $"其中 {pairs} 对期限未满：结果只到 {through}，暂按没有结果计；加 --complete 则不计这些日期");

    public static Message NoCompleteDate => new("no date has a horizon of which the outcomes are complete", "没有一个日期的期限已满");

    public static Message Auc(string auc, string interval, string mean, string meanInterval) => new(
        $"AUC {auc}{interval} over all pairs, {mean}{meanInterval} on the mean of the dates",
        $"AUC：全部 {auc}{interval}，各日期平均 {mean}{meanInterval}");

    public static Message DatesTwice(string one, string first, string last) => new(
        $"{one} is one date, {first} and {last} are several; write {one}, or both {first} and {last}",
        $"{one} 是一个日期，{first} 和 {last} 是多个日期；请写 {one}，或者 {first} 和 {last} 都写");

    public static Message EndsBefore(string first, LocalDate from, string last, LocalDate to) => new(
        $"{last} {to} is before {first} {from}",
        $"{last} 的 {to} 早于 {first} 的 {from}");

    public static Message MoreDates(long most, string first, LocalDate from, string last, LocalDate to) => new(
        $"over {most} dates between {first} {from} and {last} {to}; let more time lie between them",
        $"{first} 的 {from} 至 {last} 的 {to} 之间的日期超过 {most} 个；请加大日期间隔");

    public static Message ByLevel => new("By level", "按等级");

    public static Message ByRank => new("The first of the list on each date", "每个日期排在最前的企业");

    public static Message ByDate(LocalDate first, LocalDate last) => new($"Alerted companies by date, {first} to {last}", $"各日期预警企业数（{first} 至 {last}）");

    public static Message FromTo(long least, long most) => new($"{least} to {most}", $"{least} 至 {most}");

    public static Message ByRule => new("By rule, the condition alone", "按规则（只看条件）");

    public static Message RuleId(string rule) => new($"{rule}", $"{rule}");

    public static Message ShadowRule(string rule) => new($"{rule} (shadow)", $"{rule}（试运行）");

    public static Message NeverFired(int rules) => new($"{rules} more {new Plural(rules, "rule", "rules")} never fired", $"另有 {rules} 条规则从未触发");

    public static Message Beware => new("To beware of", "注意");

    public static Message Repeated(int outcomes) => new(
        $"{outcomes} {new Plural(outcomes, "outcome repeats", "outcomes repeat")} company, date and kind of another; each counts",
        $"有 {outcomes} 起结果与另一起的企业、日期、类型相同，逐起计数");

    public static Message LeftOut(int outcomes, IReadOnlyList<string> companies) => new(
        $"{outcomes} {new Plural(outcomes, "outcome is", "outcomes are")} of companies that are not in the company list, and left out: {companies}",
        $"有 {outcomes} 起结果的企业不在企业名录，未计入：{companies}");

    public static Message WithoutPair(int outcomes) => new(
        $"{outcomes} {new Plural(outcomes, "outcome has", "outcomes have")} no date in the horizon before {new Plural(outcomes, "it", "them")}",
        $"有 {outcomes} 起结果之前的期限内没有检验日期");
}
