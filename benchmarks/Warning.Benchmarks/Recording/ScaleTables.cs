using System.Globalization;
using EarlyWarning.Benchmarks.Ratios;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;
using NodaTime;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>Measures how costs grow with companies, rules, indicators and the months of a window.</summary>
internal static class ScaleTables
{
    private const int Companies = 1 << 17;
    private static readonly LocalDate AsOf = new(2026, 7, 1);

    public static IEnumerable<ResultTable> Measure()
    {
        yield return ByCompanies();
        yield return ByRules();
        yield return ByIndicators();
        yield return ByMonths();
    }

    private static ResultTable ByCompanies()
    {
        LocalDate asOf = new(2026, 11, 1);
        ResultTable table = new("companies", ("companies", "#,0"), ("as of, ms", "#,0.0"), ("assess, ms", "#,0.0"), ("companies a second", "#,0"), ("cells a company", "0"), ("panel, bytes a company", "#,0"));
        foreach (int companies in new[] { 12_500, 25_000, 50_000, 100_000 })
        {
            ScanFile scan = ScanFile.Load(SimulatedRegionFolder.ScanFileOf(companies));
            long before = GC.GetTotalMemory(forceFullCollection: true);
            ScanPanel panel = Scanner.ReadFeedsAsync(scan, asOf, new ScanOptions { Threads = 1 }, CancellationToken.None).GetAwaiter().GetResult();
            long held = GC.GetTotalMemory(forceFullCollection: true) - before;
            PanelView view = panel.Panel.AsOf(asOf);
            double viewing = Shortest(() => panel.Panel.AsOf(asOf)), assessing = Shortest(() => scan.Pack.Assess(view).Dispose());
            table.Add(companies, viewing / 1e6, assessing / 1e6, companies * 1e9 / assessing, CellsOf(view), (double)held / companies);
        }

        return table;
    }

    private static ResultTable ByRules()
    {
        ResultTable table = new("rules", ("rules", "#,0"), ("assess, ms", "#,0.0"), ("ns a rule and company", "0.00"));
        foreach (int rules in new[] { 40, 160, 640, 2_560 })
        {
            ScoringWorkload workload = new(Companies, 0, rules);
            double assessing = Shortest(() => workload.Pack.Assess(workload.View).Dispose());
            table.Add(rules, assessing / 1e6, assessing / rules / Companies);
        }

        return table;
    }

    private static ResultTable ByIndicators()
    {
        ResultTable table = new("indicators", ("indicators", "#,0"), ("view and assess, ms", "#,0.0"), ("ns an indicator and company", "0.00"));
        foreach (int indicators in new[] { 6, 12, 24 })
        {
            PanelOfWindows panel = new(indicators, 3, Companies);
            table.Add(indicators, panel.Nanoseconds / 1e6, panel.Nanoseconds / indicators / Companies);
        }

        return table;
    }

    private static ResultTable ByMonths()
    {
        ResultTable table = new("months", ("months", "#,0"), ("view and assess, ms", "#,0.0"), ("ns a cell", "0.00"), ("panel, bytes a cell", "0.0"));
        foreach (int months in new[] { 3, 6, 12, 24 })
        {
            PanelOfWindows panel = new(6, months, Companies);
            table.Add(months, panel.Nanoseconds / 1e6, panel.Nanoseconds / 6 / months / Companies, panel.Bytes / 6 / months / Companies);
        }

        return table;
    }

    private static double CellsOf(PanelView view) => view.Panel.Catalog.Indicators
        .Where(indicator => indicator.Kind == IndicatorKind.Measure)
        .Sum(indicator => Enumerable.Range(0, 240).Count(lag => !view.Measure(indicator).At(view.Measure(indicator).Anchor - lag).IsMissing));

    private static double Shortest(Action action)
    {
        Timed timed = new(action, 1);
        return new Ratio("shortest", "", "", timed, timed).Read(TimeSpan.FromMilliseconds(500)).Nanoseconds;
    }

    /// <summary>A panel of measures, each read by one rule with a window.</summary>
    private sealed class PanelOfWindows
    {
        public PanelOfWindows(int indicators, int months, int companies)
        {
            string[] names = [.. Enumerable.Range(0, indicators).Select(i => $"x{i}")];
            RulePack pack = RulePack.Compile([new RulePackLayer("scale", [File("indicators.json",
                $"{{ \"indicators\": [ {string.Join(", ", names.Select(name => $$"""{ "id": "{{name}}", "title": "x", "kind": "measure", "cadence": "monthly", "lag": "0d", "maxAge": "1m" }"""))} ] }}"),
                File("rules.json", $"{{ \"id\": \"s\", \"rules\": [ {string.Join(", ", names.Select(name => $$"""{ "id": "s.{{name}}", "when": "avg({{name}}, {{months}}m) > 990", "score": 1 }"""))} ] }}"),
                File("policy.json", """{ "bands": { "blue": 100, "yellow": 110, "orange": 120, "red": 130 } }""")])]);
            long before = GC.GetTotalMemory(forceFullCollection: true);
            Panel panel = PanelOf(pack, months, companies);
            Bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
            Nanoseconds = Shortest(() => pack.Assess(panel.AsOf(AsOf)).Dispose());
        }

        public double Nanoseconds { get; }

        public double Bytes { get; }

        private static Panel PanelOf(RulePack pack, int months, int companies)
        {
            Random random = new(1);
            PanelBuilder builder = new(pack.Catalog, Enumerable.Range(0, companies).Select(row => row.ToString("D8", CultureInfo.InvariantCulture)));
            builder.Deliver(new FeedDelivery("f", [.. pack.Catalog.Indicators.Select(indicator => indicator.Id)]));
            int last = CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, 6, 1)).Ordinal;
            foreach (Indicator indicator in pack.Catalog.Indicators)
            {
                MeasureAppender appender = builder.Measure(indicator);
                for (int lag = 0; lag < months; lag++)
                {
                    for (int row = 0; row < companies; row++) appender.Append(row, last - lag, random.Next(1, 1000), MeasureAppender.UsualKnown);
                }
            }

            return builder.Build();
        }

        private static RulePackFile File(string name, string text) => new(name, System.Text.Encoding.UTF8.GetBytes(text));
    }
}
