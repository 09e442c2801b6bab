using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What became of the warnings.</summary>
internal static class FunnelMessages
{
    public static Message Title => new("From warning to closed case", "处置情况");

    public static Message Warnings(int companies, int warnings, int early, int closed) => new(
        $"{companies} {new Plural(companies, "company", "companies")}, {warnings} {new Plural(warnings, "warning", "warnings")}: {early} handled early, {closed} closed",
        $"企业 {companies} 家，预警 {warnings} 起：提前化解 {early} 起，已解除 {closed} 起");

    public static Message Letters(int reminders, int opinions, int suggestions, int answered, int overdue) => new(
        $"{reminders} {new Plural(reminders, "reminder", "reminders")}, {opinions} {new Plural(opinions, "opinion", "opinions")}, {suggestions} {new Plural(suggestions, "suggestion", "suggestions")} issued: {answered} answered, {overdue} overdue",
        $"已发提示函 {reminders} 件、意见书 {opinions} 件、建议书 {suggestions} 件：已回复 {answered} 件，逾期 {overdue} 件");

    public static Message Results(long workers, Message yuan) => new(
        $"{workers} {new Plural(workers, "worker", "workers")} helped, {yuan} recovered",
        $"帮助职工 {workers} 人，追回 {yuan}");
}
