using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of releases of rules.</summary>
internal static class ReleaseScreenMessages
{
    public static Message Released(int release, string scan, string by) => new(
        $"release {release:0} of the rules of {scan}, by {by}", $"{scan} 的规则第 {release:0} 次发布（{by}）");

    public static Message Waits => new(
        "it waits for another person: early-warning rules approve", "等待另一人审批：early-warning rules approve");

    public static Message Approved(int release, string by, string released) => new(
        $"release {release:0} is approved by {by}; {released} released it", $"第 {release:0} 次发布由{by}审批通过（{released}发布）");

    public static Message OneAccount(string account) => new(
        $"both acted under the account '{account}' of the system; the log says so", $"两人用的是同一个系统账户“{account}”；发布记录里已写明");

    public static Message RulesAdded(IReadOnlyList<string> rules) => new($"new rules: {rules}", $"新增规则：{rules}");

    public static Message RulesChanged(IReadOnlyList<string> rules) => new($"changed rules: {rules}", $"改动规则：{rules}");

    public static Message RulesRemoved(IReadOnlyList<string> rules) => new($"rules that are gone: {rules}", $"去掉规则：{rules}");

    public static Message FilesAdded(IReadOnlyList<string> files) => new($"new files: {files}", $"新增文件：{files}");

    public static Message FilesChanged(IReadOnlyList<string> files) => new($"changed files: {files}", $"改动文件：{files}");

    public static Message FilesRemoved(IReadOnlyList<string> files) => new($"files that are gone: {files}", $"去掉文件：{files}");
}
