using BenchmarkDotNet.Attributes;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Rules;

namespace EarlyWarning.Benchmarks;

/// <summary>Measures scoring over columns in memory, compared with a hand-written loop and two common approaches. Times are per rule and company.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const int Companies = 1 << 20;
    private const int Objects = 1 << 14;
    private ScoringWorkload workload = null!;
    private ScoringBaselines baselines = null!;

    /// <summary>The share of numbers that are missing.</summary>
    [Params(0.0, 0.2)]
    public double Missing { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        workload = new ScoringWorkload(Companies, Missing);
        baselines = new ScoringBaselines(workload, Objects);
    }

    /// <summary>Runs the lower bound: a loop written by hand for these rules.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Companies * ScoringWorkload.RuleCount)]
    public void HandWrittenLoop() => baselines.HandWrittenLoop();

    /// <summary>Evaluates the three-valued outcomes of every rule.</summary>
    [Benchmark(OperationsPerInvoke = Companies * ScoringWorkload.RuleCount)]
    public int Outcomes()
    {
        using Outcomes outcomes = workload.Pack.Rules.Evaluate(workload.View);
        return outcomes.Fired(0).Length;
    }

    /// <summary>Evaluates outcomes, groups, scores, levels and ranks.</summary>
    [Benchmark(OperationsPerInvoke = Companies * ScoringWorkload.RuleCount)]
    public int Assessments()
    {
        using Assessments assessments = workload.Pack.Assess(workload.View);
        return assessments.Listed.Count;
    }

    [Benchmark(OperationsPerInvoke = Companies * ScoringWorkload.RuleCount)]
    public int AssessmentsOnTwoThreads()
    {
        using Assessments assessments = workload.Pack.Assess(workload.View, threads: 2);
        return assessments.Listed.Count;
    }

    [Benchmark(OperationsPerInvoke = Objects * ScoringWorkload.RuleCount)]
    public ulong FusedDelegate() => baselines.FusedDelegate();

    [Benchmark(OperationsPerInvoke = Objects * ScoringWorkload.RuleCount)]
    public int RulesEngine() => baselines.RulesEngine();
}
