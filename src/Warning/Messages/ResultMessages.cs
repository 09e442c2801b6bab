using EarlyWarning.Rules;

namespace EarlyWarning.Messages;

/// <summary>What is said about results in JSON.</summary>
internal static class ResultMessages
{
    public static Message Unexpected(Message expected, string found) => new($"expected {expected}; found {found}", $"应为{expected}，现为 {found}");

    public static Message AResult => new("a result", "结果");

    public static Message AnObject => new("an object", "对象");

    public static Message AList => new("an array", "列表");

    public static Message SomeText => new("a text", "文字");

    public static Message SomeNumber => new("a number", "数字");

    public static Message AWholeNumber => new("a whole number", "整数");

    public static Message TrueOrFalse => new("true or false", "true 或 false");

    public static Message SomeTime => new("a time of day such as 14:30:00", "时刻，如 14:30:00");

    public static Message SomeDate => new("a date such as 2026-11-01", "日期，如 2026-11-01");

    public static Message ASpan => new("a length of time such as 30d", "时长，如 30d");

    public static Message AValue => new("a number, a text, true or false", "数字、文字、true 或 false");

    public static Message SomeWord(IReadOnlyList<string> words) => new($"one of {words}", $"{words} 之一");
}
