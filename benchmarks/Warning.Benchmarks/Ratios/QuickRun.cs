using System.Globalization;
using System.Runtime.InteropServices;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>
/// Prints a table of ratios: <c>quick</c> at the sizes of the documentation, in under two minutes; <c>gate</c> at smaller sizes, in under one
/// minute, and fails when a ratio or a number of bytes exceeds its limit. The limits are for those sizes. Times have no limit.
/// </summary>
internal static class QuickRun
{
    public static int Run(string[] args, TextWriter output)
    {
        bool gate = args[0] == "gate";
        TimeSpan budget = TimeSpan.FromMilliseconds(gate ? 700 : 1_500);
        output.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, .NET {Environment.Version}");
        output.WriteLine();
        output.WriteLine(gate ? "| what | beside | ratio | limit | bytes | limit |" : "| what | beside | ratio | bytes |");
        output.WriteLine(gate ? "|---|---|---:|---:|---:|---:|" : "|---|---|---:|---:|");
        List<string> beyond = [];
        foreach (Ratio ratio in gate ? GateRatios() : QuickRatios())
        {
            Reading reading = ratio.Read(budget);
            if (gate && IsBeyond(ratio, reading)) reading = Better(reading, ratio.Read(3 * budget));
            output.WriteLine(gate
                ? $"| {ratio.What} | {ratio.Beside} | {Text(reading.Ratio)} | {Text(ratio.Most)} | {Text(reading.Bytes)} | {Text(ratio.MostBytes)} |"
                : $"| {ratio.What} | {ratio.Beside} | {Text(reading.Ratio)} | {Text(reading.Bytes)} |");
            if (gate && IsBeyond(ratio, reading)) beyond.Add(ratio.What);
            GC.Collect();
        }

        foreach (string what in beyond) output.WriteLine($"beyond its limit: {what}");
        return beyond.Count > 0 ? 1 : 0;
    }

    /// <summary>The columns of so few companies fit into the caches, so that the computation is measured and not the memory.</summary>
    private static IEnumerable<Ratio> GateRatios() =>
    [
        .. ScoringRatios.Of(1 << 14, 0), .. ScoringRatios.Of(1 << 14, 0.2), .. WindowRatios.Of(1 << 13), .. CompanyRatios.All(),
        .. LoadRatios.Of(1_000), LoadRatios.Growth(8_000, 1_000), .. RegionRatios.Of(4_000),
    ];

    private static IEnumerable<Ratio> QuickRatios() =>
    [
        .. ScoringRatios.Of(1 << 20, 0), .. ScoringRatios.Of(1 << 20, 0.2), .. ScoringRatios.OnTwoThreads(1 << 20), .. WindowRatios.Of(1 << 15),
        .. CompanyRatios.All(), .. LoadRatios.Of(1_000), LoadRatios.Growth(20_000, 1_000), .. RegionRatios.Of(20_000),
    ];

    private static bool IsBeyond(Ratio ratio, Reading reading) => reading.Ratio > ratio.Most || reading.Bytes > ratio.MostBytes;

    /// <summary>Returns the better of two readings; a ratio beyond its limit is measured again, because other processes may have used the machine.</summary>
    private static Reading Better(Reading first, Reading second) =>
        new(Math.Min(first.Ratio, second.Ratio), Math.Min(first.Nanoseconds, second.Nanoseconds), Math.Min(first.Bytes, second.Bytes));

    private static string Text(double? value) => value?.ToString(value < 0.1 ? "0.0000" : value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture) ?? "-";
}
