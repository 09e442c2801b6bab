using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>How arguments and the values of options are called in usage lines.</summary>
internal static class PlaceholderMessages
{
    public static Message Amount => new("YUAN", "金额");

    public static Message Article => new("ARTICLE", "条款");

    public static Message Body => new("BODY", "单位");

    public static Message Referral => new("REFERRAL", "移送编号");

    public static Message Code => new("CODE", "代码");

    public static Message Company => new("COMPANY", "企业");

    public static Message Date => new("DATE", "日期");

    public static Message Event => new("EVENT", "事项");

    public static Message EventOrLetter => new("EVENT|LETTER", "事项|文书");

    public static Message FaultId => new("RULE|FEED", "规则|数据源");

    public static Message File => new("FILE", "文件");

    public static Message FileOrLedger => new("FILE|ledger", "文件|ledger");

    public static Message Folder => new("FOLDER", "文件夹");

    public static Message Languages => new("zh|en", "zh|en");

    public static Message Letter => new("LETTER", "文书");

    public static Message Month => new("MONTH", "月份");

    public static Message Name => new("NAME", "姓名或单位");

    public static Message Names => new("NAMES", "姓名");

    public static Message Number => new("N", "数字");

    public static Message NewRules => new("NEW", "新规则包");

    public static Message OldRules => new("OLD", "旧规则包");

    public static Message Parameter => new("NAME", "参数名");

    public static Message Percent => new("PERCENT", "百分数");

    public static Message Promise => new("DATE=WHAT", "日期=内容");

    public static Message RuleId => new("ID", "规则编号");

    public static Message Rules => new("RULES", "规则包");

    public static Message ScanFile => new("SCAN.json", "SCAN.json");

    public static Message Span => new("SPAN", "时长");

    public static Message Template => new("TEMPLATE", "模板");

    public static Message Text => new("TEXT", "文字");

    public static Message Value => new("VALUE", "数值");

    public static Message Who => new("WHO", "经办人");

    public static Message SearchWord => new("WORD", "词");

    /// <summary>Choices one after the other: <c>text|json</c>.</summary>
    public static Message Or(Message choices, Message choice) => new($"{choices}|{choice}", $"{choices}|{choice}");

    /// <summary>A word to type, in either language.</summary>
    public static Message Word(string word, string chinese) => Message.Of(word, word, chinese);
}
