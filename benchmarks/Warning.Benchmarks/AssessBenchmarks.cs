using BenchmarkDotNet.Attributes;
using EarlyWarning.Benchmarks.Workloads;
using NodaTime;

namespace EarlyWarning.Benchmarks;

/// <summary>Measures the assessment of one company, from observations to assessment.</summary>
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

    /// <summary>Assesses a company with 40 rules of three comparisons over 24 observations.</summary>
    [Benchmark(Baseline = true)]
    public Assessment FortyRules() => workload.Pack.Assess(Company, observations[next++ & 63], AsOf);

    /// <summary>Assesses a company likewise, and computes the sentences and evidence of its fired rules.</summary>
    [Benchmark]
    public int FortyRulesWithEvidence() =>
        workload.Pack.Assess(Company, observations[next++ & 63], AsOf).Rules.Sum(rule => rule.Evidence.Count + rule.Because.Length);
}
