using BenchmarkDotNet.Attributes;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Measures one value of a number that is tried on a region of 20,000 companies with the default pack, as a slider asks for it, beside a whole
/// assessment.
/// </summary>
[MemoryDiagnoser]
public class WhatIfBenchmarks
{
    private const int Companies = 20_000;
    private static readonly LocalDate AsOf = new(2026, 11, 1);
    private ScanPanel panel = null!;
    private PanelView view = null!;
    private WhatIf whatIf = null!;
    private RuleNumber number = null!;
    private RuleNumber ofPeers = null!;

    [GlobalSetup]
    public void Setup()
    {
        panel = Scanner.ReadAsync(ScanFile.Load(SimulatedRegionFolder.ScanFileOf(Companies)), AsOf).GetAwaiter().GetResult();
        view = panel.Panel.AsOf(AsOf);
        whatIf = new WhatIf(panel.Scan.Pack, panel.Panel, [AsOf]);
        number = NumberOf("shutdown.power-down-30", "30%");
        ofPeers = NumberOf("shutdown.power-down-50", "0.1");
    }

    [GlobalCleanup]
    public void Cleanup() => whatIf.Dispose();

    [Benchmark(Baseline = true)]
    public int Assess()
    {
        using Assessments assessments = panel.Scan.Pack.Assess(view);
        return assessments.Listed.Count;
    }

    [Benchmark]
    public long Value() => whatIf.Sweep(number, ["25%"])[0].Up;

    /// <summary>The number with which a rank among peers is compared; the ranks are kept.</summary>
    [Benchmark]
    public long ValueBesidePeers() => whatIf.Sweep(ofPeers, ["0.2"])[0].Up;

    private RuleNumber NumberOf(string rule, string text) =>
        panel.Scan.Pack.Rules.Rules.Single(one => one.Id == rule).Numbers.First(one => one.Text == text);
}
