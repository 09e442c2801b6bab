using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is different about a rule, in words.</summary>
internal static class RuleChangeMessages
{
    public static Message Of(RuleChange change, Message? from, Message? to)
    {
        Message? values = from is null && to is null ? null : FromTo(from ?? Nothing, to ?? Nothing);
        return change.Part switch
        {
            RulePart.Status => StatusMoved(values),
            RulePart.InForce => InForce(values),
            RulePart.Number => Number(change.Name!, values),
            RulePart.Condition => Condition(values),
            RulePart.Let => Let(change.Name!, values),
            RulePart.Parameter => Parameter(change.Name!, values),
            RulePart.Indicator => Indicator(change.Name!),
            RulePart.PeerGroup => PeerGroup(values),
            RulePart.AskedRule => AskedRule(change.Name!),
            RulePart.ClearCondition => ClearCondition(values),
            RulePart.Steps => Steps(values),
            RulePart.Points => Points(values),
            RulePart.Level => Level(values),
            RulePart.Group => Group(values),
            RulePart.LetterSentence => LetterSentence,
            RulePart.Basis => Basis(values),
        };
    }

    public static Message Text(string text) => new($"{text}", $"{text}");

    /// <summary>Returns the word of a status, as rule files write it.</summary>
    public static Message Status(string word) => word switch
    {
        "shadow" => Shadow,
        "retired" => Retired,
        _ => Active,
    };

    private static Message Shadow => new("shadow", "试运行");

    private static Message Retired => new("retired", "停用");

    private static Message Active => new("active", "启用");

    private static Message Nothing => new("none", "无");

    private static Message FromTo(Message from, Message to) => new($" {from} -> {to}", $" {from} → {to}");

    private static Message StatusMoved(Message? values) => new($"status{values}", $"状态{values}");

    private static Message InForce(Message? values) => new($"in force{values}", $"生效日期{values}");

    private static Message Number(string place, Message? values) => new($"number {place}{values}", $"第 {place} 个数{values}");

    private static Message Condition(Message? values) => new($"condition{values}", $"条件{values}");

    private static Message Let(string name, Message? values) => new($"let '{name}'{values}", $"“{name}”{values}");

    private static Message Parameter(string name, Message? values) => new($"parameter '{name}'{values}", $"参数“{name}”{values}");

    private static Message Indicator(string name) => new($"indicator '{name}' is declared otherwise", $"指标“{name}”的定义有变");

    private static Message PeerGroup(Message? values) => new($"peers{values}", $"同类企业的分法{values}");

    private static Message AskedRule(string name) => new($"rule '{name}', which it asks for", $"所引用的规则“{name}”有变");

    private static Message ClearCondition(Message? values) => new($"clears when{values}", $"解除条件{values}");

    private static Message Steps(Message? values) => new($"steps{values}", $"分档{values}");

    private static Message Points(Message? values) => new($"points{values}", $"分值{values}");

    private static Message Level(Message? values) => new($"lowest level{values}", $"最低等级{values}");

    private static Message Group(Message? values) => new($"group{values}", $"分组{values}");

    private static Message LetterSentence => new("sentence for letters", "文书用语");

    private static Message Basis(Message? values) => new($"basis{values}", $"法律依据{values}");
}
