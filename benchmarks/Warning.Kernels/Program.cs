using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EarlyWarning;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using NodaTime;

// read FOLDER reads the feeds of a region into a panel, on two threads, and prints their number of rows.
if (args is ["read", string folder])
{
    ScanFile scan = ScanFile.Load(Path.Combine(folder, "scan.json"));
    ScanPanel panel = await Scanner.ReadAsync(scan, new LocalDate(2026, 11, 1), new ScanOptions { Threads = 2, CacheLimit = 0 });
    Console.WriteLine(panel.Feeds.Sum(feed => feed.Rows));
    return;
}

// Prints one row of the table in docs/performance.md: the shortest of many runs, in nanoseconds a rule and company.
const int Companies = 1 << 20, Runs = 25;
ScoringWorkload workload = new(Companies, missing: 0.2);
double outcomes = Shortest(() => workload.Pack.Rules.Evaluate(workload.View).Dispose());
double assess = Shortest(() => workload.Pack.Assess(workload.View).Dispose());
int bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
string compiled = RuntimeFeature.IsDynamicCodeCompiled ? "while it runs" : "ahead of time";
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {compiled} | {bits} | {outcomes:0.00} | {assess:0.00} |"));

static double Shortest(Action run)
{
    double shortest = double.MaxValue;
    for (int i = 0; i < Runs; i++)
    {
        long began = Stopwatch.GetTimestamp();
        run();
        shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(began).TotalNanoseconds);
    }

    return shortest / ((double)Companies * ScoringWorkload.RuleCount);
}
