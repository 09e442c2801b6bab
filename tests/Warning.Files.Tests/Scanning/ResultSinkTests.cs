using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>What a sink gets of a scan, and what becomes of the scan if it does not want it.</summary>
public sealed class ResultSinkTests
{
    private static readonly LocalDate First = new(2026, 11, 20);
    private static readonly LocalDate Second = First.PlusDays(1);

    private readonly MemoryLedger ledger = new();

    [Fact]
    public async Task A_sink_gets_the_whole_result_before_it_is_recorded_and_shows_it_afterwards()
    {
        using SmallRegion region = ScanTests.Filled();
        Table table = new(ledger);
        ScanResult result = await ScanAsync(region, First, table);
        Assert.Equal(["prepare with 0 entries", $"publish with {ledger.Entries.Count - 1} entries", "dispose"], table.Calls);
        Assert.Equal(("table 'alerts'", "", TimeSpan.Zero), (result.Place, table.Taken!.Place, table.Taken.Timings.Writing));
        Assert.Same(result.Alerts, table.Taken.Alerts);
        Assert.Same(result.Panel, table.Taken.Panel);
        Assert.IsType<ScanWritten>(ledger.Entries[^1].Event);
        Assert.False(Directory.Exists(Path.Combine(region.Path, "out")));
    }

    [Fact]
    public async Task A_sink_sees_what_could_not_be_read_as_well()
    {
        using SmallRegion region = ScanTests.Filled().With("wages.csv", "企业,月份,欠薪(万元)\nA,2026-10,x\nZ,2026-10,1\n");
        Table table = new(ledger);
        await ScanAsync(region, First, table);
        Reject reject = Assert.Single(table.Taken!.Panel!.Rejects, one => one.File == "wages.csv");
        Assert.Equal(("wages", 2L, "欠薪(万元)", "x"), (reject.Feed, reject.Row, reject.Column, reject.Value));
        UnmatchedRow unmatched = Assert.Single(table.Taken.Panel.Unmatched, one => one.File == "wages.csv");
        Assert.Equal(("wages", 3L, "Z"), (unmatched.Feed, unmatched.Row, unmatched.Company));
    }

