using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>The list of what the union, the authority and employers owe until when, besides employers' answers.</summary>
internal static class DeadlineScreenMessages
{
    public static Message DeadlinesRunning(int deadlines, Message? overdue) => new(
        $"{deadlines} {new Plural(deadlines, "deadline", "deadlines")}{overdue}",
        $"办理时限 {deadlines} 项{overdue}");

    public static Message DeadlinesPast(int deadlines) => new($", {deadlines} past", $"，其中逾期 {deadlines} 项");

    public static Message MoreDeadlines(int deadlines) => new($"and {deadlines} more", $"另有 {deadlines} 项");

    public static Message LastDayColumn => new("last day", "最后一日");

    public static Message WorkingDaysLeftColumn => new("working days left", "剩余工作日");

    public static Message ToDoColumn => new("to do", "办理事项");

    public static Message BehindItColumn => new("behind it", "依据");

    public static Message DueDayOf(LocalDate day) => new($"{day}", $"{day}");

    public static Message DueDayOrExtended(LocalDate day, LocalDate extended) => new($"{day} (extended: {extended})", $"{day}（延长至 {extended}）");

    public static Message DueNotBefore(LocalDate day) => new($"not before {day}", $"不早于 {day}");

    public static Message NoDueDay => new("no day", "未规定");

    public static Message PrescribedForms(string body, Message? article) => new($"Write letters on the forms of {body}{article}.", $"文书使用{body}的格式{article}。");

    public static Message InArticle(string article) => new($" ({article})", $"（{article}）");
}
