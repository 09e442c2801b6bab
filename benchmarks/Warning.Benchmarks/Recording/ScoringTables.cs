using EarlyWarning.Benchmarks.Ratios;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>Measures scoring, windows, single companies and regions, compared with their baselines.</summary>
internal static class ScoringTables
{
    private const int Companies = 1 << 20;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);

    public static IEnumerable<ResultTable> Measure()
    {
        yield return TableOf(
            "scoring",
            "ns a rule and company",
            () => ScoringRatios.Of(Companies, 0),
            () => ScoringRatios.Of(Companies, 0.2),
            () => ScoringRatios.WhereManyFire(Companies),
            () => ScoringRatios.Filling(Companies),
            () => ScoringRatios.OnTwoThreads(Companies));
        yield return TableOf("windows", "ns a company", () => WindowRatios.Of(1 << 16));
        yield return TableOf("region", "ns a unit", CompanyRatios.All, () => RegionRatios.Of(20_000), () => ScanRatios.Of(20_000));
    }

    /// <summary>Measures one part after the other: what one holds is free before the next, whose collections it would slow down.</summary>
    private static ResultTable TableOf(string id, string unit, params Func<IEnumerable<Ratio>>[] parts)
    {
        ResultTable table = new(id, ("what", null), ("beside", null), ("ratio", "0.0000"), (unit, "#,0.00"), ("bytes", "#,0.0"));
        foreach (Func<IEnumerable<Ratio>> part in parts)
        {
            foreach (Ratio ratio in part())
            {
                Reading reading = ratio.Read(Budget);
                table.Add(ratio.What, ratio.Beside, reading.Ratio, reading.Nanoseconds, Math.Round(reading.Bytes, 1));
            }

            GC.Collect();
        }

        return table;
    }
}
