using System.Diagnostics;
using System.Globalization;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Replaying;
using EarlyWarning.Simulation;
using NodaTime;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>Measures a replay of 36 monthly dates, each in a separate process.</summary>
internal static class ReplayTables
{
    private const int Companies = 200_000;
    private const int Months = 48;
    private static readonly LocalDate First = new(2023, 12, 1);
    private static readonly LocalDate Last = new(2026, 11, 1);

    public static IEnumerable<ResultTable> Measure()
    {
        ResultTable replays = new("replays",
            ("companies", "#,0"), ("dates", "0"), ("threads", "0"), ("rows", "#,0"), ("reading, s", "0.00"), ("dates, s", "0.00"),
            ("a date and 100,000 companies, ms", "0.0"), ("peak memory, MiB", "#,0"));
        string folder = Path.Combine(Path.GetTempPath(), $"early-warning-replay-{Environment.ProcessId}");
        SimulatedFeeds.Write(new RegionOptions { Companies = Companies, Months = Months, Seed = 1 }, folder);
        foreach (int threads in new[] { 1, 2 })
        {
            double[] took = [.. ScanTables.Run(Environment.ProcessPath!, "replay-once", folder, threads.ToString(CultureInfo.InvariantCulture))
                .Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            (double dates, double seconds) = (took[0], took[3]);
            replays.Add(Companies, dates, threads, took[1], took[2], seconds, seconds * 1000 / dates / (Companies / 100_000.0), took[4]);
        }

        Directory.Delete(folder, recursive: true);
        yield return replays;
    }

    /// <summary>
    /// Runs <c>replay-once FOLDER THREADS</c> in the separate process; prints dates, rows, the seconds of reading and of the dates, and its peak memory.
    /// </summary>
    public static async Task<int> ReplayOnceAsync(string folder, int threads)
    {
        string outcomes = Path.Combine(folder, "outcomes-made-up.csv");
        WriteOutcomes(folder, outcomes);
        ScanFile scan = ScanFile.Load(Path.Combine(folder, "scan.json"));
        Stopwatch sinceFirst = new();
        long start = Stopwatch.GetTimestamp();
        TimeSpan reading = default;
        CollectingStages stages = new(stage =>
        {
            if (stage != ScanStage.Assessing || sinceFirst.IsRunning) return;
            reading = Stopwatch.GetElapsedTime(start);
            sinceFirst.Start();
        });
        ScanOptions scanning = new() { Threads = threads, Progress = stages };
        BacktestOptions options = new() { From = First, To = Last };
        ScanBacktest replay = await ScanReplay.BacktestAsync(scan, outcomes, options, scanning: scanning).ConfigureAwait(false);
        sinceFirst.Stop();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{replay.Report.Dates.Count} {replay.Panel.Feeds.Sum(feed => feed.Rows)} {reading.TotalSeconds}") +
            string.Create(CultureInfo.InvariantCulture, $" {sinceFirst.Elapsed.TotalSeconds} {ScanTables.PeakOfThisProcess()}"));
        return 0;
    }

    /// <summary>Writes an outcome for one company in fifty, spread over the dates.</summary>
    private static void WriteOutcomes(string folder, string path)
    {
        StringBuilder rows = new("company,date\n");
        int days = Period.DaysBetween(First, Last), row = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "companies.csv")).Skip(1))
        {
            if (row++ % 50 == 0) rows.Append(CultureInfo.InvariantCulture, $"{line.Split(',')[0]},{First.PlusDays(row * 7919 % days):uuuu-MM-dd}\n");
        }

        File.WriteAllText(path, rows.ToString());
    }

    private sealed class CollectingStages(Action<ScanStage> take) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value) => take(value.Stage);
    }
}
