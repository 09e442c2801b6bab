namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the parameters of a pack.</summary>
internal static class ParameterMessages
{
    public static Message ParameterNameTaken(string name, Message what) => new(
        $"the parameter '{name}' has the name of {what}; give it another name",
        $"参数“{name}”与{what}重名；请给参数换一个名称");

    public static Message AFieldOf(string indicator) => new($"a field of '{indicator}'", $"事件“{indicator}”的字段");

    public static Message ParameterTwice(string name) => new(
        $"the parameter '{name}' stands twice in this file; keep one of them",
        $"参数“{name}”在本文件里写了两次；请只留一个");

    public static Message NoValues => new(
        "a parameter has at least one value, such as { \"from\": \"2026-01-01\", \"value\": 1 }",
        "参数至少要有一个取值，如 { \"from\": \"2026-01-01\", \"value\": 1 }");

    public static Message SameDay(string date) => new(
        $"two values are from {date}; of which the parameter is on that day nothing would say",
        $"有两个取值都从 {date} 起，无法知道用哪一个；请删去一个或改日期");

    public static Message Falling(string date, string before) => new(
        $"the values of a parameter stand by their dates, the earliest first; {date} comes after {before}",
        $"参数的取值按日期从早到晚写；现在 {date} 写在 {before} 的后面，请调整顺序");

    public static Message NoValue => new(
        "a value of a parameter has a 'value', or a 'by' with a number for each beginning of a text attribute, or both",
        "参数的取值要写“value”，或写“by”（按文字属性的开头分别给数），或两样都写");

    public static Message OneAttribute(int found) => new(
        $"a value goes by one text attribute, such as \"by\": {{ \"region\": {{ \"4401\": 2300 }} }}; found {found}",
        $"“by”里只能有一个文字属性，如 \"by\": {{ \"region\": {{ \"4401\": 2300 }} }}，现有 {found} 个");

    public static Message NumbersByBeginning(string attribute) => new(
        $"an object with a number for each beginning of '{attribute}'",
        $"这里应为对象 {{ ... }}，按“{attribute}”的开头逐项给数");

    public static Message EmptyKey => new("an empty key begins every text; write that number as 'value'", "空的键对谁都适用；这个数请写成“value”");

    public static Message NumberFor(string key) => new($"a number for '{key}'", $"“{key}”应为数字");

    public static Message NestedKeys(string beginning, string key) => new(
        $"the key '{beginning}' begins the key '{key}'; where both fit the longer one counts. If that is meant, write the others out",
        $"键“{beginning}”是键“{key}”的开头；两个都适用时以长的为准。如果就是这个意思，请把其余的也逐个写全");

    public static Message ParameterStandsTwice(string name, string file) => new(
        $"the parameter '{name}' stands in {file} too; keep one of them",
        $"参数“{name}”在 {file} 中也有；请只保留一个");
}
