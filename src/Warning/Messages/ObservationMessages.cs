using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about observations of a company that do not fit the catalog.</summary>
internal static class ObservationMessages
{
    public static Message ObservationsAreWrong(int count, Message? faults) => new(
        $"{count:0} of the observations cannot be used:{faults}",
        $"有 {count:0} 处数据不能使用：{faults}");

    /// <summary>Adds a fault, on a line of its own, to those before it.</summary>
    public static Message AddFault(Message? before, Message fault) => new($"{before}\n  {fault}", $"{before}\n  {fault}");

    /// <summary>Begins the message of a dated observation.</summary>
    public static Message OnDate(string indicator, LocalDate date, Message what) => new($"'{indicator}' of {date}: {what}", $"“{indicator}”{date}：{what}");

    /// <summary>Begins the message of an observation without a date.</summary>
    public static Message Undated(string indicator, Message what) => new($"'{indicator}': {what}", $"“{indicator}”：{what}");

    public static Message AttributeHasNoDate => new("it is an attribute of the company and has no date; set it", "这是企业的属性，没有日期；请不带日期设置");

    public static Message NeedsDate => new("it is a dated figure or event; add it with its date", "这是有日期的数值或事件；请连同日期添加");

    public static Message ObservedTooEarly(LocalDate earliest) => new($"the date is before {earliest}; was it set?", $"日期早于 {earliest}；是不是漏填了日期");

    public static Message ImplausibleKnown(LocalDate known, LocalDate earliest) => new(
        $"the day on which it became known, {known}, is before {earliest}; was it set?",
        $"得知的日期 {known} 早于 {earliest}；是不是漏填了日期");

    public static Message ObservedOutOfRange(Message range, string found) => new(
        $"expected a number in the range {range} by the catalog, found {found}",
        $"指标目录规定应为{range}，现为 {found}");

    public static Message OfOtherType(Message type, string found) => new($"expected a {type}, found {found}", $"应为{type}，现为 {found}");

    public static Message MeasureHasNoFields => new("it is a figure of a period and has no fields; only an event has them", "这是按期的数值，没有字段；只有事件才有字段");

    public static Message LacksField(string field, Message? advice) => new($"it has no field '{field}'{advice}", $"没有字段“{field}”{advice}");

    public static Message FieldOfOtherType(string field, Message type, string found) => new(
        $"the field '{field}' is a {type}, found {found}",
        $"字段“{field}”应为{type}，现为 {found}");

    public static Message TextTooLong(int length, int longest) => new(
        $"the text has {length:0} characters; expected at most {longest:0}",
        $"文字有 {length:0} 个字符，最多 {longest:0} 个");

    public static Message FieldTooLong(string field, int length, int longest) => new(
        $"the text of the field '{field}' has {length:0} characters; expected at most {longest:0}",
        $"字段“{field}”的文字有 {length:0} 个字符，最多 {longest:0} 个");
}
