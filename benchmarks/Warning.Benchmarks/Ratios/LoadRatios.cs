using System.Text.Json;
using EarlyWarning.Benchmarks.Workloads;
using NodaTime;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>The ratios of compiling rule files to a plan, compared with only parsing their JSON. The unit is a rule.</summary>
internal static class LoadRatios
{
    public static IEnumerable<Ratio> Of(int rules)
    {
        byte[] text = TextOf(rules);
        yield return new Ratio($"load-{rules}", $"load {rules} rules", "parse their JSON", Load(text, rules), new Timed(() => JsonDocument.Parse(text).Dispose(), rules), 160, 32_000);
    }

    /// <summary>Returns the cost of a rule in a large pack compared with that in a small one.</summary>
    public static Ratio Growth(int many, int few) => new(
        $"load-{many}-{few}", $"load {many} rules, for one", $"{few} rules, for one", Load(TextOf(many), many), Load(TextOf(few), few), 2.3);

    public static Timed Load(byte[] text, int rules) => new(
        () => RulePack.Compile([new RulePackLayer("load", [new("indicators.json", ScoringWorkload.CatalogFile()), new("rules.json", text)])])
            .Rules.PlanFor(new LocalDate(2026, 7, 1).ToDateOnly().DayNumber), rules);

    public static byte[] TextOf(int rules)
    {
        Random random = new(1);
        return ScoringWorkload.RuleFile([.. Enumerable.Range(0, rules).Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(ScoringWorkload.Columns)).ToArray())]);
    }
}
