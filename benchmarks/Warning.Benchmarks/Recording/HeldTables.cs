using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>
/// Measures what a province takes: a panel of 24 months of 15 measures with its view, assessed by a pack, in a process of its own. The figures are like
/// those of departments: counts, meters, money with two decimals, shares, and months in arrears that are mostly none; one in ten is missing, and a third of
/// the measures states the day of each row.
/// </summary>
internal static class HeldTables
{
    private const int Months = 24, Measures = 15;

    private static readonly LocalDate AsOf = new(2026, 7, 31);

    public static IEnumerable<ResultTable> Measure()
    {
        ResultTable table = new(
            "held", ("companies", "#,0"), ("months", "0"), ("measures", "0"), ("panel, MiB", "#,0"), ("bytes a cell", "0.00"),
            ("with its view, assessed, MiB", "#,0"),
            ("peak of the process, MiB", "#,0"), ("filling, processor, s", "0.0"), ("view and assessing, processor, s", "0.00"));
        foreach (int companies in new[] { 100_000, 1_000_000 })
        {
            string output = ScanTables.Run(Environment.ProcessPath!, "held-once", companies.ToString(CultureInfo.InvariantCulture));
            double[] held = [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            table.Add(companies, Months, Measures, held[0], held[0] * (1 << 20) / companies / Months / Measures, held[1], held[2], held[3], held[4]);
        }

        yield return table;
    }

    /// <summary>Runs <c>held-once COMPANIES</c> in the separate process, and prints what was held, in MiB, the peak, and seconds.</summary>
    public static int HeldOnce(int companies)
    {
        RulePack pack = PackOfMeasures();
        string[] ids = [.. Enumerable.Range(0, companies).Select(row => $"91440101MA{row:D7}X")];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        TimeSpan began = Environment.CpuUsage.TotalTime;
        Panel panel = PanelOf(pack, ids);
        double filling = (Environment.CpuUsage.TotalTime - began).TotalSeconds;
        double held = GC.GetTotalMemory(forceFullCollection: true) - before;
        PanelView view = panel.AsOf(AsOf, threads: 2);
        pack.Assess(view, threads: 2).Dispose();
        double assessed = GC.GetTotalMemory(forceFullCollection: true) - before;
        double assessing = double.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            TimeSpan used = Environment.CpuUsage.TotalTime;
            pack.Assess(panel.AsOf(AsOf, threads: 2), threads: 2).Dispose();
            assessing = Math.Min(assessing, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
        }

        GC.KeepAlive(panel);
        GC.KeepAlive(view);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{held / (1 << 20)} {assessed / (1 << 20)} {ScanTables.PeakOfThisProcess()} {filling} {assessing}"));
        return 0;
    }

    private static RulePack PackOfMeasures()
    {
        string[] names = [.. Enumerable.Range(0, Measures).Select(i => $"x{i}")];
        return RulePack.Compile([new RulePackLayer("held", [
            File("indicators.json", $"{{ \"indicators\": [ {string.Join(", ", names.Select(IndicatorOf))} ] }}"),
            File("rules.json", $"{{ \"id\": \"s\", \"rules\": [ {string.Join(", ", names.Select(RuleOf))} ] }}"),
            File("policy.json", """{ "bands": { "blue": 100, "yellow": 110, "orange": 120, "red": 130 } }""")])]);
    }

    private static string IndicatorOf(string name) =>
        $$"""{ "id": "{{name}}", "title": "x", "kind": "measure", "cadence": "monthly", "lag": "0d", "maxAge": "3m" }""";

    private static string RuleOf(string name, int number)
    {
        string[] conditions =
            [$"avg({name}, 3m) < avg({name}, {Months}m) * 0.4", $"min({name}, 6m) > max({name}, {Months}m) * 0.9",
             $"sum({name}, {Months}m) == 0 and {name} > 0"];
        return $$"""{ "id": "s.{{name}}", "when": "{{conditions[number % conditions.Length]}}", "score": 5 }""";
    }

    private static Panel PanelOf(RulePack pack, string[] ids)
    {
        Random random = new(1);
        PanelBuilder builder = new(pack.Catalog, ids);
        builder.Deliver(new FeedDelivery("f", [.. pack.Catalog.Indicators.Select(indicator => indicator.Id)]));
        double[] values = new double[ids.Length];
        int[] rows = [.. Enumerable.Range(0, ids.Length)];
        CalendarPeriod[] periods = new CalendarPeriod[ids.Length];
        LocalDate[] known = new LocalDate[ids.Length];
        AppendResult[] results = new AppendResult[ids.Length];
        for (int measure = 0; measure < Measures; measure++)
        {
            for (int month = 0; month < Months; month++)
            {
                LocalDate day = new LocalDate(2024, 7, 1).PlusMonths(month);
                CalendarPeriod period = CalendarPeriod.Of(Cadence.Monthly, day);
                for (int row = 0; row < values.Length; row++) values[row] = FigureOf(measure % 5, random);
                if (measure % 3 > 0)
                {
                    builder.Append($"x{measure}", period, values);
                    continue;
                }

                Array.Fill(periods, period);
                for (int row = 0; row < known.Length; row++) known[row] = day.PlusMonths(1).PlusDays(random.Next(28));
                builder.Measure($"x{measure}").Append(rows, periods, values, results, known);
            }

            builder.Measure($"x{measure}").Complete();
        }

        return builder.Build(threads: 2);
    }

    private static double FigureOf(int kind, Random random) => random.Next(10) == 0 ? double.NaN : kind switch
    {
        0 => random.Next(3_000),
        1 => random.Next(2_000_000),
        2 => random.Next(1_000_000_000) / 100.0,
        3 => random.Next(1_001) / 1_000.0,
        _ => random.Next(20) == 0 ? random.Next(1, 25) : 0,
    };

    private static RulePackFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
