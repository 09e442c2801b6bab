using EarlyWarning.Files.Ledgers;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>A ledger without a lock, as in a database, to which others append while a scan is running.</summary>
public sealed class SharedLedgerTests
{
    private static readonly LocalDate First = new(2026, 11, 20);

    [Fact]
    public async Task Of_two_scans_on_one_ledger_the_second_is_refused_and_leaves_nothing()
    {
        using SmallRegion one = ScanTests.Filled(), two = ScanTests.Filled();
        MemoryLedger shared = new();
        SharedLedger slow = new(shared) { BeforeAppend = (1, () => ScanAsync(one, shared)) };
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(two, slow));
        Assert.Equal(LedgerReason.Moved, refused.Reason);
        Assert.Single(shared.Entries, entry => entry.Event is ScanEnded);
        Assert.Equal(["2026-11-20"], Directory.GetFileSystemEntries(Path.Combine(one.Path, "out")).Select(Path.GetFileName));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(two.Path, "out")));
    }

    [Fact]
    public async Task An_act_between_a_scan_and_its_results_takes_nothing_from_either()
    {
        using SmallRegion region = ScanTests.Filled();
        MemoryLedger shared = new();
        SharedLedger slow = new(shared) { BeforeAppend = (2, () => SilenceAsync(region, shared)) };
        ScanResult result = await ScanAsync(region, slow);
        Assert.Equal([typeof(ScanEnded), typeof(CompanySilenced), typeof(ScanWritten)], shared.Entries.TakeLast(3).Select(entry => entry.Event.GetType()));
        Assert.Null(StandingEntries.UnwrittenAsOf(shared.Entries));
        Assert.True(Directory.Exists(result.Place));
    }

    [Fact]
    public async Task A_scan_says_nothing_of_the_results_of_a_scan_that_overtook_it()
    {
        using SmallRegion region = ScanTests.Filled(), other = ScanTests.Filled();
        MemoryLedger shared = new();
        SharedLedger slow = new(shared) { BeforeAppend = (2, () => ScanAsync(other, shared, First.PlusDays(1))) };
        await ScanAsync(region, slow);
        // The one that overtook found no results of the first scan, and did it again before its own.
        Assert.Equal([First, First.PlusDays(1)], shared.Entries.Where(entry => entry.Event is ScanWritten).Select(entry => entry.AsOf));
    }

    [Fact]
    public async Task A_refused_act_is_done_again_when_the_new_entries_are_read()
    {
        using SmallRegion region = ScanTests.Filled();
        MemoryLedger shared = new();
        await ScanAsync(region, shared);
        using CaseLedger cases = await OpenAsync(region, shared);
        await SilenceAsync(region, shared);
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => cases.CloseAsync("A", ClosedAs.Handled, "王某"));
        Assert.Equal(LedgerReason.Moved, refused.Reason);
        Assert.Null(cases.Alerts.EpisodeOf("A")!.SilencedUntil);

        Assert.IsType<CompanySilenced>(Assert.Single(await cases.RefreshAsync()).Event);
        Assert.NotNull(cases.Alerts.EpisodeOf("A")!.SilencedUntil);
        Assert.Equal("王某", (await cases.CloseAsync("A", ClosedAs.Handled, "王某")).ClosedBy!.Actor);
        Assert.Empty(await cases.RefreshAsync());
    }

    [Fact]
    public async Task Who_only_reads_sees_the_cases_of_a_ledger_that_is_kept_elsewhere()
    {
        using SmallRegion region = ScanTests.Filled();
        MemoryLedger shared = new();
        await ScanAsync(region, shared);
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(ScanFile.Load(region.ScanPath, OfficeFormats.All), ledger: shared);
        Assert.NotNull(cases.Alerts.EpisodeOf("A"));
        Assert.False(Directory.Exists(Path.Combine(region.Path, "state")));
    }

    [Fact]
    public async Task A_torn_line_of_a_file_ledger_that_is_given_is_a_warning_too()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, null);
        string state = Path.Combine(region.Path, "state");
        File.AppendAllText(Path.Combine(state, "ledger.jsonl"), "{\"event\":");
        using FileLedger ledger = await FileLedger.OpenAsync(state, issuer: null);
        Assert.Contains((await ScanAsync(region, ledger)).Warnings, warning => warning.Code == "EW2101");
    }

    private static Task<ScanResult> ScanAsync(SmallRegion region, ILedger? ledger, LocalDate? asOf = null) => Scanner.ScanAsync(
        ScanFile.Load(region.ScanPath, OfficeFormats.All), asOf ?? First, new ScanOptions
        {
            Threads = 1,
            Clock = StandingClock.For(asOf ?? First),
            Ledger = ledger
        });

    private static async Task SilenceAsync(SmallRegion region, ILedger ledger)
    {
        using CaseLedger cases = await OpenAsync(region, ledger);
        await cases.SilenceAsync("A", First.PlusDays(30), "李某", "已约谈");
    }

    private static Task<CaseLedger> OpenAsync(SmallRegion region, ILedger ledger) =>
        CaseLedger.OpenAsync(ScanFile.Load(region.ScanPath, OfficeFormats.All), clock: StandingClock.Morning, ledger: ledger);

    /// <summary>A way to a ledger on which others are faster, once.</summary>
    private sealed class SharedLedger(ILedger ledger) : ILedger
    {
        private int appends;

        /// <summary>What others do before the append of a number.</summary>
        public (int Number, Func<Task> Others) BeforeAppend { get; init; }

        public IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default) =>
            ledger.ReadAsync(from, cancellationToken);

        public async Task AppendAsync(IReadOnlyList<LedgerEntry> entries, long expectedPosition, CancellationToken cancellationToken = default)
        {
            if (++appends == BeforeAppend.Number) await BeforeAppend.Others();
            await ledger.AppendAsync(entries, expectedPosition, cancellationToken);
        }
    }
}
