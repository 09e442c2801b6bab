namespace EarlyWarning.Rules.Text.Messages;

/// <summary>How a diagnostic is put.</summary>
internal static class DiagnosticMessages
{
    public static Message Line(Message severity, string code, Message text) => new($"{severity} {code}: {text}", $"{severity} {code}：{text}");

    /// <summary>Stands for the faults of a code that are not listed.</summary>
    public static Message Others(long others) => new(
        $"{others} more of this kind {new Plural(others, "is", "are")} not listed",
        $"同类问题另有 {others} 处，未逐一列出");
}
