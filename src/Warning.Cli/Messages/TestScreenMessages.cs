using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said about the tests of a rule pack.</summary>
internal static class TestScreenMessages
{
    public static Message Summary(int tests, int rules, int scenarios, int passed, int failed) => new(
        $"{tests} {new Plural(tests, "test", "tests")} of {rules} {new Plural(rules, "rule", "rules")}, {scenarios} {new Plural(scenarios, "scenario", "scenarios")}: {passed} passed, {failed} failed",
        $"规则测试 {tests} 项（{rules} 条规则），情景 {scenarios} 个：通过 {passed} 项，未通过 {failed} 项");

    public static Message Failed(string file, int line, string rule, Message test, Message expected, Message got) => new(
        $"{file}:{line:0}: {rule}, {test}: expected {expected}, got {got}",
        $"{file}:{line:0}：{rule}，{test}：应为“{expected}”，实为“{got}”");

    public static Message StepReached(int step) => new($"step {step:0}", $"第 {step:0} 档");

    public static Message ScenarioFailed(string file, int line, string scenario, Message faults) => new(
        $"{file}:{line:0}: scenario {scenario}: {faults}",
        $"{file}:{line:0}：情景 {scenario}：{faults}");

    public static Message ChangedByLayer(int changed) => new(
        $"changed by your layer: {changed}; --strict makes them fail",
        $"结果被您的层改变的 {changed} 项；加上 --strict 则算未通过");

    public static Message TestChanged(string file, int line, string rule, Message test, Message before, Message after) => new(
        $"{file}:{line:0}: {rule}, {test}: changed by your layer: {before} -> {after}",
        $"{file}:{line:0}：{rule}，{test}：结果被您的层改变：{before} → {after}");

    public static Message ScenarioChanged(string file, int line, string scenario, Message level, decimal score, Message levelNow, decimal scoreNow) => new(
        $"{file}:{line:0}: scenario {scenario}: changed by your layer: {level} {score} -> {levelNow} {scoreNow}",
        $"{file}:{line:0}：情景 {scenario}：结果被您的层改变：{level} {score} 分 → {levelNow} {scoreNow} 分");

    public static Message FiresNow(IReadOnlyList<string> rules) => new($"fires now: {rules}", $"现在触发：{rules}");

    public static Message FiresNoMore(IReadOnlyList<string> rules) => new($"fires no more: {rules}", $"不再触发：{rules}");

    public static Message Both(Message first, Message second) => new($"{first}; {second}", $"{first}；{second}");

    public static Message Test(int number) => new($"test {number:0}", $"第 {number:0} 项测试");

    public static Message NamedTest(int number, string name) => new($"test {number:0} '{name}'", $"第 {number:0} 项测试“{name}”");

    public static Message RuleIs(string rule, Message outcome) => new($"{rule} is {outcome}", $"{rule}：{outcome}");

    public static Message Coverage(decimal share, int covered, int needed) => new(
        $"coverage: {share} % ({covered} of {needed} values of clauses seen)",
        $"覆盖率：{share}%（各分句应出现的取值共 {needed} 种，已出现 {covered} 种）");

    public static Message Uncovered(string file, int line, string rule) => new($"{file}:{line:0}: {rule}", $"{file}:{line:0}：{rule}");

    public static Message NeverSeen(string clause, IReadOnlyList<Message> values) => new($"{clause}: never {values}", $"{clause}：从未出现 {values}");

    public static Message Thresholds(int changes, int noticed, int unnoticed) => new(
        $"thresholds: {changes} {new Plural(changes, "change", "changes")} tried, {noticed} noticed, {unnoticed} not",
        $"界线检验：试改 {changes} 处，测试发现 {noticed} 处，未发现 {unnoticed} 处");

    public static Message Unnoticed(string file, int line, int column, string rule, string written, string changed) => new(
        $"{file}:{line:0}:{column:0}: {rule}: no test notices {written} -> {changed}",
        $"{file}:{line:0}:{column:0}：{rule}：{written} 改成 {changed}，没有测试发现");

    public static Message True => new("true", "真");

    public static Message False => new("false", "假");

    public static Message Unknown => new("unknown", "未知");

    public static Message NoTest => new(
        "early-warning: there is no test; give each rule some: over the line, on it, nothing given",
        "没有规则测试；请给每条规则写几项：超过界线的、正好在界线上的、没有数据的");
}
