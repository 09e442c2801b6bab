using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Hosting.Messages;

/// <summary>What a health check says.</summary>
internal static class HealthMessages
{
    public static Message InUse(int rules) => new($"{rules} {new Plural(rules, "rule", "rules")} in use", $"正在使用 {rules} 条规则");

    public static Message FormerPack(int errors) => new(
        $"the rules changed and have {errors} {new Plural(errors, "error", "errors")}; the former pack is in use",
        $"规则有改动，但有 {errors} 处错误；仍在使用改动前的规则");

    public static Message ScanFailed(string scan, LocalDate asOf) => new($"the last run of scan '{scan}', as of {asOf}, failed", $"扫描“{scan}”最近一次（{asOf}）没有完成");

    public static Message All(IReadOnlyList<Message> faults) => new($"{faults}", $"{faults}");
}
