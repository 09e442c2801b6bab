using EarlyWarning.Benchmarks.Ratios;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>Measures the table of compiling rules from text to a plan.</summary>
internal static class LoadTables
{
    public static IEnumerable<ResultTable> Measure()
    {
        ResultTable table = new("load", ("rules", "#,0"), ("ms", "#,0.0"), ("bytes a rule", "#,0"));
        foreach (int rules in new[] { 40, 1_000, 20_000 })
        {
            Timed load = LoadRatios.Load(LoadRatios.TextOf(rules), 1);
            Reading reading = new Ratio("load", "", "", load, load).Read(TimeSpan.FromSeconds(1));
            table.Add(rules, reading.Nanoseconds / 1e6, reading.Bytes / rules);
        }

        yield return table;
    }
}
