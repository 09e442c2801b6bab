using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EarlyWarning.Cli;

/// <summary>Kills scans at any time, as a power failure or the operating system would.</summary>
public sealed partial class KilledScanTests
{
    private const int KillsOfADate = 4;

    private static readonly string[] Dates = ["2026-11-20", "2026-11-21", "2026-11-22"];

    /// <summary>Scans each date repeatedly, killing the scan a little later each time, before one may complete.</summary>
    [Fact]
    public async Task Whenever_scans_are_killed_the_next_ends_as_if_none_had_been()
    {
        using Region unbroken = new(), killed = new();
        Stopwatch watch = Stopwatch.StartNew();
        foreach (string date in Dates) await ScanAsync(unbroken, date);
        TimeSpan scan = watch.Elapsed / Dates.Length;
        int kills = 0;
        for (int day = 0; day < Dates.Length; day++)
        {
            for (int kill = 0; kill < KillsOfADate; kill++)
                kills += await KillAsync(killed, Dates[day], scan * (0.5 + (0.6 * ((kill * Dates.Length) + day) / (KillsOfADate * Dates.Length)))) ? 1 : 0;
            await ScanAsync(killed, Dates[day]);
        }

        Assert.True(kills > 0, "No scan was killed before its end.");
        Assert.Equal(await ListAsync(unbroken), await ListAsync(killed));
        Assert.Equal(Events(unbroken), Events(killed));
        foreach (string date in Dates)
            Assert.Equal(File.ReadAllText(unbroken.At($"out/{date}/alerts.jsonl")), File.ReadAllText(killed.At($"out/{date}/alerts.jsonl")));
        Assert.Equal(Dates, Directory.GetFileSystemEntries(killed.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static async Task ScanAsync(Region region, string date)
    {
        ProcessRun run = await ProcessRun.OfAsync(region.Path, "scan", "scan.json", "--as-of", date);
        Assert.True(run.Exit == 0, run.Error);
    }

    /// <summary>Returns whether the process was still running when it was killed.</summary>
    private static async Task<bool> KillAsync(Region region, string date, TimeSpan after)
    {
        using Process process = ProcessRun.Start(region.Path, ["scan", "scan.json", "--as-of", date]);
        Task output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        bool isLate = process.WaitForExit(after);
        process.Kill(entireProcessTree: true);
        await ProcessRun.EndOfAsync(process);
        await Task.WhenAll(output, error);
        return !isLate;
    }

    private static async Task<string> ListAsync(Region region) =>
        (await CommandRun.OfAsync("alerts", "list", "--all", "--format", "json", "--scan", region.Scan)).Out;

    /// <summary>
    /// Returns the entries of the last scan of each date, without position, time of day and the hashes that depend on them; a repeated scan counts once.
    /// </summary>
    private static string[] Events(Region region)
    {
        Dictionary<string, List<string>> scans = [];
        foreach (string line in File.ReadLines(region.At("state/ledger.jsonl")))
        {
            string date = AsOf().Match(line).Groups["date"].Value, told = Hash().Replace(At().Replace(line, ""), "");
            if (told.Contains("\"ledger-opened\"", StringComparison.Ordinal)) continue;
            if (told.Contains("\"scan-began\"", StringComparison.Ordinal)) scans[date] = [];
            scans[date].Add(told);
        }

        return [.. scans.OrderBy(scan => scan.Key, StringComparer.Ordinal).SelectMany(scan => scan.Value)];
    }

    [GeneratedRegex("\"asOf\":\"(?<date>[0-9-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex AsOf();

    [GeneratedRegex("\"n\":[0-9]+,\"at\":\"[^\"]+\",", RegexOptions.NonBacktracking)]
    private static partial Regex At();

    [GeneratedRegex(",\"hash\":\"[0-9a-f]{64}\"", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}
