namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about conditions that look wrong, and about rules as a whole.</summary>
internal static class ConditionMessages
{
    public static Message AlwaysHolds(Message condition, string value) => new(
        $"{condition} holds for every value of '{value}'; check the comparisons",
        $"无论“{value}”取什么值，{condition}都成立；请检查比较");

    public static Message NeverHolds(Message condition, string value) => new(
        $"{condition} can hold for no value of '{value}'; check the comparisons",
        $"无论“{value}”取什么值，{condition}都不成立；请检查比较");

    public static Message TheCondition => new("the condition", "这个条件");

    public static Message Both(Message left, string word, Message right) => new($"{left} {word} {right}", $"{left} {word} {right}");

    public static Message IsTrue => new("this is always true, whatever the data are; compare an indicator, or leave it out", "无论数据如何，这里总是成立；请与指标比较，或者删去");

    public static Message IsFalse => new("this is always false, whatever the data are; compare an indicator, or leave it out", "无论数据如何，这里总不成立；请与指标比较，或者删去");

    public static Message DaysSinceAlone(string name, Message? where) => new(
        $"days_since({name}) is missing for a company that never had one, and the rule then indeterminate; write any({name}, w){where} beside it, or days_since({name}) ?? n",
        $"从没有过这类事件的企业，days_since({name}) 缺失，规则就无法判定；请在旁边写 any({name}, w){where}，或写 days_since({name}) ?? n");

    public static Message SameWhere => new(" with the same where:", "（“where:”相同）");

    public static Message OutOfRange(Message values, string comparison, Message holds, Message? advice) => new(
        $"{values}, so that '{comparison}' {holds}{advice}",
        $"{values}，所以“{comparison}”{holds}{advice}");

    public static Message And(Message first, Message second) => new($"{first} and {second}", $"{first}，{second}");

    public static Message IsAlways(string value, string number) => new($"'{value}' is always {number}", $"“{value}”总是 {number}");

    public static Message NeverBelow(string value, string number) => new($"'{value}' is never below {number}", $"“{value}”不会小于 {number}");

    public static Message NeverAbove(string value, string number) => new($"'{value}' is never above {number}", $"“{value}”不会大于 {number}");

    public static Message LiesBetween(string value, string low, string high) => new(
        $"'{value}' lies between {low} and {high}",
        $"“{value}”在 {low} 与 {high} 之间");

    public static Message NeverKnown(string value) => new($"'{value}' is never known", $"“{value}”永远没有值");

    /// <summary>How a comparison holds that the ranges decide.</summary>
    public static Message Holds(bool truth) => truth ? HoldsAlways : HoldsNever;

    public static Message PercentMeant(string number) => new($"; did you mean {number}%?", $"；是不是 {number}%？");

    public static Message NumberMeant(string number, string unit) => new($"; the unit is '{unit}': did you mean {number}?", $"；单位是“{unit}”，是不是 {number}？");

    public static Message RatioOfPercent(string value, string number, string percent) => new(
        $"'{value}' is a plain ratio, of which {number} is {percent}; did you mean {number}%?",
        $"“{value}”是比率，{number} 就是 {percent}；是不是 {number}%？");

    public static Message UntestedRule(string rule) => new(
        $"the rule '{rule}' has no test; give it at least one that fires, one that is clear and one that is indeterminate",
        $"规则“{rule}”没有测试；请至少写触发、未触发、无法判定的各一个");

    public static Message Confidential(string indicator) => new(
        $"'{indicator}' is confidential and must not reach a letter to an employer; leave it out of letterText (because may use it)",
        $"“{indicator}”须保密，不能写进给用人单位的文书；请从“letterText”里删去（“because”里可以用）");

    public static Message RestsOnConfidential(string rule, string indicator) => new(
        $"the rule '{rule}' rests on '{indicator}', which is confidential and must not reach a letter to an employer; leave it out of letterText (because may use it)",
        $"规则“{rule}”用到了须保密的“{indicator}”，不能写进给用人单位的文书；请从“letterText”里删去（“because”里可以用）");

    public static Message RuleCircle(string rule, string circle) => new(
        $"the rule '{rule}' asks of itself: {circle}; break the circle",
        $"规则“{rule}”绕回来引用了自己：{circle}；请断开其中一处");

    private static Message HoldsAlways => new("always holds", "总是成立");

    private static Message HoldsNever => new("never holds", "永远不成立");
}
