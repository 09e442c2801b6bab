namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about functions without a window, and about rules and levels that are asked for.</summary>
internal static class FunctionMessages
{
    public static Message UnknownFunction(string name, Message? advice) => new($"unknown function '{name}'{advice}", $"没有名为“{name}”的函数{advice}");

    public static Message TakesArguments(string function, Message takes, int found, string signature) => new(
        $"{function} takes {takes}, found {found}; write {signature}",
        $"{function} 应有{takes}，现有 {found} 个；请写 {signature}");

    /// <summary>How many arguments a function takes; <see cref="int.MaxValue"/> for any number.</summary>
    public static Message Arguments(int least, int most) =>
        (least, most) switch
        {
            (0, 0) => None,
            (_, int.MaxValue) => OrMore(least),
            _ when least == most => Exactly(least),
            _ => Either(least, most),
        };

    public static Message TakesOneText(string function, string signature) => new(
        $"{function} takes 1 argument; write {signature}",
        $"{function} 应有 1 个参数；请写 {signature}");

    public static Message NoNamedArgument(string function, string name, Message takes) => new(
        $"{function} takes no '{name}:'; {takes}",
        $"{function} 没有“{name}:”这个参数；{takes}");

    /// <summary>The named arguments that a function takes.</summary>
    public static Message Takes(string[] names) => names switch
    {
        [] => TakesNothing,
        [var only] => TakesOnly(only),
        _ => TakesAll(names[..^1], names[^1]),
    };

    public static Message RoundDigits(int most) => new(
        $"the digits of round are a whole number, written out, from 0 to {most}",
        $"round 的小数位数要直接写 0 到 {most} 的整数");

    public static Message BothMissing => new("one branch of if needs a value; both are 'missing'", "if 的两个结果不能都是“missing”；请至少写一个值");

    public static Message KnownOfEvent(string name, string function) => new(
        $"'{name}' is an event; ask {function} of a window over it, such as {function}(count({name}, 30d))",
        $"“{name}”是事件；请问它在一个时段里的统计，如 {function}(count({name}, 30d))");

    public static Message AtLeastCount(int conditions, Message? never) => new(
        $"{never}the first argument of at_least is how many must hold, a whole number, written out, from 1 to the {conditions} that follow it",
        $"{never}at_least 的第一个参数是至少成立几个，要直接写 1 到 {conditions} 的整数（后面共 {conditions} 个条件）");

    public static Message NeverSoMany(string wanted, int conditions) => new(
        $"{wanted} of {conditions} {new Plural(conditions, "condition", "conditions")} can never hold; ",
        $"{conditions} 个条件不可能有 {wanted} 个成立；");

    public static Message NoOtherRules => new(
        "fired asks of another rule of the pack, and stands in rules and in referrals only",
        "fired 用来引用规则包里的另一条规则，只能写在规则和转办条件里");

    public static Message FiredInWindow(string window) => new(
        $"fired cannot stand inside the window of {window}: another rule is decided once, at the as-of date; ask of it outside",
        $"fired 不能写在 {window} 的时段里：另一条规则只在截至日期判定一次；请写在外面");

    public static Message FiredInPeers => new(
        "fired cannot stand inside a peer function: it is of this company alone; ask of the other rule outside",
        "fired 不能写在同类比较的函数里：它只看这一家企业；请写在外面");

    public static Message FiredArgument => new(
        "the argument of fired is the id of a rule in quotes; write fired('rule-id')",
        "fired 的参数是引号里的规则编号；请写 fired('rule-id')");

    public static Message NoRule(string id, Message? advice) => new($"the pack has no rule '{id}'{advice}", $"规则包里没有规则“{id}”{advice}");

    public static Message NoSuchWord(Message noun, string word, Message? advice) => new($"there is no {noun} '{word}'{advice}", $"没有“{word}”这个{noun}{advice}");

    public static Message ThereAre(IReadOnlyCollection<string> names) => new($"; there are {names}", $"；可用的有 {names}");

    public static Message RetiredRule(string id) => new(
        $"the rule '{id}' is retired, so that this is always false; ask of the rule that took its place, or leave it out",
        $"规则“{id}”已停用，这里永远不成立；请改用接替它的规则，或者删去");

    public static Message TextInQuotes(string function) => new(
        $"the second argument of {function} is a text in quotes, such as 'C21'",
        $"{function} 的第二个参数是引号里的文字，如 'C21'");

    public static Message TextArgument(string function, string signature) => new(
        $"the argument of {function} is a text in quotes; write {signature}",
        $"{function} 的参数是引号里的文字；请写 {signature}");

    public static Message NoDay(string written) => new(
        $"'{written}' is no day of the calendar; write year, month and day, such as date('2026-01-31')",
        $"日历上没有“{written}”；请写年、月、日，如 date('2026-01-31')");

    public static Message DateWrittenOut => new(
        "a date is written out; write year, month and day, such as date('2026-01-31')",
        "日期要直接写出来；请写年、月、日，如 date('2026-01-31')");

    public static Message PeersOfOne(string function) => new(
        $"{function} compares companies, and this is asked of one; put the comparison into a rule and ask fired('its-id')",
        $"{function} 要比较多家企业，而这里只看一家；请把比较写成一条规则，再用 fired('its-id') 引用");

    public static Message PeersInWindow(string function, string window) => new(
        $"{function} cannot stand inside the window of {window}; use it outside, on the window's result",
        $"{function} 不能写在 {window} 的时段里；请写在外面，用在时段的结果上");

    public static Message PeersInPeers(string function) => new(
        $"{function} cannot stand inside another peer function",
        $"{function} 不能写在另一个同类比较的函数里");

    public static Message MisplacedPeriod => new(
        "period() is the last day of the period that a window on a measure reads, and stands only inside one, such as avg(if(month(period()) == 2, missing, x), 12m); for the as-of date write today()",
        "period() 是时段里正在读的那一期的最后一天，只能写在数值指标的时段里，如 avg(if(month(period()) == 2, missing, x), 12m)；要写截至日期，请写 today()");

    private static Message None => new("no arguments", " 0 个参数");

    private static Message OrMore(int least) => new($"{least} or more arguments", $"至少 {least} 个参数");

    private static Message Exactly(int count) => new($"{count} {new Plural(count, "argument", "arguments")}", $" {count} 个参数");

    private static Message Either(int least, int most) => new($"{least} or {most} arguments", $" {least} 或 {most} 个参数");

    private static Message TakesNothing => new("it takes no named arguments", "它没有带名称的参数");

    private static Message TakesOnly(string only) => new($"it takes {only}", $"可用的有“{only}”");

    private static Message TakesAll(IReadOnlyList<string> names, string last) => new($"it takes {names} and {last}", $"可用的有 {names}、{last}");
}
