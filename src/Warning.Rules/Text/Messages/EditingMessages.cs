namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What an editor tells of names while rules are typed.</summary>
internal static class EditingMessages
{
    public static Message CalledMeasure(Message cadence) => new($"{cadence} measure", $"{cadence}数值");

    public static Message CalledEvent => new("event", "事件");

    public static Message CalledAttribute(Message type) => new($"attribute: {type}", $"属性：{type}");

    public static Message CalledField(Message type) => new($"field of the event: {type}", $"事件的字段：{type}");

    public static Message CalledParameter => new("parameter", "参数");

    public static Message CalledLet => new("let of this file", "本文件的 let");

    public static Message CalledRule => new("rule", "规则");

    public static Message UnitOf(Message unit) => new($"unit: {unit}", $"单位：{unit}");

    public static Message DeliveredBy(string department) => new($"from: {department}", $"来源：{department}");

    public static Message KnownAfter(Message lag) => new($"known {lag} late", $"迟 {lag}得知");

    public static Message StaleAfter(Message age) => new($"stale after {age}", $"超过 {age}视为过时");

    public static Message LeastAndMostOf(double low, double high) => new($"from {low} to {high}", $"取值 {low} 至 {high}");

    public static Message LeastOf(double low) => new($"{low} or more", $"取值 {low} 以上");

    public static Message MostOf(double high) => new($"{high} or less", $"取值 {high} 以下");

    public static Message NeverInLetters => new("confidential: in no letter to an employer", "保密：不得写入发给用人单位的函件");

    public static Message FieldsOf(IReadOnlyList<string> fields) => new($"fields: {fields}", $"字段：{fields}");

    public static Message AlsoCalled(IReadOnlyList<string> aliases) => new($"also written: {aliases}", $"也可写作：{aliases}");

    public static Message SourceOf(string source) => new($"source: {source}", $"出处：{source}");

    public static Message HoldsFrom(double number, NodaTime.LocalDate day) => new($"{number} from {day}", $"{day} 起为 {number}");

    public static Message HoldsByFrom(string attribute, int entries, NodaTime.LocalDate day) => new(
        $"{entries} {new Plural(entries, "value", "values")} by {attribute} from {day}",
        $"{day} 起按“{attribute}”分别取值，共 {entries} 个");

    public static Message StandsFor(string expression) => new($"stands for: {expression}", $"代表：{expression}");

    public static Message PointsOf(decimal score) => new($"{score} points", $"{score} 分");

    public static Message InGroup(string group) => new($"group: {group}", $"组：{group}");

    public static Message FiresWhen(string condition) => new($"fires when: {condition}", $"触发条件：{condition}");

    public static Message RulesWith(int rules) => new($"{rules} {new Plural(rules, "rule", "rules")} of the pack", $"包内 {rules} 条规则");

    /// <summary>Says what is written in both languages in one text, as schemas are.</summary>
    public static Message AsInSchema(string text) => new($"{text}", $"{text}");

    /// <summary>A title, a name or an example of a call, which is the same in both languages.</summary>
    public static Message WrittenSo(string text) => new($"{text}", $"{text}");
}
