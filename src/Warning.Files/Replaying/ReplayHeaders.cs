namespace EarlyWarning.Files.Replaying;

/// <summary>The names that the columns of a table of outcomes may have.</summary>
internal static class ReplayHeaders
{
    public static readonly string[] Company = ["company", "企业", "统一社会信用代码", "企业名称"];
    public static readonly string[] Date = ["date", "日期", "发生日期"];
    public static readonly string[] Kind = ["kind", "类型"];
    public static readonly string[] Workers = ["workers", "职工人数", "人数"];
    public static readonly string[] Yuan = ["yuan", "金额", "涉及金额"];
}
