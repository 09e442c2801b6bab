namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said of codes of places and trades.</summary>
internal static class AreaMessages
{
    public static Message NoPlace(string found) => new(
        $"a place is a code of 2 to 12 digits (GB/T 2260), such as \"440784\"; found '{found}'",
        $"地区应写 2 到 12 位的行政区划代码，如 \"440784\"；现为“{found}”");

    public static Message NoTrade(string found) => new(
        $"a trade is a letter and up to 4 digits (GB/T 4754), such as \"C19\"; found '{found}'",
        $"行业应写门类字母加至多 4 位数字的行业代码，如 \"C19\"；现为“{found}”");
}
