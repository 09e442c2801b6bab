using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of one company.</summary>
internal static class ExplainMessages
{
    public static Message Head(string name, string id, LocalDate asOf) => new($"{name} · {id} · {asOf}", $"{name} · {id} · 截至 {asOf}");

    public static Message Score(decimal score, decimal high) => new(
        $", {score} points; {high} if every undecided rule had fired",
        $"，{score} 分；无法判定的规则若全部触发，为 {high} 分");

    public static Message OfDimension(Message title, decimal points) => new($"{title} {points}", $"{title} {points} 分");

    public static Message OtherDimension => new("other", "其他");

    public static Message Dimensions(IReadOnlyList<Message> points) => new($"Of these: {points}.", $"其中：{points}。");

    public static Message WithoutState => new(
        "The state is left out: a rule that fired earlier and has not been cleared since is not held here.",
        "未看台账：以前触发、尚未解除的规则，这里不维持触发。");

    public static Message NoScanYet => new("There was no scan yet: this is what the figures say.", "台账中还没有扫描记录，以下只按数据判定。");

    public static Message EarlierThanLastScan(LocalDate scan) => new(
        $"The last scan was as of {scan}, later than this: its state is not used, and this is what the figures say.",
        $"最近一次扫描截至 {scan}，晚于这里的日期：不用台账，以下只按数据判定。");

    public static Message NoAlert => new("Alert: none", "预警：不在案");

    public static Message Alert(Message level, LocalDate since, Message transition, Message reason, LocalDate scan, Message state) => new(
        $"Alert: {level} since {since}, {state}; last scan ({scan}): {transition}, {reason}",
        $"预警：{since} 立案，等级{level}，{state}；最近一次扫描（{scan}）{transition}，{reason}");

    public static Message Letters(IReadOnlyList<Message> letters) => new($"Letters: {letters}", $"文书：{letters}");

    public static Message Fired(int rules) => new($"What has fired ({rules})", $"触发的规则 {rules} 条");

    public static Message NothingFired => new("No rule has fired.", "没有触发的规则。");

    /// <summary>A rule: its points in a column, its title and id.</summary>
    public static Message Rule(string title, string id) => new($"{title} ({id})", $"{title}（{id}）");

    public static Message NotCounted(Message rule, string group) => new($"{rule}; not counted: a higher one of '{group}' is", $"{rule}；不计分，同组“{group}”已取较高的一条");

    public static Message AlsoFired(IReadOnlyList<Message> rules) => new(
        $"also fired, and not counted beside a higher one of their group: {rules}",
        $"同组已取较高一条、不再计分的：{rules}");

    public static Message Shadow(Message rule) => new($"{rule}; shadow, not scored", $"{rule}；试运行，不计分");

    public static Message AtStep(Message rule, int step, int steps) => new($"{rule}; step {step:0} of {steps:0}", $"{rule}；第 {step:0} 档（共 {steps:0} 档）");

    public static Message Held(Message rule, Message reason) => new($"{rule}; held: {reason}", $"{rule}；维持触发：{reason}");

    public static Message Since(Message rule, LocalDate since) => new($"{rule}; since {since}", $"{rule}；{since} 起触发");

    /// <summary>A condition with its value, and where that is from.</summary>
    public static Message Condition(string text, Message value, Message? limit, Message? origin) => new(
        $"{text}: {value}{limit}{origin}",
        $"{text}：{value}{limit}{origin}");

    public static Message Limit(Message threshold) => new($", limit {threshold}", $"，界线 {threshold}");

    public static Message Origin(string period, string source) => new($" ({period}, {source})", $"（{period}，{source}）");

    public static Message PeriodOnly(string period) => new($" ({period})", $"（{period}）");

    public static Message SourceOnly(string source) => new($" ({source})", $"（{source}）");

    public static Message Both(Message first, Message second) => new($"{first}; {second}", $"{first}；{second}");

    public static Message Plain(string text) => new($"{text}", $"{text}");

    public static Message Near(int rules) => new($"What is close ({rules})", $"接近触发的规则 {rules} 条");

    public static Message Gap(Message conditions, decimal share) => new($"{conditions}; {share} % from the limit", $"{conditions}；距界线还差 {share}%");

    public static Message Undecided(int rules) => new(
        $"What is missing: {rules} {new Plural(rules, "rule", "rules")} cannot be decided",
        $"待补数据：{rules} 条规则无法判定");

    public static Message MissingSince(string title, Message why, string since) => new($"{title} ({why} since {since})", $"{title}（{since} 起{why}）");

    public static Message Rules => new("rules", "涉及规则");

    public static Message MayAdd => new("may add", "最多可加分");

    public static Message Next => new("Every part of a rule with its value", "看一条规则每一步的数值");

    public static Message EveryRuleIsClear => new("Every rule is clear.", "所有规则都未触发。");

    public static Message TreePoints(decimal points) => new($"{points} points", $"{points} 分");

    /// <summary>An interval of periods, as evidence has it.</summary>
    public static Message FirstToLast(string first, string last) => new($"{first}/{last}", $"{first} 至 {last}");
}
