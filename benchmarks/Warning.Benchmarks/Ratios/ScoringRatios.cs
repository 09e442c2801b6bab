using EarlyWarning.Assessing;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Rules;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>The ratios of scoring over columns in memory, in parts and as a whole. The unit is one rule and company.</summary>
internal static class ScoringRatios
{
    private const int Objects = 1 << 12;

    public static IEnumerable<Ratio> Of(int companies, double missing)
    {
        ScoringWorkload workload = new(companies, missing);
        ScoringBaselines baselines = new(workload, Objects);
        double units = (double)companies * ScoringWorkload.RuleCount;
        Timed loop = new(baselines.HandWrittenLoop, units), assess = new(() => workload.Pack.Assess(workload.View).Dispose(), units);
        Timed outcomes = new(() => workload.Pack.Rules.Evaluate(workload.View).Dispose(), units);
        string id = missing == 0 ? "whole" : "gaps", data = missing == 0 ? "nothing missing" : "20 % missing";
        bool gaps = missing > 0;
        const string ByHand = "loop by hand";
        yield return new Ratio($"outcomes-{id}", $"outcomes of 40 rules, {data}", ByHand, outcomes, loop, gaps ? 0.76 : 0.95, 0.01);
        yield return new Ratio($"scoring-{id}", $"scores of them, {data}", ByHand, Scoring(workload), loop, gaps ? 0.4 : 0.33, 0.02);
        yield return new Ratio($"assess-{id}", $"assess, {data}", ByHand, assess, loop, 1.3, 0.03);
        yield return new Ratio($"fused-{id}", $"assess, {data}", "fused delegate", assess, new Timed(() => baselines.FusedDelegate(), (double)Objects * ScoringWorkload.RuleCount), gaps ? 0.21 : 0.155);
        yield return new Ratio($"rules-engine-{id}", $"assess, {data}", "microsoft/RulesEngine", assess, new Timed(() => baselines.RulesEngine(), (double)Objects * ScoringWorkload.RuleCount), 1 / 196.0);
    }

    /// <summary>Returns the ratio of assessing where 60 % of outcomes are true, so that most companies are listed, to where 5 % are.</summary>
    public static IEnumerable<Ratio> WhereManyFire(int companies)
    {
        ScoringWorkload many = new(companies, 0, firing: 0.6), few = new(companies, 0);
        double units = (double)companies * ScoringWorkload.RuleCount;
        Timed dense = new(() => many.Pack.Assess(many.View).Dispose(), units), sparse = new(() => few.Pack.Assess(few.View).Dispose(), units);
        yield return new Ratio("assess-dense", "assess, 60 % of outcomes true", "5 % true", dense, sparse, 2.7, 0.15);
    }

    /// <summary>Returns the ratio of filling an app's panel by columns to assessing it.</summary>
    public static IEnumerable<Ratio> Filling(int companies)
    {
        ScoringWorkload workload = new(companies, 0.2);
        double units = (double)companies * ScoringWorkload.RuleCount;
        yield return new Ratio("filling", "an app's panel filled by columns", "assess, 20 % missing",
            new Timed(() => workload.MakePanel(), units), new Timed(() => workload.Pack.Assess(workload.View).Dispose(), units), 1);
    }

    /// <summary>Returns the ratios of two threads to one, for assessing and for only reading the columns, which shows the limit of the memory.</summary>
    public static IEnumerable<Ratio> OnTwoThreads(int companies)
    {
        ScoringWorkload workload = new(companies, 0);
        double units = (double)companies * ScoringWorkload.RuleCount;
        yield return new Ratio("two-threads", "assess on two threads", "assess on one",
            new Timed(() => workload.Pack.Assess(workload.View, threads: 2).Dispose(), units), new Timed(() => workload.Pack.Assess(workload.View).Dispose(), units))
        { On = Clock.Wall };
        yield return new Ratio("two-threads-bare", "a bare read of the columns on two threads", "on one",
            new Timed(() => BareRead.Sum(workload.Values, 2), units), new Timed(() => BareRead.Sum(workload.Values, 1), units))
        { On = Clock.Wall };
    }

    private static Timed Scoring(ScoringWorkload workload)
    {
        Outcomes outcomes = workload.Pack.Rules.Evaluate(workload.View);
        long[] scores = new long[workload.Companies], high = new long[workload.Companies];
        Level[] levels = new Level[workload.Companies];
        return new Timed(
            () => PanelScorer.Score(outcomes, workload.Pack.Scored, scores, high, levels, 1),
            (double)workload.Companies * ScoringWorkload.RuleCount);
    }
}
