using BenchmarkDotNet.Attributes;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Benchmarks;

/// <summary>Measures assessing a region with the default pack, from the panel to ranked assessments. Times are per company.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private const int Companies = 100_000;
    private static readonly LocalDate AsOf = new(2026, 11, 1);
    private ScanPanel panel = null!;
    private PanelView view = null!;

    [GlobalSetup]
    public void Setup()
    {
        panel = Scanner.ReadAsync(ScanFile.Load(SimulatedRegionFolder.ScanFileOf(Companies)), AsOf).GetAwaiter().GetResult();
        view = panel.Panel.AsOf(AsOf);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Companies)]
    public int Assess()
    {
        using Assessments assessments = panel.Scan.Pack.Assess(view);
        return assessments.Listed.Count;
    }

    [Benchmark(OperationsPerInvoke = Companies)]
    public int AssessOnTwoThreads()
    {
        using Assessments assessments = panel.Scan.Pack.Assess(view, threads: 2);
        return assessments.Listed.Count;
    }

    /// <summary>Also creates the view as of the date: anchors, freshness, sorted events.</summary>
    [Benchmark(OperationsPerInvoke = Companies)]
    public int ViewAndAssess()
    {
        using Assessments assessments = panel.Scan.Pack.Assess(panel.Panel.AsOf(AsOf));
        return assessments.Listed.Count;
    }
}
