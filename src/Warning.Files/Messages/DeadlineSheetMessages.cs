using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What the list of deadlines says as a table.</summary>
internal static class DeadlineSheetMessages
{
    public static Message DeadlinesSheet => new("deadlines", "办理时限");

    public static Message ToDoUntil => new("toDo", "办理事项");

    public static Message LastDayOfDeadline => new("lastDay", "最后一日");

    public static Message WorkingDaysLeft => new("workingDaysLeft", "剩余工作日");

    public static Message EarliestLastDay => new("notBefore", "不早于");

    public static Message DeadlineRemark => new("remark", "说明");

    public static Message ArticleBehind => new("article", "依据条款");

    public static Message DeadlineRemarks(IReadOnlyList<Message> parts) => new($"{parts}", $"{parts}");

    public static Message WithExtension(LocalDate day) => new($"with an approved extension {day}", $"经批准延长的，至 {day}");

    public static Message InTheWords(string manner) => new($"{manner}", $"{manner}");

    public static Message PromisedAmount(decimal yuan) => new($"{yuan} yuan", $"{yuan} 元");
}
