using EarlyWarning.Files.Ledgers;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>What has been kept for as long as the scan file says is deleted by a scan, which says so.</summary>
public sealed class RecordExpiryTests
{
    private const string Keep = """{ "remarks": "30d", "persons": "45d", "results": "10d" }""";

    private static readonly LocalDate First = new(2026, 11, 20);

    [Fact]
    public async Task A_scan_deletes_what_is_over_and_counts_it_and_figures_stay()
    {
        using SmallRegion region = await ClosedAsync();
        Assert.Equal(ExpiredRecords.None, (await ScanAsync(region, First.PlusDays(9))).Expired);
        Assert.Equal(new ExpiredRecords { Results = [First] }, (await ScanAsync(region, First.PlusDays(10))).Expired);
        Assert.Equal(new ExpiredRecords { Results = [First.PlusDays(9), First.PlusDays(10)] }, (await ScanAsync(region, First.PlusDays(29))).Expired);
        Funnel before = FunnelOf(region);
        ScanResult due = await ScanAsync(region, First.PlusDays(30));
        Assert.Equal(new ExpiredRecords { Remarks = 2 }, due.Expired);
        Assert.Equal(["2026-12-19", "2026-12-20"], FoldersOf(region));
        Assert.DoesNotContain("已补发", Texts(region), StringComparison.Ordinal);
        IReadOnlyList<LedgerEntry> read = Read(region);
        TextsRedacted redacted = Assert.IsType<TextsRedacted>(read[^1].Event);
        Assert.Equal((EventStamp.ScanActor, "30d", (string?)null), (read[^1].Stamp.Actor, redacted.Kept.ToString(), redacted.Why));
        EpisodeClosed closed = read.Select(entry => entry.Event).OfType<EpisodeClosed>().Single();
        Assert.Equal("■■■ scan 2026-12-20T06:00:00Z: 30d", closed.Note);
        Assert.Equal(5, closed.Workers);
        Assert.Equal(before, FunnelOf(region));
        Assert.Equal(ExpiredRecords.None, (await ScanAsync(region, First.PlusDays(31))).Expired);

        ScanResult later = await ScanAsync(region, First.PlusDays(45));
        Assert.Equal(2, later.Expired.Persons);
        Assert.False(File.Exists(TextsOf(region)));
        Assert.Equal(before, FunnelOf(region));
    }

