using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said about the layers of a rule pack.</summary>
internal static class LayerScreenMessages
{
    public static Message OneLayer(string name) => new($"{name} is one layer; there is nothing that it changes", $"{name} 只有一层，没有改动别的层");

    public static Message Layer(string name, int adds, int changes, int replaces, int retires) => new(
        $"layer {name}: {adds} added, {changes} changed, {replaces} replaced, {retires} retired",
        $"本地层 {name}：新增 {adds} 项，改动 {changes} 项，替换 {replaces} 项，停用 {retires} 项");

    public static Message Does(LayerChangeKind kind, PackPart part, string id, string title, string file, int line) =>
        At(kind, Part(part), id.Length == 0 ? null : Named(id), title.Length == 0 ? null : Titled(title), file, line);

    public static Message Because(string why) => new($"why: {why}", $"原因：{why}");

    public static Message Key(string key, string? old, string? current) => (old, current) switch
    {
        ({ } before, { } after) => KeyMoved(key, before, after),
        ({ } before, null) => KeyRemoved(key, before),
        (null, { } after) => KeyAdded(key, after),
        _ => KeyAlone(key),
    };

    public static Message OtherTests => new("other tests", "测试另写");

    public static Message Pinned(string file) => new($"{file}: the hashes of what it changes are written", $"{file}：已写入所改内容的校验值");

    public static Message NothingToPin => new("every hash is there and fits", "校验值都已写入，且都相符");

    private static Message At(LayerChangeKind kind, Message part, Message? id, Message? title, string file, int line) => kind switch
    {
        LayerChangeKind.Adds => Adds(part, id, title, file, line),
        LayerChangeKind.Changes => Changes(part, id, title, file, line),
        LayerChangeKind.Replaces => Replaces(part, id, title, file, line),
        LayerChangeKind.Retires => Retires(part, id, title, file, line),
    };

    private static Message Adds(Message part, Message? id, Message? title, string file, int line) => new(
        $"adds the {part}{id}{title} ({file}:{line:0})",
        $"新增{part}{id}{title}（{file}:{line:0}）");

    private static Message Changes(Message part, Message? id, Message? title, string file, int line) => new(
        $"changes the {part}{id}{title} ({file}:{line:0})",
        $"改动{part}{id}{title}（{file}:{line:0}）");

    private static Message Replaces(Message part, Message? id, Message? title, string file, int line) => new(
        $"replaces the {part}{id}{title} ({file}:{line:0})",
        $"替换{part}{id}{title}（{file}:{line:0}）");

    private static Message Retires(Message part, Message? id, Message? title, string file, int line) => new(
        $"retires the {part}{id}{title} ({file}:{line:0})",
        $"停用{part}{id}{title}（{file}:{line:0}）");

    private static Message Named(string id) => new($" {id}", $" {id}");

    private static Message Titled(string title) => new($" {title}", $" {title}");

    private static Message KeyMoved(string key, string old, string current) => new($"{key}: {old} -> {current}", $"{key}：{old} → {current}");

    private static Message KeyRemoved(string key, string old) => new($"{key}: {old} removed", $"{key}：去掉 {old}");

    private static Message KeyAdded(string key, string current) => new($"{key}: {current} added", $"{key}：加上 {current}");

    private static Message KeyAlone(string key) => new($"{key}", $"{key}");

    public static Message Part(PackPart part) => part switch
    {
        PackPart.Rule => Rule,
        PackPart.Indicator => Indicator,
        PackPart.Parameter => Parameter,
        PackPart.Let => Let,
        PackPart.Policy => Policy,
        PackPart.Jurisdiction => Jurisdiction,
        PackPart.Calendar => Calendar,
        PackPart.OpenReminder => OpenReminder,
        PackPart.Scenario => Scenario,
    };

    private static Message Rule => new("rule", "规则");

    private static Message Indicator => new("indicator", "指标");

    private static Message Parameter => new("parameter", "参数");

    private static Message Let => new("let", " let");

    private static Message Policy => new("policy", "设置");

    private static Message Jurisdiction => new("jurisdiction", "地方规定");

    private static Message Calendar => new("calendar", "日历");

    private static Message OpenReminder => new("open reminder", "公开提示函");

    private static Message Scenario => new("scenario", "情景");
}
