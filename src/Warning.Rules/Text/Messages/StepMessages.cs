namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the steps of a rule.</summary>
internal static class StepMessages
{
    public static Message ConditionIsOfSteps => new(
        "a rule with 'steps' has no 'when': it fires where 'value' is over the first step; leave 'when' out, or 'value' and 'steps'",
        "有“steps”的规则不写“when”：“value”超过第一档就触发；请删去“when”，或者删去“value”和“steps”");

    public static Message ClearConditionIsOfSteps => new(
        "a rule with 'steps' has no 'clearWhen'; write 'clearAt' in its steps",
        "有“steps”的规则不写“clearWhen”；请在各档里写“clearAt”");

    public static Message PointsAreOfSteps => new(
        "a rule with 'steps' has no 'score' of its own; write it in each step, or leave 'value' and 'steps' out",
        "有“steps”的规则本身不写“score”；请写在每一档里，或者删去“value”和“steps”");

    public static Message LevelIsOfSteps => new(
        "a rule with 'steps' has no 'level' of its own; write it in the steps that have one",
        "有“steps”的规则本身不写“level”；请写在有等级的那几档里");

    public static Message TakeAway(string key) => new(
        $"the rule of the earlier layer has '{key}', which does not go with 'steps'; take it away: \"{key}\": null",
        $"前面的层里这条规则有“{key}”，不能与“steps”并用；请把它去掉：\"{key}\": null");

    public static Message NumberOfSteps(int most, int found) => new(
        $"a rule has 1 to {most:0} steps; found {found:0}",
        $"一条规则有 1 到 {most:0} 档，现为 {found:0} 档");

    public static Message OverFalls(string before, string found) => new(
        $"steps rise: 'over' is more than that of the step before, {before}; found {found}",
        $"各档应逐档升高：“over”应大于上一档的 {before}，现为 {found}");

    public static Message ScoreFalls(string before, string found) => new(
        $"steps rise: 'score' is not less than that of the step before, {before}; found {found}",
        $"各档应逐档升高：“score”不应低于上一档的 {before}，现为 {found}");

    public static Message LevelFalls(string before, string? found) => new(
        found is null ? $"steps rise: the step before has the level {before}; give this one that or a higher level"
            : $"steps rise: 'level' is not below that of the step before, {before}; found {found}",
        found is null ? $"各档应逐档升高：上一档的等级是 {before}，这一档也要写明不低于它的等级" : $"各档应逐档升高：“level”不应低于上一档的 {before}，现为 {found}");

    public static Message SameAsBefore => new(
        "the step has the points and the level of the one before, so that it does nothing; leave it out",
        "这一档的分值和等级与上一档相同，不起作用；请删去");

    public static Message ClearAtAbove(string over, string found) => new(
        $"'clearAt' is at most 'over', {over}: above it the step is reached; found {found}",
        $"“clearAt”不应大于“over”的 {over}：超过它就已到这一档；现为 {found}");

    public static Message NoNumberOfStep(string key, string found) => new(
        $"'{key}' is a number of at most 28 digits; found {found}",
        $"“{key}”应为不超过 28 位的数，现为 {found}");

    public static Message NoStepToExpect => new(
        "a rule without 'steps' has none to expect; write \"fired\", \"clear\" or \"indeterminate\"",
        "规则没有“steps”，不能按档预期；请写 \"fired\"、\"clear\" 或 \"indeterminate\"");
}
