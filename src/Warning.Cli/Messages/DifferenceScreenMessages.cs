using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the screen of two compared rule packs says.</summary>
internal static class DifferenceScreenMessages
{
    public static Message When(LocalDate date) => new($"difference as of {date}", $"规则包比较（截至 {date}）");

    public static Message WhenAll(LocalDate from, LocalDate to, int dates) => new(
        $"difference from {from} to {to}, {dates} {new Plural(dates, "date", "dates")}",
        $"规则包比较（{from} 至 {to}，{dates} 个日期）");

    public static Message Companies(int companies, string old, string current) => new(
        $"{companies} {new Plural(companies, "company", "companies")} · {old} -> {current}",
        $"企业 {companies} 家 · {old} → {current}");

    public static Message SamePack => new("Nothing changes: both packs have the same files.", "没有变化：两个规则包的文件相同。");

    public static Message SameRules => new(
        "Nothing changes: no rule differs, and no company's level, score, letter or referral does.",
        "没有变化：规则没有不同，企业的等级、分值、文书和转办也都不变。");

    public static Message NoCompany => new(
        "No company's level, score, letter or referral changes.",
        "企业的等级、分值、文书和转办都不变。");

    public static Message ByDate => new("Companies", "企业");

    public static Message Sum => new("in all", "合计");

    public static Message Date(LocalDate date) => new($"{date}", $"{date}");

    public static Message Differs => new("What differs in the rules", "规则有哪些不同");

    public static Message Rule(string id, IReadOnlyList<Message> changes) => new($"{id}: {changes}", $"{id}：{changes}");

    public static Message Added => new("added", "新增规则");

    public static Message Removed => new("removed", "删去规则");

    public static Message BandsMoved(IReadOnlyList<string> old, IReadOnlyList<string> current) => new($"bands: {old} -> {current}", $"等级分数线：{old} → {current}");

    public static Message ByRule => new("By rule", "按规则");

    public static Message Moves => new("Companies that change", "有变化的企业");

    public static Message MoreMoves(int moves) => new(
        $"{moves} more; --format json has all of them",
        $"另有 {moves} 条；加 --format json 可看全部");

    public static Message MoreRules(int rules) => new($"{rules} more {new Plural(rules, "rule", "rules")} in --format json", $"另有 {rules} 条规则，见 --format json");

    public static Message LevelMove(Message old, Message current) => new($"{old} -> {current}", $"{old} → {current}");

    public static Message TextMove(string old, string current) => new($"{old} -> {current}", $"{old} → {current}");

    public static Message RuleMove(string rule, string old, string current) => new($"{rule} {old} -> {current}", $"{rule} {old} → {current}");

    public static Message Listed(IReadOnlyList<Message> parts) => new($"{parts}", $"{parts}");

    public static Message OnDate(LocalDate date, Message company) => new($"{date} {company}", $"{date} {company}");

    public static Message Letter(Message old, Message current) => new($"letter: {old} -> {current}", $"文书：{old} → {current}");

    public static Message NoLetter => new("none", "无");

    public static Message Gained(string referral) => new($"+ {referral}", $"增 {referral}");

    public static Message Lost(string referral) => new($"- {referral}", $"减 {referral}");

    public static Message ByBands => new("the bands", "等级分数线");

    public static Message TooMany(string share, string limit, int changed, int companies, LocalDate date) => new(
        $"too many change: on {date} {changed} of {companies} companies ({share}) change their level; --fail-over allows {limit}",
        $"变化过多：{date} 有 {changed} 家企业等级变化（共 {companies} 家，{share}），超过 --fail-over 的 {limit}");

    public static Message SamePath(string rules) => new(
        $"OLD and NEW are the same rules, '{rules}'; name the rules before and after the change",
        $"新旧规则包是同一个：“{rules}”；请分别写明修改前和修改后的规则包");
}
