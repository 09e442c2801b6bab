using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about crosswalks, and about rows of no company of the register.</summary>
internal static class MatchingMessages
{
    public static Message NotTwoColumns(int columns) => new(
        $"{columns:0} columns; expected two, the account and the company; check the delimiter",
        $"只有 {columns:0} 列；应有户号和企业两列；请核对分隔符");

    /// <summary>The header of the column with the name as a feed has it, as in the list of unmatched rows.</summary>
    public static Message NameHeader { get; } = new("company", "企业");

    /// <summary>The header of the column in which a person confirms the company.</summary>
    public static Message ConfirmedHeader { get; } = new("confirmed", "确认");

    public static Message OneField => new("one field; expected two", "只有一个字段，应有两个");

    public static Message AccountOfTwo { get; } = new("the crosswalk gives this account to two companies", "对照表把这个户号对应到两家企业");

    public static Message AccountUnknown { get; } = new(
        "not in the crosswalk, or of a company that is not in the register",
        "对照表里没有这个户号，或它所属的企业不在企业名录");

    public static Message NameOfTwo { get; } = new("the name fits two companies", "这个名称对应两家企业");

    public static Message ConfirmedUnknown { get; } = new(
        "the register has no company of this code or name; write the company's code, or its name as the register has it",
        "企业名录里没有这个代码或名称；请填写企业的统一社会信用代码，或名录中的名称");

    public static Message ConfirmedAmbiguous { get; } = new(
        "several companies of the register have this name; write the company's code",
        "企业名录里有几家企业叫这个名称；请填写企业的统一社会信用代码");

    public static Message NameUnknown { get; } = new("no company of the register has this name", "企业名录里没有这个名称");

    public static Message CodeUnknown { get; } = new("not in the register", "不在企业名录");
}
