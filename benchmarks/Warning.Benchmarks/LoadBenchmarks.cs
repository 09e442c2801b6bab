using BenchmarkDotNet.Attributes;
using EarlyWarning.Benchmarks.Workloads;
using NodaTime;

namespace EarlyWarning.Benchmarks;

/// <summary>Measures compiling rules from JSON text to a plan.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private RulePackLayer layer = null!;

    [Params(40, 1_000, 20_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        int[][] terms = Enumerable.Range(0, Rules).Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(ScoringWorkload.Columns)).ToArray()).ToArray();
        layer = new RulePackLayer("benchmark", [new("indicators.json", ScoringWorkload.CatalogFile()), new("rules.json", ScoringWorkload.RuleFile(terms))]);
    }

    [Benchmark]
    public int TextToPlan()
    {
        RulePack pack = RulePack.Compile([layer]);
        return pack.Rules.PlanFor(new LocalDate(2026, 7, 1).ToDateOnly().DayNumber).Plan.Body.Length;
    }
}
