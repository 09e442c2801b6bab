using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of two versions of rules that say something else.</summary>
internal static class MeaningMessages
{
    public static Message Same => new("the files are the same", "文件完全相同");

    public static Message OnlyLayout => new("only the layout differs: the rules say the same", "只是版式不同，规则的意思没有变");

    public static Message Summary(int added, int changed, int removed, int parts) => new(
        $"rules: {added} added, {changed} changed, {removed} removed; other parts: {parts}",
        $"规则：新增 {added} 条，改动 {changed} 条，去掉 {removed} 条；其他 {parts} 项");

    public static Message Rule(RuleMeaningDifference rule, Message? title) => rule switch
    {
        { Old: null } => RuleAdded(rule.Id, title),
        { New: null } => RuleRemoved(rule.Id, title),
        { IsRetiredNow: true } => RuleRetired(rule.Id, title),
        { IsOnlyLayout: true } => RuleLayout(rule.Id, title),
        _ => RuleChanged(rule.Id, title),
    };

    public static Message Aspect(RuleAspect aspect) => aspect switch
    {
        RuleAspect.Status => InForce,
        RuleAspect.Condition => OtherCondition,
        RuleAspect.Threshold => Threshold,
        RuleAspect.Points => CountsFor,
        RuleAspect.Text => WordsOfIt,
        RuleAspect.Tests => TestsOfIt,
        RuleAspect.Layout => Layout,
    };

    public static Message Key(string key) => new($" {key}", $" {key}");

    public static Message Values(string? old, string? current) => FromTo(old is null ? Nothing : Value(old), current is null ? Nothing : Value(current));

    public static Message Change(Message aspect, Message? key, Message? values) => new($"{aspect}{key}{values}", $"{aspect}{key}{values}");

    public static Message Part(PackDifferenceKind kind, PackPart part, string id) => kind switch
    {
        PackDifferenceKind.Added => PartAdded(LayerScreenMessages.Part(part), id.Length == 0 ? null : Key(id)),
        PackDifferenceKind.Removed => PartRemoved(LayerScreenMessages.Part(part), id.Length == 0 ? null : Key(id)),
        PackDifferenceKind.Changed => PartChanged(LayerScreenMessages.Part(part), id.Length == 0 ? null : Key(id)),
    };

    private static Message PartAdded(Message part, Message? id) => new($"added: the {part}{id}", $"新增：{part}{id}");

    private static Message PartRemoved(Message part, Message? id) => new($"removed: the {part}{id}", $"去掉：{part}{id}");

    private static Message PartChanged(Message part, Message? id) => new($"changed: the {part}{id}", $"改动：{part}{id}");

    private static Message RuleAdded(string id, Message? title) => new($"added: the rule {id}{title}", $"新增：规则 {id}{title}");

    private static Message RuleRemoved(string id, Message? title) => new($"removed: the rule {id}{title}", $"去掉：规则 {id}{title}");

    private static Message RuleRetired(string id, Message? title) => new($"retired: the rule {id}{title}", $"停用：规则 {id}{title}");

    private static Message RuleChanged(string id, Message? title) => new($"changed: the rule {id}{title}", $"改动：规则 {id}{title}");

    private static Message RuleLayout(string id, Message? title) => new($"only written otherwise: the rule {id}{title}", $"只是写法不同：规则 {id}{title}");

    private static Message Nothing => new("none", "无");

    private static Message Value(string text) => new($"{text}", $"{text}");

    private static Message FromTo(Message from, Message to) => new($": {from} -> {to}", $"：{from} → {to}");

    private static Message InForce => new("in force", "是否有效");

    private static Message OtherCondition => new("condition", "条件");

    private static Message Threshold => new("threshold", "界线");

    private static Message CountsFor => new("points", "计分");

    private static Message WordsOfIt => new("text", "文字");

    private static Message TestsOfIt => new("other tests", "测试另写");

    private static Message Layout => new("only written otherwise", "只是写法不同");
}
