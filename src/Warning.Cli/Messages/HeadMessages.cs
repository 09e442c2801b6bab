using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>The first line of a screen: whose it is, as of when, how much.</summary>
internal static class HeadMessages
{
    /// <summary>Returns the line; <paramref name="union"/> is null where the scan file names none.</summary>
    public static Message Of(string? union, Message when, Message what) => union is null ? OfAny(when, what) : OfUnion(union, when, what);

    public static Message AsOf(LocalDate asOf) => new($"{asOf}", $"截至 {asOf}");

    public static Message NoScanYet => new("no scan yet", "尚未扫描");

    public static Message OpenAlerts(int alerts) => new($"{alerts} open {new Plural(alerts, "alert", "alerts")}", $"在案预警 {alerts} 起");

    public static Message ClosedAlerts(int alerts) => new($"{alerts} closed", $"已解除 {alerts} 起");

    public static Message Referrals(int referrals) => new(
        $"{referrals} {new Plural(referrals, "referral", "referrals")} to other bodies", $"移送其他部门 {referrals} 件");

    public static Message Acts(int acts) => new($"{acts} {new Plural(acts, "act", "acts")}", $"办理记录 {acts} 项");

    public static Message PutRight(int acts) => new($"{acts} put right", $"更正和撤回 {acts} 项");

    public static Message OpenLetters(int letters) => new($"{letters} open {new Plural(letters, "letter", "letters")}", $"在办文书 {letters} 件");

    public static Message CompaniesAndRules(int companies, int rules, IReadOnlyList<string> packs) => new(
        $"{companies} {new Plural(companies, "company", "companies")} · {rules} {new Plural(rules, "rule", "rules")} ({packs})",
        $"企业 {companies} 家 · 规则 {rules} 条（{packs}）");

    /// <summary>Returns the line of a report on the days from one on up to another, which is no longer counted.</summary>
    public static Message Report(string? union, LocalDate from, LocalDate to) => union is null ? ReportOfAny(from, to) : ReportOfUnion(union, from, to);

    private static Message ReportOfAny(LocalDate from, LocalDate to) => new($"{from} to {to}", $"工作统计 · {from} 至 {to}");

    private static Message ReportOfUnion(string union, LocalDate from, LocalDate to) => new($"{union} · {from} to {to}", $"{union}工作统计 · {from} 至 {to}");

    private static Message OfAny(Message when, Message what) => new($"{when} · {what}", $"{when} · {what}");

    private static Message OfUnion(string union, Message when, Message what) => new($"{union} · {when} · {what}", $"{union} · {when} · {what}");
}
