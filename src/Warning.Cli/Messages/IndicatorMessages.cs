using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the list of indicators says.</summary>
internal static class IndicatorMessages
{
    public static Message Title => new("indicator", "指标");

    public static Message Id => new("id", "编号");

    public static Message Aliases => new("also written", "也可写作");

    public static Message Kind => new("kind", "类型");

    public static Message Unit => new("unit", "单位");

    public static Message Department => new("department", "报送部门");

    public static Message Rules => new("rules", "规则数");

    public static Message Measure(Message cadence) => new($"{cadence} measure", $"{cadence}数值");

    public static Message Number(int indicators) => new($"{indicators} {new Plural(indicators, "indicator", "indicators")}", $"指标 {indicators} 个");

    public static Message Found(int indicators, string word) => new(
        $"{indicators} {new Plural(indicators, "indicator", "indicators")} with '{word}'",
        $"含“{word}”的指标 {indicators} 个");

    public static Message NearestTo(string word) => new($"there is no indicator with '{word}'; near it:", $"没有含“{word}”的指标；意思相近的有：");

    public static Message NoneFound(string word) => new(
        $"there is no indicator with '{word}'; 'early-warning indicators' lists all",
        $"没有含“{word}”的指标；全部指标请看 early-warning indicators");

    public static Message UsedBy(string indicator, int rules) => new(
        $"{indicator} is read by {rules} {new Plural(rules, "rule", "rules")}:",
        $"{indicator} 用于 {rules} 条规则：");

    public static Message UsedByNone(string indicator) => new($"{indicator} is read by no rule", $"{indicator} 没有规则使用");

    public static Message UsedIn(string rule, string title) => new($"{rule}  {title}", $"{rule}  {title}");
}
