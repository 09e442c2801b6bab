namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about files, JSON, keys and values.</summary>
internal static class JsonMessages
{
    public static Message RepeatedKey(string key) => new($"the key '{key}' stands twice in this object", $"“{key}”在同一个对象里写了两次；请删去一个");

    public static Message Needs(Message what, string key) => new($"{what} needs the key '{key}'", $"{what}缺少“{key}”；请补上");

    public static Message HasNoKey(Message what, string key, Message? advice) => new($"{what} has no key '{key}'{advice}", $"{what}没有“{key}”这一项{advice}");

    /// <summary>The end of a message about an unknown key.</summary>
    public static Message Knows(IReadOnlyList<string> keys) => new($"; it knows {keys}", $"；可用的有 {keys}");

    /// <summary>The end of a message about a misspelt name.</summary>
    public static Message DidYouMean(string nearest) => new($"; did you mean '{nearest}'?", $"；是不是“{nearest}”？");

    /// <summary>The end of a message about a name that is worded differently.</summary>
    public static Message DidYouMeanTitled(string nearest, string title) => new($"; did you mean '{nearest}' ({title})?", $"；是不是“{nearest}”（{title}）？");

    public static Message WrongType(Message expected, Message found, Message? advice) => new(
        $"expected {expected}, found {found}{advice}",
        $"{expected}，现为{found}{advice}");

    /// <summary>The end of a message about a value.</summary>
    public static Message WriteInstead(string right) => new($"; write {right}", $"；请写 {right}");

    public static Message WrongChoice(string key, IReadOnlyList<string> words, string found, Message? advice) => new(
        $"'{key}' is one of {words}; found '{found}'{advice}",
        $"“{key}”只能是 {words} 之一，现为“{found}”{advice}");

    public static Message PointsOutOfRange(string key, long most, string found) => new(
        $"'{key}' is from 0 to {most:0}; found {found}",
        $"“{key}”应在 0 到 {most:0} 之间，现为 {found}");

    public static Message NotWhole(string key, int least, int most, string found) => new(
        $"'{key}' is a whole number from {least:0} to {most:0}; found {found}",
        $"“{key}”应为 {least:0} 到 {most:0} 的整数，现为 {found}");

    public static Message ObjectOf(Message what) => new($"{what} as an object {{ ... }}", $"这里应为{what}，写成 {{ ... }} 的形式");

    public static Message TextOf(string key) => new($"'{key}' as a text in double quotes", $"“{key}”应为双引号里的文字");

    public static Message NumberOf(string key) => new($"'{key}' as a number", $"“{key}”应为数字");

    public static Message TruthOf(string key) => new($"'{key}' as true or false", $"“{key}”应为 true 或 false");

    public static Message ListOf(string key) => new($"'{key}' as an array [ ... ]", $"“{key}”应为列表 [ ... ]");

    public static Message ObjectUnder(string key) => new($"'{key}' as an object {{ ... }}", $"“{key}”应为对象 {{ ... }}");

    public static Message TextIn(string key) => new($"a text in '{key}'", $"“{key}”中的每一项应为文字");

    public static Message Of(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => AnObject,
        JsonKind.Array => AnArray,
        JsonKind.Text => AText,
        JsonKind.Number => ANumber,
        JsonKind.Null or JsonKind.True or JsonKind.False => AWord(value.Raw),
    };

    private static Message AnObject => new("an object", "对象 { ... }");

    private static Message AnArray => new("an array", "列表 [ ... ]");

    private static Message AText => new("a text", "文字");

    private static Message ANumber => new("a number", "数字");

    private static Message AWord(string word) => new($"{word}", $"{word}");
}
