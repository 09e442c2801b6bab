using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Execution;

/// <summary>Runs a bound plan over all blocks of its panel. Blocks are independent: the results do not depend on the number of threads.</summary>
internal static class PlanExecution
{
    public static Results Run(BoundPlan plan, int threads, CancellationToken cancellationToken)
    {
        int companies = plan.Companies, blocks = Block.CountFor(companies);
        Results results = new(companies, plan.Plan.Truths, plan.Plan.Numbers);
        int workers = Math.Min(threads, blocks);
        if (workers <= 1)
        {
            Work(plan, results, 0, blocks, cancellationToken);
            return results;
        }

        var tasks = new Task[workers];
        for (int worker = 0; worker < workers; worker++)
        {
            int from = (int)((long)blocks * worker / workers), to = (int)((long)blocks * (worker + 1) / workers);
            tasks[worker] = Task.Run(() => Work(plan, results, from, to, cancellationToken), CancellationToken.None);
        }

        Task.WhenAll(tasks).GetAwaiter().GetResult();
        return results;
    }

    private static void Work(BoundPlan plan, Results results, int from, int to, CancellationToken cancellationToken)
    {
        using BlockRunner runner = new(plan, results, reduces: true);
        for (int block = from; block < to; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            runner.Run(block);
        }
    }
}
