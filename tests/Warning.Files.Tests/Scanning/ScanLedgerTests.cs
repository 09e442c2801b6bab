using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Writing;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>What scans record, and that it ends the same wherever one of them is cut off.</summary>
public sealed class ScanLedgerTests
{
    private static readonly LocalDate First = new(2026, 11, 20);
    private static readonly LocalDate Second = First.PlusDays(1);
    private static readonly LocalDate Third = First.PlusDays(2);

    [Fact]
    public async Task A_scan_records_its_beginning_what_changed_its_end_and_that_its_results_are_in_place()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        Golden.Check("scan/ledger.jsonl", File.ReadAllText(LedgerOf(region)));
    }

    [Fact]
    public async Task The_ledger_has_the_same_bytes_on_any_number_of_threads_and_in_any_folder()
    {
        using SmallRegion one = ScanTests.Filled(), two = ScanTests.Filled();
        foreach (LocalDate day in (LocalDate[])[First, Second])
        {
            await ScanAsync(one, day, threads: 1);
            await ScanAsync(two, day, threads: 2);
        }

        Assert.Equal(File.ReadAllBytes(LedgerOf(one)), File.ReadAllBytes(LedgerOf(two)));
    }

    [Fact]
    public async Task A_second_scan_of_a_date_starts_from_the_state_before_the_first()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        await ActAsync(region);
        ScanResult again = await ScanAsync(region, First);
        Assert.Equal((EpisodeTransition.Closed, TransitionReason.ClosedByPerson), (again.Alerts[0].Episode!.Transition, again.Alerts[0].Episode!.Reason));
        Assert.Equal((0, 1), (again.Summary.Alerts, again.Summary.Listed));
        Assert.Single(AlertBook.Read(Read(region)).Episodes, episode => episode.Closing is not null);

        using SmallRegion untouched = ScanTests.Filled();
        await ScanAsync(untouched, First);
        string once = Standing(untouched);
        await ScanAsync(untouched, First);
        Assert.Equal(once, Standing(untouched));
    }

    [Fact]
    public async Task A_later_scan_tells_what_is_new_from_what_is_known()
    {
        using SmallRegion region = ScanTests.Filled();
        Assert.True((await ScanAsync(region, First)).Alerts[0].IsNews);
        Alert known = (await ScanAsync(region, Second)).Alerts[0];
        Assert.Equal((EpisodeTransition.Unchanged, false, First), (known.Episode!.Transition, known.IsNews, known.Episode!.Since));
        Assert.All(known.Assessment.Rules, rule => Assert.Equal(First, rule.Since));
    }

    [Fact]
    public async Task A_company_that_left_the_register_is_listed_last_with_its_alert()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        region.With("companies.csv", SmallRegion.Companies.Replace("A,示例市甲家具有限公司,100\n", "", StringComparison.Ordinal)).WithFeeds("", more: ", \"maxRejects\": 1");
        ScanResult result = await ScanAsync(region, Second);
        Alert gone = result.Alerts[^1];
        Assert.Equal(("A", "示例市甲家具有限公司", TransitionReason.NotInRegister), (gone.Company.Id, gone.Company.Name, gone.Episode!.Reason));
        Assert.Equal((Level.Red, 0m), (gone.Assessment.Level, gone.Assessment.Score));
        string line = File.ReadLines(Path.Combine(result.Place, "alerts.jsonl")).Last();
        Assert.Contains("\"level\":\"red\",\"score\":0,\"scoreHigh\":0,\"affectedWorkers\":null,\"state\":\"unchanged\",\"reason\":\"not-in-register\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_date_than_the_last_is_refused_before_anything_is_read()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, Second);
        byte[] before = File.ReadAllBytes(LedgerOf(region));
        region.With("wages.csv", "unreadable");
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(region, First, at: StandingClock.Later.GetCurrentInstant()));
        Assert.StartsWith($"{LedgerOf(region)}: the last scan was as of 2026-11-21, and one as of 2026-11-20 would", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(LedgerOf(region)));
    }

    [Fact]
    public async Task A_clock_behind_the_day_of_the_last_scan_is_refused_before_anything_is_read()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        byte[] before = File.ReadAllBytes(LedgerOf(region));
        region.With("wages.csv", "unreadable");
        foreach (LocalDate asOf in (LocalDate[])[First.PlusYears(-6), First, Second])
        {
            LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(region, asOf, at: StandingClock.Morning.GetCurrentInstant() - Duration.FromDays(1)));
            Assert.StartsWith(
                $"{LedgerOf(region)}: the clock of this machine says 2026-11-19, but the last scan was recorded on 2026-11-20; set the machine's clock and scan again",
                refused.Message,
                StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(LedgerOf(region)));
    }

    [Fact]
    public async Task A_clock_that_drifts_within_a_day_or_goes_on_is_not_behind()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First, at: Instant.FromUtc(2026, 11, 20, 23, 59, 59));
        await ScanAsync(region, First, at: Instant.FromUtc(2026, 11, 20, 0, 0));
        await ScanAsync(region, First, at: Instant.FromUtc(2026, 11, 21, 0, 0));
        Assert.Equal(3, Read(region).Count(entry => entry.Event is ScanEnded));
        await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(region, Second, at: Instant.FromUtc(2026, 11, 20, 23, 59, 59)));
    }

    [Fact]
    public async Task A_ledger_that_is_kept_elsewhere_is_held_to_its_clock_too()
    {
        using SmallRegion region = ScanTests.Filled();
        MemoryLedger ledger = new();
        await ScanAsync(region, First, ledger);
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(region, Second, ledger, at: Instant.FromUtc(2020, 1, 1, 0, 0)));
        Assert.StartsWith("the clock of this machine says 2020-01-01, but the last scan was recorded on 2026-11-20;", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScanStage.Reading)]
    [InlineData(ScanStage.Assessing)]
    [InlineData(ScanStage.Writing)]
    public async Task A_cancelled_scan_records_nothing(ScanStage stage)
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        byte[] before = File.ReadAllBytes(LedgerOf(region));
        using CancellationTokenSource source = new();
        ScanOptions options = new() { Threads = 1, Clock = StandingClock.Later, Progress = new CancelAt(stage, source) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Scanner.ScanAsync(ScanFile.Load(region.ScanPath, OfficeFormats.All), Second, options, source.Token));
        Assert.Equal(before, File.ReadAllBytes(LedgerOf(region)));
    }

    [Fact]
    public async Task A_scan_whose_results_cannot_be_written_records_nothing()
    {
        using SmallRegion region = ScanTests.Filled().With("out", "a file where the folder should be");
        await Assert.ThrowsAsync<ScanException>(() => ScanAsync(region, First));
        Assert.False(File.Exists(LedgerOf(region)));
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)] // the file of the year before is closed first, and stays so
    public async Task A_scan_on_a_full_disk_leaves_ledger_and_results_as_they_were(int year)
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        byte[] before = File.ReadAllBytes(LedgerOf(region));
        IReadOnlyList<LedgerEntry> entries = Read(region);
        using (FileLedger ledger = await FailingAsync(region, room: 300, staysDown: false))
            await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(region, Second, ledger, at: Instant.FromUtc(year, 11, 21, 6, 0)));
        if (year == 2026) Assert.Equal(before, File.ReadAllBytes(LedgerOf(region)));
        Assert.Equal(entries, Read(region));
        Assert.Equal(["2026-11-20"], Directory.GetFileSystemEntries(Path.Combine(region.Path, "out")).Select(Path.GetFileName));
    }

    /// <summary>The disk goes away in the middle of a scan's lines, at every boundary of a line and inside each.</summary>
    [Fact]
    public async Task A_scan_cut_off_at_any_line_ends_as_an_unbroken_one_when_it_is_done_again_or_a_later_one_is()
    {
        using SmallRegion unbroken = ScanTests.Filled();
        await ScanAsync(unbroken, First);
        await ActAsync(unbroken);
        long begin = new FileInfo(LedgerOf(unbroken)).Length;
        await ScanAsync(unbroken, Second);
        byte[] whole = File.ReadAllBytes(LedgerOf(unbroken));
        await ScanAsync(unbroken, Third);
        string expected = Standing(unbroken);
        string[] results = Results(unbroken);
        foreach (long room in Boundaries(whole, begin))
        {
            using SmallRegion region = ScanTests.Filled();
            await ScanAsync(region, First);
            await ActAsync(region);
            using (FileLedger ledger = await FailingAsync(region, room, staysDown: true))
                await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(region, Second, ledger));
            bool isEnded = StandingEntries.LastScan(Read(region))?.AsOf == Second;
            if (!isEnded) await ScanAsync(region, Second);
            await ScanAsync(region, Third);
            Assert.Equal(expected, Standing(region));
            Assert.Equal(results, Results(region));
        }
    }

    [Fact]
    public async Task A_ledger_torn_at_any_byte_of_a_scan_is_the_state_before_it_or_the_state_after_it()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        await ActAsync(region);
        string before = Standing(region);
        long begin = new FileInfo(LedgerOf(region)).Length;
        await ScanAsync(region, Second);
        byte[] whole = File.ReadAllBytes(LedgerOf(region));
        string after = Standing(region), ended = after[..(after.TrimEnd('\n').LastIndexOf('\n') + 1)];
        Assert.Contains("scan-written", after[ended.Length..], StringComparison.Ordinal);
        for (long length = begin; length < whole.Length; length++)
        {
            // As a scan leaves it that is killed before it has noted where the ledger ends.
            File.Delete(Path.Combine(region.Path, "state", "ledger.lock"));
            File.WriteAllBytes(LedgerOf(region), whole[..(int)length]);
            string standing = Standing(region);
            Assert.True(standing == before || standing == ended || (standing == after && length == whole.Length - 1), $"torn after {length - begin} bytes of the scan:\n{standing}");
        }
    }

    [Fact]
    public async Task A_torn_line_is_a_warning_of_the_next_scan_and_no_more_of_the_one_after()
    {
        using SmallRegion region = ScanTests.Filled();
        await ScanAsync(region, First);
        File.AppendAllText(LedgerOf(region), "{\"event\":");
        Assert.Equal(["EW2101"], (await ScanAsync(region, Second)).Warnings.Select(warning => warning.Code).Where(code => code == "EW2101"));
        Assert.DoesNotContain((await ScanAsync(region, Third)).Warnings, warning => warning.Code == "EW2101");
    }

    [Fact]
    public async Task A_ledger_of_another_kind_serves_as_well()
    {
        using SmallRegion region = ScanTests.Filled();
        MemoryLedger ledger = new();
        await ScanAsync(region, First, ledger);
        await ScanAsync(region, Second, ledger);
        Assert.Equal(Second, StandingEntries.LastScan(ledger.Entries)?.AsOf);
        Assert.False(Directory.Exists(Path.Combine(region.Path, "state")));
    }

    /// <summary>Before, inside and after each line that a scan wrote.</summary>
    private static IEnumerable<long> Boundaries(byte[] whole, long begin)
    {
        long line = 0;
        for (long end = 0; end < whole.Length - begin; end++)
        {
            if (whole[begin + end] != '\n') continue;
            yield return line;
            yield return (line + end) / 2;
            yield return end;
            line = end + 1;
        }
    }

    private static Task<FileLedger> FailingAsync(SmallRegion region, long room, bool staysDown) =>
        FileLedger.OpenAsync(Path.Combine(region.Path, "state"), issuer: null, new LedgerDisk(path => new FailingFile(path, room) { StaysDown = staysDown }));

    private static Task<ScanResult> ScanAsync(SmallRegion region, LocalDate asOf, ILedger? ledger = null, int threads = 1, Instant? at = null) => Scanner.ScanAsync(
        ScanFile.Load(region.ScanPath, OfficeFormats.All),
        asOf,
        new ScanOptions { Threads = threads, Clock = at is { } instant ? new StandingClock(instant) : StandingClock.For(asOf), Ledger = ledger });

    private static async Task ActAsync(SmallRegion region)
    {
        using CaseLedger cases = await CaseLedger.OpenAsync(ScanFile.Load(region.ScanPath, OfficeFormats.All), clock: StandingClock.Morning);
        await cases.CloseAsync("A", ClosedAs.Handled, "李某", workers: 5, yuan: 73_685);
    }

    private static string LedgerOf(SmallRegion region) => Path.Combine(region.Path, "state", "ledger.jsonl");

    private static IReadOnlyList<LedgerEntry> Read(SmallRegion region)
    {
        using FileLedger ledger = FileLedger.OpenToReadAsync(Path.Combine(region.Path, "state"), issuer: null).GetAwaiter().GetResult();
        return Events.EntriesOf(ledger);
    }

    /// <summary>All results but the summary, in which the scan after a torn line warns of it.</summary>
    private static string[] Results(SmallRegion region) =>
        [.. FolderContent.Of(Path.Combine(region.Path, "out")).Where(file => !file.Key.EndsWith("summary.json", StringComparison.Ordinal)).Select(file => $"{file.Key} {file.Value}")];

    private static string Standing(SmallRegion region) => Events.Text(StandingEntries.Of(Read(region)));

    private sealed class CancelAt(ScanStage stage, CancellationTokenSource source) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value)
        {
            if (value.Stage == stage) source.Cancel();
        }
    }
}
