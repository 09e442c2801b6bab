using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Rules.Execution;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>The ratios of functions of the language to scalar loops. The unit is a company.</summary>
internal static class WindowRatios
{
    public static IEnumerable<Ratio> Of(int companies)
    {
        WindowWorkload workload = new(companies);
        ScalarLoops loops = new(workload);
        yield return Of("x / y", loops.Quotient, 0.5);
        yield return Of("avg(x, 12m)", () => loops.Average(12), 0.45);
        yield return Of("max(x, 12m)", () => loops.Greatest(12), 0.65);
        yield return Of("median(x, 12m)", () => loops.Median(12), 0.28);
        yield return Of("robust_z(x, 12m)", () => loops.RobustZ(12), 0.35);
        yield return Of("count(e, 30d)", () => loops.Events(30), 1);
        yield return Of("peer_rank(x)", loops.PeerRank, 0.6);

        Ratio Of(string text, Action loop, double most)
        {
            // Peers are compared while the plan is bound, so binding belongs to the measurement.
            bool peers = text.StartsWith("peer_", StringComparison.Ordinal);
            BoundPlan? plan = peers ? null : workload.Bind(text);
            void Run() => PlanExecution.Run(plan ?? workload.Bind(text), 1, CancellationToken.None).Dispose();
            return new Ratio(text, $"`{text}`", "scalar loop", new Timed(Run, companies), new Timed(loop, companies), most, peers ? null : 0.5);
        }
    }
}