    [Fact]
    public async Task A_sink_that_refuses_is_named_and_nothing_is_recorded()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First, new Table(ledger));
        int before = ledger.Entries.Count;
        InvalidOperationException cause = new("the table is locked");
        ScanException refused = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(region, Second, new Table(ledger) { OnPrepare = _ => throw cause }));
        Assert.Equal("the results were not taken by db.alerts: the table is locked. Nothing was recorded; mend the cause and scan again", refused.Message);
        Assert.StartsWith("db.alerts 没有接收结果：the table is locked。", Assert.Single(refused.Faults).ToString(MessageLanguage.Chinese), StringComparison.Ordinal);
        Assert.Same(cause, refused.InnerException);
        Assert.Equal(before, ledger.Entries.Count);
    }

    [Fact]
    public async Task A_sink_that_gives_nothing_back_has_refused()
    {
        using SmallRegion region = ScanTests.Filled();
        ScanException refused = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(region, First, new Table(ledger) { GivesNothing = true }));
        Assert.Contains("returned null", refused.Message, StringComparison.Ordinal);
        Assert.Empty(ledger.Entries);
    }

    [Fact]
    public async Task A_sink_that_gives_up_on_its_own_has_refused_and_was_not_cancelled()
    {
        using SmallRegion region = ScanTests.Filled();
        ScanException refused = await Assert.ThrowsAsync<ScanException>(
            () => ScanAsync(region, First, new Table(ledger) { OnPrepare = _ => throw new TaskCanceledException("the service did not answer within 100 s") }));
        Assert.Contains("did not answer within 100 s", refused.Message, StringComparison.Ordinal);
        Assert.Empty(ledger.Entries);
    }

    [Fact]
    public async Task A_scan_cancelled_while_a_sink_takes_its_results_records_nothing_and_discards_them()
    {
        using SmallRegion region = ScanTests.Filled();
        using CancellationTokenSource source = new();
        Table table = new(ledger) { OnPrepare = token => { source.Cancel(); Assert.True(token.IsCancellationRequested); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ScanAsync(region, First, table, source.Token));
        Assert.Equal(["prepare with 0 entries", "dispose"], table.Calls);
        Assert.Empty(ledger.Entries);
    }

    [Fact]
    public async Task Results_of_a_scan_that_the_ledger_refuses_are_discarded()
    {
        using SmallRegion region = ScanTests.Filled();
        Table table = new(ledger) { OnPrepare = _ => ScanAsync(region, First, new Table(ledger)).GetAwaiter().GetResult() };
        Assert.Equal(LedgerReason.Moved, (await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(region, First, table))).Reason);
        Assert.Equal(["prepare with 0 entries", "dispose"], table.Calls);
    }

    [Fact]
    public async Task Results_that_could_not_be_published_are_given_to_the_sink_again_by_the_next_scan()
    {
        using SmallRegion region = ScanTests.Filled();
        ScanException lost = await Assert.ThrowsAsync<ScanException>(
            () => ScanAsync(region, First, new Table(ledger) { OnPublish = () => throw new TimeoutException("the connection was lost") }));
        Assert.StartsWith("the scan is recorded, but its results could not be published by db.alerts: the connection was lost.", lost.Message, StringComparison.Ordinal);
        Assert.Equal(First, StandingEntries.UnwrittenAsOf(ledger.Entries));

        Table table = new(ledger);
        List<LocalDate> taken = [];
        table.OnTaken = result => taken.Add(result.Summary.AsOf);
        await ScanAsync(region, Second, table);
        Assert.Equal([First, Second], taken);
        Assert.Null(StandingEntries.UnwrittenAsOf(ledger.Entries));
    }

    [Fact]
    public async Task A_folder_inside_an_apps_own_sink_writes_what_it_writes_alone()
    {
        using SmallRegion one = ScanTests.Filled(), two = ScanTests.Filled();
        ScanResult alone = await ScanAsync(one, First, sink: null);
        MemoryLedger other = new();
        ScanResult inside = await Scanner.ScanAsync(
            ScanFile.Load(two.ScanPath, OfficeFormats.All), First, new ScanOptions { Clock = StandingClock.Morning, Ledger = other, Sink = new ResultFolder(Path.Combine(two.Path, "results")) });
        Assert.Equal(Path.Combine(two.Path, "results", "2026-11-20"), inside.Place);
        Assert.Equal(FolderContent.Of(alone.Place), FolderContent.Of(inside.Place));
    }

    [Fact]
    public async Task Arguments_are_checked_under_their_names()
    {
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => new ResultFolder("")).ParamName);
        Assert.Equal("result", (await Assert.ThrowsAsync<ArgumentNullException>(() => new ResultFolder("out").PrepareAsync(null!, CancellationToken.None))).ParamName);
    }

    private Task<ScanResult> ScanAsync(SmallRegion region, LocalDate asOf, IResultSink? sink, CancellationToken cancellationToken = default) => Scanner.ScanAsync(
        ScanFile.Load(region.ScanPath, OfficeFormats.All),
        asOf,
        new ScanOptions { Threads = 1, Clock = StandingClock.For(asOf), Ledger = ledger, Sink = sink },
        cancellationToken);

    /// <summary>A table of an app, which tells what it is asked and how far the ledger is then.</summary>
    private sealed class Table(MemoryLedger ledger) : IResultSink, IPreparedResults
    {
        public string Name => "db.alerts";

        public List<string> Calls { get; } = [];

        public ScanResult? Taken { get; private set; }

        public Action<CancellationToken>? OnPrepare { get; init; }

        public Action? OnPublish { get; init; }

        public Action<ScanResult>? OnTaken { get; set; }

        public bool GivesNothing { get; init; }

        public Task<IPreparedResults> PrepareAsync(ScanResult result, CancellationToken cancellationToken)
        {
            Calls.Add($"prepare with {ledger.Entries.Count} entries");
            OnPrepare?.Invoke(cancellationToken);
            OnTaken?.Invoke(result);
            Taken = result;
            return Task.FromResult<IPreparedResults>(GivesNothing ? null! : this);
        }

        public Task<string> PublishAsync()
        {
            Calls.Add($"publish with {ledger.Entries.Count} entries");
            OnPublish?.Invoke();
            return Task.FromResult("table 'alerts'");
        }

        public ValueTask DisposeAsync()
        {
            Calls.Add("dispose");
            return ValueTask.CompletedTask;
        }
    }
}
