using System.Security.Cryptography;
using EarlyWarning.Files.Results;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Scanning;

/// <summary>Checks the files that a scan writes.</summary>
public sealed class ScanFolderTests
{
    [Fact]
    public async Task One_and_two_threads_write_the_same_bytes()
    {
        using SmallRegion one = ScanTests.Filled(), two = ScanTests.Filled();
        await one.ScanAsync(threads: 1);
        await two.ScanAsync(threads: 2);

        Assert.Equal(Hashes(one), Hashes(two));
    }

    [Fact]
    public async Task A_second_scan_of_a_date_replaces_the_first_whole()
    {
        using SmallRegion region = ScanTests.Filled();
        await region.ScanAsync();
        region.With("out/2026-11-20/left-over.txt", "x").With("wages.csv", "企业,月份,欠薪(万元)\n");
        ScanResult second = await region.ScanAsync();

        Assert.Equal(["2026-11-20"], Entries(region));
        Assert.False(File.Exists(Path.Combine(second.Place, "left-over.txt")));
        Assert.Equal(42.5m, second.Alerts[0].Assessment.Score);
        Assert.Contains("\"score\":42.5", region.Output("alerts.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_of_another_date_stands_beside()
    {
        using SmallRegion region = ScanTests.Filled();
        await region.ScanAsync();
        await region.ScanAsync(asOf: SmallRegion.AsOf.PlusDays(1));

        Assert.Equal(["2026-11-20", "2026-11-21"], Entries(region));
    }

    [Theory]
    [InlineData(ScanStage.Reading)]
    [InlineData(ScanStage.Assessing)]
    [InlineData(ScanStage.Writing)]
    public async Task A_cancelled_scan_leaves_the_last_good_one_and_nothing_else(ScanStage stage)
    {
        using SmallRegion region = ScanTests.Filled();
        await region.ScanAsync();
        string[] before = Hashes(region);
        region.With("wages.csv", "企业,月份,欠薪(万元)\n");
        using CancellationTokenSource source = new();
        ScanOptions options = new() { Threads = 1, Clock = StandingClock.Morning, Progress = new CancelAt(stage, source) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Scanner.ScanAsync(ScanFile.Load(region.ScanPath), SmallRegion.AsOf, options, source.Token));
        Assert.Equal(["2026-11-20"], Entries(region));
        Assert.Equal(before, Hashes(region));
    }

    [Fact]
    public async Task A_scan_that_stops_leaves_the_last_good_one()
    {
        using SmallRegion region = ScanTests.Filled();
        await region.ScanAsync();
        string[] before = Hashes(region);
        region.With("wages.csv", "企业,月份,欠薪(万元)\n" + string.Concat(Enumerable.Repeat("A,2026-10,x\n", 6)));

        await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Equal(["2026-11-20"], Entries(region));
        Assert.Equal(before, Hashes(region));
    }

    [Fact]
    public async Task What_a_killed_scan_had_moved_away_comes_back_and_what_it_had_begun_goes()
    {
        // Nobody holds a claim of this name.
        const string Killed = "0123456789abcdef0123456789abcdef";
        using SmallRegion region = ScanTests.Filled();
        await region.ScanAsync();
        string[] before = Hashes(region);
        string output = Path.Combine(region.Path, "out");
        Directory.Move(Path.Combine(output, "2026-11-20"), Path.Combine(output, $".2026-11-20.old-{Killed}"));
        region.With($"out/.2026-11-20.tmp-{Killed}/alerts.jsonl", "{").With($"out/.2026-11-19.tmp-{Killed}/alerts.jsonl", "{");
        region.With($"out/.scan-{Killed}.lock", "");
        region.With("out/.2026-10-31.tmp-31-0123456789abcdef/alerts.jsonl", "as earlier programs named it");

        using (UnfinishedFolder next = UnfinishedFolder.Create(Disk.OfMachine, output, SmallRegion.AsOf))
        {
            Assert.Equal(3, Entries(region).Length);
            Assert.Matches(@"^\.2026-11-20\.tmp-[0-9a-f]{32}$", Entries(region)[0]);
            Assert.Matches(@"^\.scan-[0-9a-f]{32}\.lock$", Entries(region)[1]);

            // A scan of another date that begins meanwhile leaves what is being written.
            using UnfinishedFolder other = UnfinishedFolder.Create(Disk.OfMachine, output, SmallRegion.AsOf.PlusDays(1));
            Assert.Equal(5, Entries(region).Length);
        }

        Assert.Equal(["2026-11-20"], Entries(region));
        Assert.Equal(before, Hashes(region));
    }

    [Fact]
    public async Task Results_that_cannot_be_written_are_named()
    {
        using SmallRegion region = ScanTests.Filled().With("out", "a file where the folder should be");
        ScanException stopped = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.StartsWith($"the results cannot be written to {Path.Combine(region.Path, "out")}: ", stopped.Message, StringComparison.Ordinal);
    }

    /// <summary>Found before the ledger has the scan, not when the finished folder is to be renamed.</summary>
    [Fact]
    public async Task A_file_with_the_name_of_the_results_is_found_before_anything_is_recorded()
    {
        using SmallRegion region = ScanTests.Filled().With("out/2026-11-20", "a file where the folder should be");
        ScanException stopped = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Equal($"结果无法写入 {Path.Combine(region.Path, "out")}：那里已有同名的文件或文件夹", stopped.Faults.Single().ToString(MessageLanguage.Chinese));
        Assert.False(File.Exists(Path.Combine(region.Path, "state", "ledger.jsonl")));
    }

    private static string[] Entries(SmallRegion region) =>
        [.. Directory.GetFileSystemEntries(Path.Combine(region.Path, "out")).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];

    private static string[] Hashes(SmallRegion region) =>
        [.. Directory.GetFiles(Path.Combine(region.Path, "out", "2026-11-20")).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private sealed class CancelAt(ScanStage stage, CancellationTokenSource source) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value)
        {
            if (value.Stage == stage) source.Cancel();
        }
    }
}
