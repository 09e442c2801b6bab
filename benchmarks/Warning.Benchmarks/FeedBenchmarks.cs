using BenchmarkDotNet.Attributes;
using EarlyWarning.Benchmarks.Workloads;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Benchmarks;

/// <summary>Measures reading feeds to a panel, compared with only reading the bytes of the files. Times and bytes are per row.</summary>
[MemoryDiagnoser]
public class FeedBenchmarks
{
    private const int Companies = 20_000;

    /// <summary>The approximate number of rows of such a region; the ratio does not depend on it.</summary>
    private const int Rows = 1_800_000;

    private static readonly LocalDate AsOf = new(2026, 11, 1);
    private readonly byte[] buffer = new byte[1 << 16];
    private ScanFile scan = null!;
    private string[] files = null!;

    [GlobalSetup]
    public void Setup()
    {
        string scanFile = SimulatedRegionFolder.ScanFileOf(Companies);
        scan = ScanFile.Load(scanFile);
        files = Directory.GetFiles(Path.GetDirectoryName(scanFile)!, "*.csv");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public long BareRead()
    {
        long bytes = 0;
        foreach (string file in files)
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer)) bytes += read;
        }

        return bytes;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int FeedsToPanel() => Scanner.ReadAsync(scan, AsOf, new ScanOptions { Threads = 1 }).GetAwaiter().GetResult().Companies.Count;

    [Benchmark(OperationsPerInvoke = Rows)]
    public int FeedsToPanelOnTwoThreads() => Scanner.ReadAsync(scan, AsOf, new ScanOptions { Threads = 2 }).GetAwaiter().GetResult().Companies.Count;
}
