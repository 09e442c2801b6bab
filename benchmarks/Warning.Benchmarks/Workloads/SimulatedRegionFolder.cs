using EarlyWarning.Simulation;

namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>A simulated region on disk, created once per process and deleted at its end.</summary>
internal static class SimulatedRegionFolder
{
    /// <summary>Returns the path of the scan file of a region over 24 months, which is created on first use.</summary>
    public static string ScanFileOf(int companies)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"early-warning-benchmark-{Environment.ProcessId}-{companies}");
        string scanFile = Path.Combine(folder, "scan.json");
        if (File.Exists(scanFile)) return scanFile;
        SimulatedFeeds.Write(new RegionOptions { Companies = companies, Months = 24, Seed = 1 }, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return scanFile;
    }
}
