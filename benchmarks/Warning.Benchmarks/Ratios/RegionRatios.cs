using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>The ratios of the default pack over a simulated region.</summary>
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
        Timed loop = new(baselines.HandWrittenLoop, workload.Companies);
        Timed assess = new(() => scan.Pack.Assess(view).Dispose(), companies);
        yield return new Ratio("pack", "the shipped pack, a company", "40 rules by hand", assess, loop, 51.5, 70);
        yield return new Ratio("view", "the panel as of a date, a company", "40 rules by hand", new Timed(() => panel.Panel.AsOf(AsOf), companies), loop, 17, 750);
    }
}