    [Fact]
    public async Task A_date_ahead_of_the_clock_is_refused_and_a_clock_ahead_of_the_date_deletes_nothing()
    {
        using SmallRegion region = await ClosedAsync();
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(region, First.PlusDays(400), clock: First.PlusDays(5)));
        Assert.Equal(LedgerReason.DateToCome, refused.Reason);
        Assert.Contains("已补发", Texts(region), StringComparison.Ordinal);
        using SmallRegion other = await ClosedAsync();
        Assert.Equal(ExpiredRecords.None, (await ScanAsync(other, First.PlusDays(5), clock: First.PlusDays(400))).Expired);
        Assert.Contains("已补发", Texts(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_that_records_nothing_deletes_nothing()
    {
        using SmallRegion region = await ClosedAsync();
        ScanOptions tried = new() { Threads = 1, Clock = Noon(First.PlusDays(40)), IsDryRun = true };
        ScanResult result = await Scanner.ScanAsync(ScanFile.Load(region.ScanPath, OfficeFormats.All), First.PlusDays(40), tried);
        Assert.Equal(ExpiredRecords.None, result.Expired);
        Assert.Contains("已补发", Texts(region), StringComparison.Ordinal);
        Assert.Contains("2026-11-20", FoldersOf(region));
    }

    [Fact]
    public async Task While_a_case_is_open_its_texts_stay()
    {
        using SmallRegion region = Region();
        await ScanAsync(region, First);
        using (CaseLedger cases = await OpenAsync(region)) await cases.SilenceAsync("A", First.PlusDays(5), "李某", "走访中");
        ScanResult late = await ScanAsync(region, First.PlusDays(40));
        Assert.Equal((0, 0), (late.Expired.Remarks, late.Expired.Persons));
        Assert.Contains("走访中", Texts(region), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_times_everything_stays()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        Assert.Equal(ExpiredRecords.None, (await ScanAsync(region, First.PlusDays(4000))).Expired);
        Assert.True(Directory.Exists(Path.Combine(region.Path, "out", "2026-11-20")));
    }

    [Fact]
    public async Task A_folder_that_is_no_scans_is_left_alone()
    {
        using SmallRegion region = await ClosedAsync();
        foreach (string name in new[] { "2020-01-01", "old", "2020-02-30" }) region.With($"out/{name}/notes.txt", "x");
        region.With("out/archive/summary.json", "{}");
        await ScanAsync(region, First.PlusDays(10));
        Assert.Equal(
            ["2020-01-01", "2020-02-30", "2026-11-30", "archive", "old"],
            FoldersOf(region));
    }

    [Fact]
    public async Task A_folder_that_was_half_deleted_is_deleted_by_the_next_scan()
    {
        using SmallRegion region = await ClosedAsync();
        string[] files = Directory.GetFiles(Path.Combine(region.Path, "out", "2026-11-20"));
        foreach (string file in files.Where(file => !file.EndsWith("summary.json", StringComparison.Ordinal))) File.Delete(file);
        Assert.Equal([First], (await ScanAsync(region, First.PlusDays(10))).Expired.Results);
    }

    [Fact]
    public async Task What_cannot_be_deleted_is_told_and_the_scan_stands()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root") return;
        using SmallRegion region = await ClosedAsync();
        string folder = Path.Combine(region.Path, "out", "2026-11-20");
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        ScanResult result = await ScanAsync(region, First.PlusDays(10));
        Assert.StartsWith(Path.Combine(region.Path, "out"), result.Expired.Fault!.ToString(), StringComparison.Ordinal);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal([First], (await ScanAsync(region, First.PlusDays(11))).Expired.Results);
    }

    [Fact]
    public async Task A_ledger_elsewhere_is_told_what_is_over()
    {
        using SmallRegion region = Region();
        MemoryLedger ledger = new();
        await ScanAsync(region, First, ledger: ledger);
        using (CaseLedger cases = await OpenAsync(region, ledger)) await cases.CloseAsync("A", ClosedAs.Handled, "李某", note: "已补发");
        Assert.Equal(1, (await ScanAsync(region, First.PlusDays(30), ledger: ledger)).Expired.Remarks);
        using CaseLedger read = await OpenAsync(region, ledger);
        Assert.True(LedgerTexts.IsRedacted(read.Alerts.EpisodeOf("A")!.Closing!.Note!));
    }

    private static IEnumerable<string?> FoldersOf(SmallRegion region) =>
        Directory.GetDirectories(Path.Combine(region.Path, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static SmallRegion Region()
    {
        SmallRegion region = ScanTests.Filled();
        string scan = File.ReadAllText(region.ScanPath);
        return region.With("scan.json", $"{scan[..scan.LastIndexOf('}')]}, \"keep\": {Keep} }}");
    }

    /// <summary>A region with a scan whose alert of A was silenced and closed on its day.</summary>
    private static async Task<SmallRegion> ClosedAsync()
    {
        SmallRegion region = Region();
        await ScanAsync(region, First);
        using CaseLedger cases = await OpenAsync(region);
        await cases.SilenceAsync("A", First.PlusDays(5), "李某", "走访中");
        await cases.CloseAsync("A", ClosedAs.Handled, "李某", workers: 5, yuan: 100, note: "已补发");
        return region;
    }

    private static Task<ScanResult> ScanAsync(SmallRegion region, LocalDate asOf, LocalDate? clock = null, ILedger? ledger = null) => Scanner.ScanAsync(
        ScanFile.Load(region.ScanPath, OfficeFormats.All), asOf, new ScanOptions { Threads = 1, Clock = Noon(clock ?? asOf), Ledger = ledger });

    private static Task<CaseLedger> OpenAsync(SmallRegion region, ILedger? ledger = null) =>
        CaseLedger.OpenAsync(ScanFile.Load(region.ScanPath, OfficeFormats.All), clock: Noon(First), ledger: ledger);

    private static StandingClock Noon(LocalDate day) => new(day.At(new LocalTime(6, 0)).InUtc().ToInstant());

    private static string TextsOf(SmallRegion region) => Path.Combine(region.Path, "state", "texts", "2026.jsonl");

    private static string Texts(SmallRegion region) => File.ReadAllText(TextsOf(region));

    private static Funnel FunnelOf(SmallRegion region) => Funnel.Read(Read(region));

    private static IReadOnlyList<LedgerEntry> Read(SmallRegion region)
    {
        using FileLedger ledger = FileLedger.OpenToReadAsync(Path.Combine(region.Path, "state"), issuer: null).GetAwaiter().GetResult();
        return Events.EntriesOf(ledger);
    }
}
