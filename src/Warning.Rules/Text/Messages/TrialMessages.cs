namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said of values that are tried for a number of a rule.</summary>
internal static class TrialMessages
{
    public static Message NotOfTheKind(string rule, int place, string written, string value, Message expected) => new(
        $"number {place} of '{rule}' is {written}; '{value}' cannot stand in its place: {expected}",
        $"规则“{rule}”的第 {place} 个数是 {written}，不能换成“{value}”：{expected}");

    public static Message CannotTake(string rule, int place, string value, Message fault) => new(
        $"number {place} of '{rule}' cannot be {value}: {fault}",
        $"规则“{rule}”的第 {place} 个数不能是 {value}：{fault}");

    public static Message NumberExpected => new("a number such as 3 or 10万 is expected", "应为数字，如 3、10万");

    public static Message PercentExpected => new("a percentage such as 20% is expected", "应为百分数，如 20%");

    public static Message DurationExpected => new("a length of time such as 30d or 6m is expected", "应为时长，如 30d、6m");
}
