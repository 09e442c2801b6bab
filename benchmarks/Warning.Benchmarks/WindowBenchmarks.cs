using BenchmarkDotNet.Attributes;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Rules.Execution;

namespace EarlyWarning.Benchmarks;

/// <summary>Measures each function of the language alone. Times are per company.</summary>
[MemoryDiagnoser]
public class WindowBenchmarks
{
    private const int Companies = 1 << 16;
    private WindowWorkload workload = null!;
    private BoundPlan plan = null!;

    public static IEnumerable<string> Expressions => WindowWorkload.Expressions;

    [ParamsSource(nameof(Expressions))]
    public string Expression { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        workload = new WindowWorkload(Companies);
        plan = workload.Bind(Expression);
    }

    [Benchmark(OperationsPerInvoke = Companies)]
    public int Evaluate()
    {
        using Rules.Execution.Results results = PlanExecution.Run(plan, 1, CancellationToken.None);
        return results.Companies;
    }
}
