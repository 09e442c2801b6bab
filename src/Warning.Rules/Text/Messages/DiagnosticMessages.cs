namespace EarlyWarning.Rules.Text.Messages;

/// <summary>How a diagnostic is put.</summary>
internal static class DiagnosticMessages
{
    public static Message Line(Message severity, string code, Message text) => new($"{severity} {code}: {text}", $"{severity} {code}：{text}");
}
