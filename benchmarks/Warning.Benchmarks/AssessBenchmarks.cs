using BenchmarkDotNet.Attributes;
using EarlyWarning.Benchmarks.Workloads;
using NodaTime;

namespace EarlyWarning.Benchmarks;

/// <summary>How long does one company take inside an app, observations in, assessment out?</summary>
[MemoryDiagnoser]
public class AssessBenchmarks
{
    private static readonly LocalDate AsOf = new(2026, 7, 1);
    private static readonly Company Company = new("91440784MA4X00004U", "某厂");
    private readonly Observations[] observations = new Observations[64];
    private ScoringWorkload workload = null!;
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        workload = new ScoringWorkload(1024, 0);
        for (int row = 0; row < observations.Length; row++) observations[row] = ScoringWorkload.MakeObservations(workload, row);
    }

    /// <summary>40 rules of three comparisons, from 24 observations.</summary>
    [Benchmark(Baseline = true)]
    public Assessment FortyRules() => workload.Pack.Assess(Company, observations[next++ & 63], AsOf);

    /// <summary>The same with the sentences and evidence of what has fired.</summary>
    [Benchmark]
    public int FortyRulesWithEvidence() => workload.Pack.Assess(Company, observations[next++ & 63], AsOf).Rules.Sum(rule => rule.Evidence.Count + rule.Because.Length);
}
