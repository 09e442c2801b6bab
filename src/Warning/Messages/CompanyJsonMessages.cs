using EarlyWarning.Rules;

namespace EarlyWarning.Messages;

/// <summary>What is said about a company's observations in JSON.</summary>
internal static class CompanyJsonMessages
{
    public static Message ExpectedHere(Message expected, string found) => new($"expected {expected}; found {found}", $"这里应为{expected}，现为 {found}");

    public static Message LacksKey(string key) => new($"the key '{key}' is missing", $"缺少“{key}”；请补上");

    public static Message NoKeyHere(string key, Message? advice) => new($"there is no key '{key}' here{advice}", $"这里没有“{key}”这一项{advice}");

    public static Message NotInCatalog(string name, Message? advice) => new($"the catalog has no indicator '{name}'{advice}", $"指标目录里没有“{name}”{advice}");

    public static Message ToldTwice(string id) => new($"'{id}' is given twice, once by another of its names", $"“{id}”写了两次，有一次用的是别名；请只留一个");

    public static Message TooManyNumbers(int count, int most) => new($"there are {count} numbers; the last {most} at most", $"这里有 {count} 个数；最多写最近 {most} 期");

    public static Message NoDateOfAttribute(string id) => new($"'{id}' is an attribute, which has no date", $"“{id}”是属性，没有日期");

    public static Message HasNoSuchField(string happening, string field, Message? advice) => new(
        $"'{happening}' has no field '{field}'{advice}",
        $"事件“{happening}”没有字段“{field}”{advice}");

    public static Message AnObjectOf(IReadOnlyList<string> keys) => new($"an object of {keys}", $"含有 {keys} 的对象");

    public static Message AnIdOrCompany => new("the company's id, or an object of its id and name", "企业的代码，或者含有 id 和 name 的对象");

    public static Message MeasureValues => new(
        "a number, an array with the newest last, or an object such as { \"2026-10\": 2.5 }",
        "数字，最近一期在最后的列表，或者 { \"2026-10\": 2.5 } 这样的对象");

    public static Message EventValues => new(
        "an array such as [{ \"date\": \"2026-10-20\", \"value\": 3 }], or null for not delivered",
        "列表，如 [{ \"date\": \"2026-10-20\", \"value\": 3 }]，没有提供时写 null");

    public static Message AnArrayHere => new("an array", "列表");

    public static Message ANumberHere => new("a number", "数字");

    public static Message ATextHere => new("a text", "文字");

    public static Message AFlagHere => new("true or false", " true 或 false");

    public static Message ADayHere => new("a date such as \"2026-10-31\"", "日期，如 \"2026-10-31\"");

    public static Message APeriodHere(string example) => new($"a period such as \"{example}\", or a day in it", $"“{example}”这样的期间，或者其中的一天");

    public static Message ALengthHere => new("a length of time such as \"10d\"", "时长，如 \"10d\"");
}
