using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>
/// Prints a table of ratios: <c>quick</c> at the sizes of the documentation, in under two minutes; <c>gate</c> at smaller sizes, in under one
/// minute, and fails when a ratio or a number of bytes exceeds its limit. The limits are for those sizes. Times have no limit. Names of parts
/// restrict either to them. What exceeds its limit is measured anew in up to two further processes: where the runtime lays code and memory
/// differs from process to process and stays for its life, so that a ratio can be a third higher in all of one process; slower code is slower in all.
/// </summary>
internal static class QuickRun
{
    private const int Processes = 3;

    public static int Run(string[] args, TextWriter output)
    {
        bool gate = args[0] == "gate";
        (string Name, Func<IEnumerable<Ratio>> Ratios)[] parts = gate ? GateParts : QuickParts;
        string[] unknown = [.. args[1..].Except(parts.Select(part => part.Name), StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            output.WriteLine($"no part {string.Join(", ", unknown)}; there are {string.Join(", ", parts.Select(part => part.Name))}");
            return 2;
        }

        List<Ratio> beyond = Measure(parts.Where(part => args.Length == 1 || args.Contains(part.Name)).SelectMany(part => part.Ratios()), gate, output);
        return beyond.Count == 0 ? 0 : Anew(2, beyond, output);
    }

    /// <summary>Measures again, in this process, what has exceeded its limit in another.</summary>
    /// <param name="args">The number of this process, and the ids of ratios.</param>
    /// <param name="output">Where the table goes.</param>
    public static int Again(string[] args, TextWriter output)
    {
        int process = int.Parse(args[0], CultureInfo.InvariantCulture);
        List<Ratio> beyond = Measure(GateParts.SelectMany(part => part.Ratios()).Where(ratio => args.Contains(ratio.Id)), true, output);
        return beyond.Count == 0 ? 0 : Anew(process + 1, beyond, output);
    }

    private static List<Ratio> Measure(IEnumerable<Ratio> ratios, bool gate, TextWriter output)
    {
        TimeSpan budget = TimeSpan.FromMilliseconds(gate ? 700 : 1_500);
        output.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, .NET {Environment.Version}");
        output.WriteLine();
        output.WriteLine(gate ? "| what | beside | ratio | limit | bytes | limit |" : "| what | beside | ratio | bytes |");
        output.WriteLine(gate ? "|---|---|---:|---:|---:|---:|" : "|---|---|---:|---:|");
        List<Ratio> beyond = [];
        foreach (Ratio ratio in ratios)
        {
            Reading reading = ratio.Read(budget);
            if (gate && IsBeyond(ratio, reading)) reading = Better(reading, ratio.Read(3 * budget));
            output.WriteLine(gate
                ? $"| {ratio.What} | {ratio.Beside} | {Text(reading.Ratio)} | {Text(ratio.Most)} | {Text(reading.Bytes)} | {Text(ratio.MostBytes)} |"
                : $"| {ratio.What} | {ratio.Beside} | {Text(reading.Ratio)} | {Text(reading.Bytes)} |");
            if (gate && IsBeyond(ratio, reading)) beyond.Add(ratio);
            GC.Collect();
        }

        foreach (Ratio ratio in beyond) output.WriteLine($"beyond its limit: {ratio.What}, beside {ratio.Beside}");
        return beyond;
    }

    /// <summary>Has the next process measure what has exceeded its limit; 1 where there is none left.</summary>
    private static int Anew(int process, List<Ratio> beyond, TextWriter output)
    {
        if (process > Processes) return 1;
        output.WriteLine($"measured anew in process {process} of {Processes}");
        output.WriteLine();
        output.Flush();
        ProcessStartInfo start = new(Environment.ProcessPath!) { UseShellExecute = false };
        if (string.Equals(Path.GetFileNameWithoutExtension(start.FileName), "dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.Add(typeof(QuickRun).Assembly.Location);
        start.ArgumentList.Add("gate-again");
        start.ArgumentList.Add(process.ToString(CultureInfo.InvariantCulture));
        foreach (Ratio ratio in beyond) start.ArgumentList.Add(ratio.Id);
        using Process next = Process.Start(start)!;
        next.WaitForExit();
        return next.ExitCode;
    }

    /// <summary>The columns of so few companies fit into the caches, so that the computation is measured and not the memory.</summary>
    private static (string Name, Func<IEnumerable<Ratio>> Ratios)[] GateParts =>
    [
        ("scoring", () => [.. ScoringRatios.Of(1 << 14, 0), .. ScoringRatios.Of(1 << 14, 0.2)]),
        ("dense", () => ScoringRatios.WhereManyFire(1 << 14)),
        ("filling", () => ScoringRatios.Filling(1 << 16)),
        ("windows", () => WindowRatios.Of(1 << 13)),
        ("company", CompanyRatios.All),
        ("load", () => [.. LoadRatios.Of(1_000), LoadRatios.Growth(8_000, 1_000)]),
        ("region", () => RegionRatios.Of(4_000)),
        ("scan", () => ScanRatios.Of(4_000)),
    ];

    private static (string Name, Func<IEnumerable<Ratio>> Ratios)[] QuickParts =>
    [
        ("scoring", () => [.. ScoringRatios.Of(1 << 20, 0), .. ScoringRatios.Of(1 << 20, 0.2)]),
        ("dense", () => ScoringRatios.WhereManyFire(1 << 20)),
        ("filling", () => ScoringRatios.Filling(1 << 20)),
        ("threads", () => ScoringRatios.OnTwoThreads(1 << 20)),
        ("windows", () => WindowRatios.Of(1 << 16)),
        ("company", CompanyRatios.All),
        ("load", () => [.. LoadRatios.Of(1_000), LoadRatios.Growth(20_000, 1_000)]),
        ("region", () => RegionRatios.Of(20_000)),
        ("scan", () => ScanRatios.Of(20_000)),
    ];

    private static bool IsBeyond(Ratio ratio, Reading reading) => reading.Ratio > ratio.Most || reading.Bytes > ratio.MostBytes;

    /// <summary>Returns the better of two readings; a ratio beyond its limit is measured again, because other processes may have used the machine.</summary>
    private static Reading Better(Reading first, Reading second) =>
        new(Math.Min(first.Ratio, second.Ratio), Math.Min(first.Nanoseconds, second.Nanoseconds), Math.Min(first.Bytes, second.Bytes));

    private static string Text(double? value) => value?.ToString(value < 0.1 ? "0.0000" : value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture) ?? "-";
}
