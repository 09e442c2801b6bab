using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>The ratios of the default pack over a simulated region, from its panel to explanations.</summary>
internal static class RegionRatios
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    public static IEnumerable<Ratio> Of(int companies)
    {
        ScanFile scan = ScanFile.Load(SimulatedRegionFolder.ScanFileOf(companies));
        ScanOptions one = new() { Threads = 1 };
        ScanPanel panel = Scanner.ReadFeedsAsync(scan, AsOf, one, CancellationToken.None).GetAwaiter().GetResult();
        PanelView view = panel.Panel.AsOf(AsOf);
        ScoringWorkload workload = new(1 << 14, 0);
        ScoringBaselines baselines = new(workload, 256);
        Timed loop = new(baselines.HandWrittenLoop, workload.Companies), rulesEngine = new(() => baselines.RulesEngine(), 256);
        Timed assess = new(() => scan.Pack.Assess(view).Dispose(), companies);
        yield return new Ratio("pack", "the shipped pack, a company", "40 rules by hand", assess, loop, 60, 140);
        yield return new Ratio("view", "the panel as of a date, a company", "40 rules by hand", new Timed(() => panel.Panel.AsOf(AsOf), companies), loop, 45, 800);

        Assessments assessments = scan.Pack.Assess(view);
        yield return new Ratio("findings", "sentences, evidence, reasons of a listed company", "microsoft/RulesEngine, 40 rules",
            new Timed(() => Explain(assessments), assessments.Listed.Count), rulesEngine, 8, 45_000);
    }

    private static void Explain(Assessments assessments)
    {
        foreach (int row in assessments.Listed)
        {
            Assessment assessment = assessments.Detail(row);
            foreach (FiredRule fired in assessment.Rules) _ = (fired.Because, fired.Evidence);
            foreach (IndeterminateRule undecided in assessment.Indeterminate) _ = undecided.Missing;
        }
    }
}
