using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Benchmarks.Quick;

/// <summary>
/// One table of ratios in under two minutes: each row is measured in turn with its baseline, several times, and the median of the pairs'
/// ratios is shown, so that a machine whose speed drifts still gives an honest row. With <c>gate</c> a row beyond its limit fails.
/// </summary>
internal static class QuickRun
{
    private const int Companies = 1 << 20;
    private const int Objects = 1 << 14;
    private const int Pairs = 9;

    public static int Run(string[] args, TextWriter output)
    {
        bool gate = args[0] == "gate";
        output.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, .NET {Environment.Version}");
        List<Row> rows = [.. ScoringRows(0), .. ScoringRows(0.2), .. AssessRows(), .. LoadRows()];
        output.WriteLine();
        output.WriteLine("| what | beside | ratio | limit | bytes | limit |");
        output.WriteLine("|---|---|---:|---:|---:|---:|");
        foreach (Row row in rows) output.WriteLine(row);
        Row[] beyond = [.. rows.Where(row => row.IsBeyond)];
        foreach (Row row in beyond) output.WriteLine($"beyond its limit: {row.What}");
        return gate && beyond.Length > 0 ? 1 : 0;
    }

    private static IEnumerable<Row> ScoringRows(double missing)
    {
        ScoringWorkload workload = new(Companies, missing);
        ScoringBaselines baselines = new(workload, Objects);
        string data = missing == 0 ? "nothing missing" : "20 % missing";
        void Assess(int threads)
        {
            using Assessments assessments = workload.Pack.Assess(workload.View, threads);
        }

        yield return Compare($"assess 2^20 companies, {data}", "hand-written loop", () => Assess(1), baselines.HandWrittenLoop, 1, 1, 2.5, Companies, 0);
        yield return Compare($"fused delegate, {data}", "assess", () => baselines.FusedDelegate(), () => Assess(1), Objects, Companies, null, Objects, null);
        yield return Compare($"delegate and object, {data}", "assess", () => baselines.DelegateAndObject(), () => Assess(1), Objects, Companies, null, Objects, null);
        yield return Compare($"assess on two threads, {data}", "assess on one", () => Assess(2), () => Assess(1), 1, 1, null, Companies, 0);
    }

    private static IEnumerable<Row> AssessRows()
    {
        ScoringWorkload workload = new(1024, 0);
        Observations[] observations = [.. Enumerable.Range(0, 64).Select(row => ScoringWorkload.MakeObservations(workload, row))];
        Company company = new("1", "某厂");
        void One()
        {
            for (int i = 0; i < 20_000; i++) workload.Pack.Assess(company, observations[i & 63], new LocalDate(2026, 7, 1));
        }

        ScoringBaselines baselines = new(workload, 1024);
        yield return Compare("one company, 40 rules", "delegate and object", One, () => baselines.DelegateAndObject(), 20_000, 1024, 2, 20_000, 4096);
    }

    private static IEnumerable<Row> LoadRows()
    {
        RulePackLayer Layer(int rules)
        {
            Random random = new(1);
            int[][] terms = [.. Enumerable.Range(0, rules).Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(ScoringWorkload.Columns)).ToArray())];
            return new RulePackLayer("quick", [new("indicators.json", ScoringWorkload.CatalogFile()), new("rules.json", ScoringWorkload.RuleFile(terms))]);
        }

        RulePackLayer small = Layer(1_000), large = Layer(20_000);
        yield return Compare("load 20,000 rules, per rule", "load 1,000", () => RulePack.Compile([large]), () => RulePack.Compile([small]), 20_000, 1_000, 3, 20_000, 20_000);
    }

    /// <summary>Measures two things in turn; the ratio is of the time for one unit of each, the bytes for one unit of the first.</summary>
    private static Row Compare(
        string what, string beside, Action first, Action second, double unitsOfFirst, double unitsOfSecond, double? most, int bytesOver, double? mostBytes)
    {
        first();
        second();
        double[] ratios = new double[Pairs];
        long bytes = long.MaxValue;
        for (int pair = 0; pair < Pairs; pair++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            double time = Time(first);
            bytes = Math.Min(bytes, GC.GetTotalAllocatedBytes(precise: true) - before);
            ratios[pair] = time / unitsOfFirst / (Time(second) / unitsOfSecond);
        }

        Array.Sort(ratios);
        return new Row(what, beside, ratios[Pairs / 2], most, (double)bytes / bytesOver, mostBytes);
    }

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private sealed record Row(string What, string Beside, double Ratio, double? Most, double Bytes, double? MostBytes)
    {
        /// <summary>A byte a company is the noise of the runtime's own bookkeeping.</summary>
        public bool IsBeyond => Ratio > Most || Bytes > MostBytes + 1;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"| {What} | {Beside} | {Ratio:0.00} | {Most?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-"} | {Bytes:0.0} | {MostBytes?.ToString("0", CultureInfo.InvariantCulture) ?? "-"} |");
    }
}
