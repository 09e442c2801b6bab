namespace EarlyWarning.Rules.Text.Messages;

/// <summary>How a diagnostic is put.</summary>
internal static class DiagnosticMessages
{
    public static Message Line(DiagnosticSeverity severity, string code, Message text) => severity switch
    {
        DiagnosticSeverity.Error => Error(code, text),
        DiagnosticSeverity.Warning => Warning(code, text),
    };

    private static Message Error(string code, Message text) => new($"error {code}: {text}", $"错误 {code}：{text}");

    private static Message Warning(string code, Message text) => new($"warning {code}: {text}", $"提醒 {code}：{text}");
}
