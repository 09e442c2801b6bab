namespace EarlyWarning.Rules.Text.Messages;

/// <summary>How the parts of an explained condition are put.</summary>
internal static class ExplanationMessages
{
    public static Message Part(string text, Message value, Message? notes) => new($"{text}: {value}{notes}", $"{text}：{value}{notes}");

    public static Message WithUnit(Message value, Message unit) => new($"{value} {unit}", $"{value} {unit}");

    public static Message Notes(Message notes) => new($" ({notes})", $"（{notes}）");

    public static Message Then(Message first, Message second) => new($"{first}; {second}", $"{first}；{second}");

    public static Message AsWritten(string text) => new($"{text}", $"{text}");

    public static Message About(string number) => new($"about {number}", $"约{number}");

    public static Message Let(string name) => new($"let {name}", $"let“{name}”");

    public static Message Missing => new("missing", "缺失");

    public static Message Unknown => new("unknown", "未知");

    public static Message Yes => new("true", "是");

    public static Message No => new("false", "否");

    public static Message Unread => new("unread", "未能读取");

    public static Message UnreadAt(string file, long row) => new($"unread ({file}:{row:0})", $"未能读取（{file} 第 {row:0} 行）");

    public static Message Reading(string time, Message value) => new($"{time} {value}", $"{time} {value}");

    public static Message Known(int known, int all) => new($"… {known:0} of {all:0} known …", $"……{all:0} 期中 {known:0} 期有值……");

    public static Message Readings(IReadOnlyList<Message> readings) => new($"{readings}", $"{readings}");
}
