namespace EarlyWarning.Rules.Text.Messages;

/// <summary>Why a value is missing.</summary>
internal static class ReasonMessages
{
    /// <summary>Returns the word of a reason, which results hold as a code.</summary>
    public static Message Word(string why) => why switch
    {
        "missing" => new("missing", "缺失", "Missing"),
        "stale" => new("stale", "过期", "Stale"),
        "unread" => new("unread", "未能读取", "Unread"),
        "not-delivered" => new("not delivered", "未提供", "NotDelivered"),
        "no-parameter" => new("no parameter", "没有参数值", "NoParameter"),
        "too-few-peers" => new("too few peers", "同类企业不足", "TooFewPeers"),
        _ => Other(why),
    };

    public static Message IsMissing(string title, Message word) => new($"{title} is {word}", $"{title}{word}");

    public static Message IsMissingSince(string title, Message word, string since) => new($"{title} is {word} since {since}", $"{title}自 {since} 起{word}");

    public static Message HasNoValue(string title) => new($"{title} has no value for the company at this date", $"参数“{title}”在该日期对该企业没有取值");

    public static Message HasTooFewPeers(string call) => new($"{call} has too few peers", $"{call} 的同类企业不足 20 家，无法比较");

    public static Message CouldNotBeRead(string title, Message? period) => new($"{title} could not be read{period}", $"{title}{period}未能读取");

    public static Message RowCouldNotBeRead(string title, Message? period, string feed, string file, long row) => new(
        $"{title} could not be read{period}: feed '{feed}', {file}:{row:0}; mend this row",
        $"{title}{period}未能读取：数据源“{feed}”，{file} 第 {row:0} 行；请更正这一行");

    public static Message InPeriod(string period) => new($" in {period}", $"（{period}）");

    private static Message Other(string why) => new($"{why}", $"{why}");
}
