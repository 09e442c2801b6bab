using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the screen of a replay says of groups.</summary>
internal static class GroupMessages
{
    public static Message Of(BacktestGroupKey key) => key switch
    {
        BacktestGroupKey.Size => new("size", "规模", nameof(BacktestGroupKey.Size)),
        BacktestGroupKey.Trade => new("trade", "行业", nameof(BacktestGroupKey.Trade)),
        BacktestGroupKey.Town => new("town", "镇街", nameof(BacktestGroupKey.Town)),
        BacktestGroupKey.Month => new("month", "月份", nameof(BacktestGroupKey.Month)),
    };

    public static Message Title(Message key, Message level) => new($"By {key}, {level} and above", $"按{key}（{level}及以上）");

    public static Message Unknown => new("not known", "不详");

    public static Message TooFewGroups => new("too few outcomes", "结果太少");

    public static Message TooFewAre(int fewest, IReadOnlyList<string> names) => new(
        $"fewer than {fewest} outcomes, counted together as too few: {names}",
        $"结果不到 {fewest} 起的合并计算：{names}");

    public static Message PairsOfGroup => new("pairs", "对数");

    public static Message OutcomesOfGroup => new("outcomes", "结果");

    public static Message AucOfGroup => new("AUC", "AUC");

    public static Message LeadOfGroup => new("lead in days, median", "提前天数中位数");
}
