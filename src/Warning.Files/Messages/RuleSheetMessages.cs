using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What the sheet of the thresholds, points and texts of a rule pack says.</summary>
internal static class RuleSheetMessages
{
    public static Message RulesName => new("rules", "规则");

    public static Message TitleOfRules => new("Rules: thresholds, points, texts", "规则：界线、分值、文字");

    public static Message Item => new("item", "编号");

    public static Message RuleTitle => new("rule", "规则");

    public static Message What => new("what", "项目");

    public static Message StandsIn => new("stands in", "所在条件");

    public static Message Now => new("now", "现为");

    public static Message NewValue => new("change to", "改为");

    public static Message HowToChange => new(
        "Leave it empty where nothing is changed. Numbers are written as they are now: 3, 20%, 30d.",
        "不改的留空。数字照现在的写法填：3、20%、30d。");

    public static Message ChangeOfRule => new("change", "改动");

    public static Message PartScore => new("points", "分值");

    public static Message PartNumber(int place) => new($"number {place:0} of the condition", $"条件里的第 {place:0} 个数");

    public static Message PartOver(int step) => new($"step {step:0}: over", $"第 {step:0} 档：超过");

    public static Message PartStepScore(int step) => new($"step {step:0}: points", $"第 {step:0} 档：分值");

    public static Message PartClearAt(int step) => new($"step {step:0}: clears at", $"第 {step:0} 档：降到此数解除");

    public static Message PartTitle => new("title", "名称");

    public static Message PartBecause => new("reason", "说明句");

    public static Message PartLetterText => new("sentence of a letter", "文书用语");

    public static Message Text(string text) => new($"{text}", $"{text}");

    public static Message NoPoints(string found) => new(
        $"'{found}' is not points from 0 on, with at most two decimals", $"“{found}”不是不小于 0、最多两位小数的分值");

    public static Message NoNumberOfRule(string found) => new($"'{found}' is not a number such as 3 or 0.5", $"“{found}”不是数字；应写作 3、0.5");

    public static Message NoSuchItem(string key) => new(
        $"the pack has no '{key}': it was renamed, retired or has other numbers now; have the sheet written anew",
        $"规则包里没有“{key}”：规则已改名、停用，或条件已不同；请重新生成表格");

    public static Message ChangesTitle => new("Changes from a sheet", "由表格改动");
}
