using System.Globalization;
using System.Text.Json.Nodes;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using EarlyWarning.Simulation;
using NodaTime;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>
/// Measures a whole scan beside a program for DuckDB that says the same of every company, and the bare read of the feeds beside that of DuckDB and beside a
/// loop by hand. Each is a process from its start to its end; they run in turn, round by round, so that a busy machine is busy for all of them.
/// </summary>
internal static class OutsideTables
{
    private const int Companies = 200_000;
    private const int Rounds = 5;
    private const string DuckDbScan = "scan: DuckDB";
    private const string DuckDbRead = "read: DuckDB, nothing kept";
    private const string AsOf = "2026-11-01";
    private static readonly LocalDate AsOfDate = new(2026, 11, 1);

    public static IEnumerable<ResultTable> Measure()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"early-warning-outside-{Environment.ProcessId}");
        try
        {
            SimulatedFeeds.Write(new RegionOptions { Companies = Companies, Months = 24, Seed = 1 }, folder);
            CopyRegionFiles(folder);
            Dictionary<string, List<ProgramRun>> runs = MeasureInTurn(folder);
            SaveRuns(runs);
            yield return TableOf(runs);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs <c>read-once FOLDER</c>: reads the feeds of a region into a panel, on two threads.</summary>
    public static async Task<int> ReadOnceAsync(string folder)
    {
        ScanFile scan = ScanFile.Load(Path.Combine(folder, "scan.json"));
        ScanOptions options = new() { Threads = 2, CacheLimit = 0 };
        ScanPanel panel = await Scanner.ReadFeedsAsync(scan, AsOfDate, options, CancellationToken.None).ConfigureAwait(false);
        Console.WriteLine(panel.Feeds.Sum(feed => feed.Rows));
        return 0;
    }

    /// <summary>Runs <c>loop-once FOLDER</c>: reads the same feeds with a loop by hand, on two threads.</summary>
    public static int LoopOnce(string folder)
    {
        Console.WriteLine(HandRead.Rows(folder, 2));
        return 0;
    }

    private static Dictionary<string, List<ProgramRun>> MeasureInTurn(string folder)
    {
        string portable = Recorder.Built("src/Warning.Cli/bin/Release/net10.0/EarlyWarning.Cli.dll", "src/Warning.Cli");
        string duckDb = Recorder.Built("outside/Warning.DuckDb/bin/Release/net10.0/EarlyWarning.DuckDb", "outside/Outside.sln");
        string alerts = Path.Combine(folder, "alerts.csv"), output = Path.Combine(folder, "out"), state = Path.Combine(folder, "state");
        string[] scan = ["scan", Path.Combine(folder, "scan.json"), "--as-of", AsOf];
        List<(string What, string Program, string[] Arguments)> programs =
        [
            (DuckDbScan, duckDb, ["scan", folder, AsOf, alerts]),
            ("scan, as built", "dotnet", [portable, .. scan]),
            (DuckDbRead, duckDb, ["read", folder]),
            ("read: feeds to panel, as built", Environment.ProcessPath!, ["read-once", folder]),
            ("read: a loop by hand", Environment.ProcessPath!, ["loop-once", folder]),
        ];
        if (Published("artifacts/native/EarlyWarning.Cli", portable) is { } native) programs.Insert(2, ("scan, native", native, scan));
        if (Published("artifacts/kernels/x86-64-v3/EarlyWarning.Kernels", portable) is { } kernels)
            programs.Insert(programs.Count - 1, ("read: feeds to panel, native", kernels, ["read", folder]));

        Dictionary<string, List<ProgramRun>> runs = programs.ToDictionary(program => program.What, _ => new List<ProgramRun>(), StringComparer.Ordinal);
        for (int round = 0; round <= Rounds; round++)
        {
            foreach ((string what, string program, string[] arguments) in programs)
            {
                // Without an earlier state, so that every scan is a first one and nothing that was read is kept.
                foreach (string left in new[] { output, state }.Where(Directory.Exists)) Directory.Delete(left, recursive: true);
                ProgramRun run = RunOnce.Measure(program, arguments);
                if (what.StartsWith("scan,", StringComparison.Ordinal)) RequireSameAlerts(Path.Combine(output, AsOf, "alerts.jsonl"), alerts);
                // The first round reads the files from the disk.
                if (round > 0) runs[what].Add(run);
            }
        }

        return runs;
    }

    private static void RequireSameAlerts(string ofScan, string ofDuckDb)
    {
        if (!AlertRow.OfScan(ofScan).SequenceEqual(AlertRow.OfDuckDb(ofDuckDb)))
            throw new InvalidOperationException("The scan and DuckDB do not say the same.");
    }

    private static ResultTable TableOf(Dictionary<string, List<ProgramRun>> runs)
    {
        ResultTable table = new("outside", ("what", null), ("wall, s, median", "0.00"), ("wall, least", "0.00"), ("wall, beside DuckDB", "0.00"),
            ("processor, s, median", "0.00"), ("processor, least", "0.00"), ("processor, beside DuckDB", "0.00"), ("peak memory, MiB", "#,0"));
        foreach ((string what, List<ProgramRun> own) in runs)
        {
            List<ProgramRun> beside = runs[what.StartsWith("scan", StringComparison.Ordinal) ? DuckDbScan : DuckDbRead];
            table.Add(what, Median(own.Select(run => run.Wall)), own.Min(run => run.Wall), Median(own.Zip(beside, (run, other) => run.Wall / other.Wall)),
                Median(own.Select(run => run.Processor)), own.Min(run => run.Processor),
                Median(own.Zip(beside, (run, other) => run.Processor / other.Processor)), Median(own.Select(run => run.Peak)));
        }

        return table;
    }

    /// <summary>Writes every run to benchmarks/results/outside.json.</summary>
    private static void SaveRuns(Dictionary<string, List<ProgramRun>> runs)
    {
        JsonObject document = new()
        {
            ["recorded"] = SystemClock.Instance.GetCurrentInstant().ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
            ["machine"] = ResultFile.Machine(),
            ["duckdb"] = "DuckDB.NET.Data.Full 1.5.6.1",
            ["companies"] = Companies,
            ["months"] = 24,
            ["runs"] = new JsonObject(runs.Select(program => KeyValuePair.Create(program.Key, (JsonNode?)new JsonArray([.. program.Value.Select(RowOf)])))),
        };
        File.WriteAllText(Path.Combine(Recorder.Repository(), "benchmarks", "results", "outside.json"), document.ToJsonString(ResultFile.Layout) + "\n");

        static JsonNode RowOf(ProgramRun run) => new JsonObject
        {
            ["wall"] = Math.Round(run.Wall, 3),
            ["processor"] = Math.Round(run.Processor, 3),
            ["peak"] = Math.Round(run.Peak, 1),
        };
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    private static void CopyRegionFiles(string folder)
    {
        string region = Path.Combine(Recorder.Repository(), "outside", "region");
        foreach (string path in Directory.GetFiles(region, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(region, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }
    }

    /// <summary>Returns a program that was published after the portable command was built; null if there is none: what is older is of other sources.</summary>
    private static string? Published(string path, string portable)
    {
        string file = Path.Combine(Recorder.Repository(), path);
        return File.Exists(file) && File.GetLastWriteTimeUtc(file) >= File.GetLastWriteTimeUtc(portable) ? file : null;
    }
}
