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
        yield return Of("x / y", loops.Quotient, 0.45);
        yield return Of("avg(x, 12m)", () => loops.Average(12), 0.41);
        yield return Of("max(x, 12m)", () => loops.Greatest(12), 0.65);
        yield return Of("median(x, 12m)", () => loops.Median(12), 0.24);
        yield return Of("robust_z(x, 12m)", () => loops.RobustZ(12), 0.3);
        yield return Of("count(e, 30d)", () => loops.Events(30), 0.7);
        yield return Of("peer_rank(x)", loops.PeerRank, 0.4);

        Ratio Of(string text, Action loop, double most)
        {
            // Peers are compared while the plan is bound, so binding belongs to the measurement.
            bool peers = text.StartsWith("peer_", StringComparison.Ordinal);
            BoundPlan? plan = peers ? null : workload.Bind(text);
            void Run() => PlanExecution.Run(plan ?? workload.Bind(text), 1, CancellationToken.None).Dispose();
            // Several runs are timed as one, because a run of the quickest is not much longer than the clock takes.
            int times = peers ? 1 : 8;
            return new Ratio(text, $"`{text}`", "scalar loop", Repeated(Run), Repeated(loop), most, peers ? 60 : 0.05);

            Timed Repeated(Action action) => new(() => { for (int time = 0; time < times; time++) action(); }, companies * times);
        }
    }
}
