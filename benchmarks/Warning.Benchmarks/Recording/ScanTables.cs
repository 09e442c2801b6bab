using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Simulation;
using NodaTime;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>Measures whole scans, each in a separate process.</summary>
internal static class ScanTables
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    public static IEnumerable<ResultTable> Measure()
    {
        ResultTable scans = new("scans", ("companies", "#,0"), ("threads", "0"), ("rows", "#,0"), ("reading, s", "0.00"), ("assessing, s", "0.00"), ("writing, s", "0.00"), ("wall, s", "0.00"), ("peak memory, MiB", "#,0"));
        foreach (int companies in new[] { 50_000, 200_000, 1_000_000 })
        {
            string folder = Path.Combine(Path.GetTempPath(), $"early-warning-scan-{Environment.ProcessId}-{companies}");
            SimulatedFeeds.Write(new RegionOptions { Companies = companies, Months = 24, Seed = 1 }, folder);
            foreach (int threads in companies > 200_000 ? [2] : new[] { 1, 2 }) scans.Add([companies, threads, .. BestOf(companies > 200_000 ? 1 : 3, folder, threads)]);
            Directory.Delete(folder, recursive: true);
        }

        yield return scans;
    }

    /// <summary>Runs <c>scan-once FOLDER THREADS</c> in the separate process, and prints its times and its peak memory.</summary>
    public static async Task<int> ScanOnceAsync(string folder, int threads)
    {
        ScanOptions options = new() { Threads = threads, CacheLimit = 0, Progress = new CollectingProgress(shown: null) };
        ScanResult result = await Scanner.ScanAsync(ScanFile.Load(Path.Combine(folder, "scan.json")), AsOf, options).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Summary.Feeds.Sum(feed => feed.Rows)} {result.Timings.Reading.TotalSeconds} {result.Timings.Assessing.TotalSeconds} {result.Timings.Writing.TotalSeconds} {PeakOfThisProcess()}"));
        return 0;
    }

    /// <summary>The most memory that this process has held, in MiB.</summary>
    public static double PeakOfThisProcess()
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    private static object?[] BestOf(int times, string folder, int threads)
    {
        double[]? best = null;
        for (int time = 0; time < times; time++)
        {
            // Without an earlier state, so that every scan is a first one.
            foreach (string left in new[] { "state", "out" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)) Directory.Delete(left, recursive: true);
            long start = Stopwatch.GetTimestamp();
            string output = Run(Environment.ProcessPath!, "scan-once", folder, threads.ToString(CultureInfo.InvariantCulture));
            double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
            double[] took = [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            took = [took[0], took[1], took[2], took[3], wall, took[4]];
            if (best is null || wall < best[4]) best = took;
        }

        return [.. best!.Select(number => (object?)number)];
    }

    /// <summary>Runs a program to its end, which must be a success, and returns what it printed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["EARLY_WARNING_LANG"] = "en";
        start.Environment["DOTNET_GCRetainVM"] = "0"; // as the command runs
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        return output;
    }
}
