using NodaTime;

namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about what a rule test gives.</summary>
internal static class GivenMessages
{
    public static Message GivenTwice(string id) => new($"'{id}' is given twice, once by another of its names", $"“{id}”给了两次，有一次用的是别名；请只留一个");

    public static Message TwiceSpelt(string name) => new($"'{name}' is given twice, once in another spelling", $"“{name}”给了两次，写法不同；请只留一个");

    public static Message BeforeTheCalendar(string measure, int count) => new(
        $"'{measure}' has {count} values, which reach back before the year 1",
        $"“{measure}”给了 {count} 个数，已早于公元 1 年；请减少");

    public static Message AgoBeforeTheCalendar(string ago, LocalDate asOf) => new(
        $"{ago} before {asOf} is before the year 1",
        $"{asOf} 往前 {ago} 已早于公元 1 年；请改小“ago”");

    public static Message GivenHasNoField(string happening, string name, Message? advice) => new(
        $"'{happening}' has no field '{name}'{advice}",
        $"事件“{happening}”没有字段“{name}”{advice}");

    /// <summary>The end of a message about an unknown field.</summary>
    public static Message HasNoFields => new("; the catalog gives it none", "；指标目录没有给它规定字段");

    /// <summary>The end of a message about an unknown field.</summary>
    public static Message HasFields(IReadOnlyList<string> names) => new($"; it has {names}", $"；它的字段有 {names}");

    public static Message WrongField(string field, string happening, Message type, Message found) => new(
        $"the field '{field}' of '{happening}' is a {type}; found {found}",
        $"“{happening}”的字段“{field}”应为{type}，现为{found}");

    public static Message GivenOfWrongType(string indicator, Message what, Message expected, Message found, Message? advice) => new(
        $"'{indicator}' is {what}; expected {expected}, found {found}{advice}",
        $"“{indicator}”是{what}；这里应为{expected}，现为{found}{advice}");

    public static Message WrongParameter(string parameter, Message found) => new(
        $"'{parameter}' is a parameter; expected a number, or null where it has none, found {found}",
        $"“{parameter}”是参数；应为数字，没有取值时写 null，现为{found}");

    public static Message WrongFired(Message found) => new(
        $"fired(..) is true or false, or null where it is unknown; found {found}",
        $"fired(..) 应为 true 或 false，未知时写 null，现为{found}");

    public static Message WrongPeer(Message found) => new(
        $"a peer call is a number, or null where it is missing; found {found}",
        $"与同类企业比较的结果应为数字，缺失时写 null，现为{found}");

    public static Message NoPeer(string name) => new(
        $"'{name}' is no peer call; a test gives indicators, and may pin parameters, peer_rank(..), peer_median(..) and fired(..)",
        $"“{name}”不能直接给结果；测试里给指标的数据，只有参数、peer_rank(..)、peer_median(..) 和 fired(..) 可以直接给结果");

    public static Message GivenOutOfRange(string indicator, Message range, string found, Message? advice) => new(
        $"'{indicator}' is in the range {range} by the catalog, so no feed brings {found}{advice}",
        $"指标目录规定“{indicator}”应为{range}，数据源不会给出 {found}{advice}");

    public static Message RangeFrom(string low) => new($"[{low}, null]", $" {low} 或更大的数");

    public static Message RangeUpTo(string high) => new($"[null, {high}]", $"不大于 {high} 的数");

    public static Message RangeOf(string low, string high) => new($"[{low}, {high}]", $" {low} 到 {high} 的数");

    /// <summary>The end of a message about a percentage where a share is wanted.</summary>
    public static Message PercentAsShare(string found, string share) => new($"; for {found} % write {share}", $"；{found}% 请写 {share}");

    /// <summary>The end of a message about a sum in yuan where its unit is ten thousand yuan.</summary>
    public static Message YuanAsTenThousand(string found, string number, string unit) => new(
        $"; it counts {unit}: for {found} yuan write {number}",
        $"；它的单位是{unit}，{found} 元请写 {number}");

    public static Message NumberOrGap => new("a number, or null for a gap", "数字，没有数的月份（日、季）写 null");

    public static Message ANumber => new("a number", "数字");

    public static Message Events => new(
        "an array such as [{ \"ago\": \"10d\", \"value\": 3 }], or null for not delivered",
        "列表，如 [{ \"ago\": \"10d\", \"value\": 3 }]，没有提供这项数据时写 null");

    public static Message AText => new("a text in double quotes", "双引号里的文字");

    public static Message AFlag => new("true or false", " true 或 false");

    public static Message ADate => new("a date in double quotes such as \"2026-01-31\"", "双引号里的日期，如 \"2026-01-31\"");

    public static Message AMeasure(Message cadence) => new($"a {cadence} measure", $"{cadence}的数值");

    public static Message AnEvent => new("an event", "事件");

    public static Message AnAttribute(Message type) => new($"a {type} attribute", $"属性（{type}）");
}
