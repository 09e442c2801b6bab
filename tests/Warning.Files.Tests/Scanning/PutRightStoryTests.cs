using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>
/// Mistakes of an office, from the scan file to the results: a mistyped year, the alert of the wrong firm closed, a figure that was known only later.
/// </summary>
public sealed class PutRightStoryTests : IDisposable
{
    private static readonly LocalDate June = new(2026, 6, 30);

    private readonly TemporaryFolder folder = new();

    /// <summary>
    /// Somebody types 2062 for 2026: refused; and where an older program or a wrong clock took it, the scan is taken back and the office goes on.
    /// </summary>
    [Fact]
    public async Task A_mistyped_year_shuts_no_ledger()
    {
        using OneFigure untouched = new("9 9");
        await untouched.ScanAsync("2026-06-30");
        Write("C01,公司01", "C01,2026-05,9\nC01,2026-06,9");
        await ScanAsync(June);
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(new LocalDate(2062, 6, 1)));
        Assert.Equal((LedgerReason.DateToCome, "a scan as of 2062-06-01 is ahead of today, 2027-03-02 in Asia/Shanghai; scan as of 2027-03-02 or earlier"),
            (refused.Reason, refused.Message));

        await ScanAsync(new LocalDate(2062, 6, 1), clock: new StandingClock(Instant.FromUtc(2062, 6, 2, 0, 0)));
        Assert.Equal(LedgerReason.ClockBehind, (await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(June.PlusDays(7)))).Reason);
        using (CaseLedger cases = await OpenAsync())
        {
            EventStamp withdrawn = await cases.WithdrawScanAsync("李某", "年份写错");
            Assert.Equal((new LocalDate(2062, 6, 1), June), (withdrawn.AsOf, cases.LastScan!.AsOf));
            ScanWithdrawn entry = Assert.IsType<ScanWithdrawn>((await cases.ReadEntriesAsync().ToListAsync())[^1].Event);
            Assert.Equal((64, "年份写错"), (entry.Scan.Hash!.Length, entry.Why));
        }

        string next = (await ScanAsync(June.PlusDays(7))).Transitions.Select(move => $"{move.Transition} {move.Reason}").Single();
        Assert.Equal(await untouched.ScanAsync("2026-07-07"), next);
    }

    /// <summary>A person closes the alert of the wrong firm: taken back, the next scan says of it what it would have said.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_alert_of_the_wrong_firm_is_open_again(bool reopens)
    {
        Write("C01,公司01\nC02,公司02", "C01,2026-05,9\nC02,2026-05,9\nC01,2026-06,9\nC02,2026-06,9\nC01,2026-07,9\nC02,2026-07,9");
        await ScanAsync(June);
        string[] never = Moves(await ScanAsync(June.PlusDays(31), state: await CopyOfStateAsync()));
        using (CaseLedger cases = await OpenAsync()) await cases.CloseAsync("公司01", ClosedAs.Handled, "李某", workers: 12, yuan: 30_000);
        Assert.Contains("C01 Closed ClosedByPerson", Moves(await ScanAsync(June.PlusDays(1))));

        using (CaseLedger cases = await OpenAsync())
        {
            Episode after = reopens ? await cases.ReopenAsync("公司01", "陈某", "办错了企业") : await cases.WithdrawAsync("公司01@2026-06-30", "陈某", "办错了企业");
            Assert.Equal((true, June, (EpisodeClosed?)null), (after.IsOpen, after.Since, after.Closing));
            Assert.Equal((0, 0L, 0m), (cases.State.Funnel.Closed, cases.State.Funnel.Workers, cases.State.Funnel.Yuan));
            RecordedAct closing = (await cases.ReadActsAsync())[0];
            Assert.Equal(("李某", 12, null), (closing.Stamp.Actor, ((EpisodeClosed)closing.Recorded).Workers, closing.Standing));
        }

        Assert.Equal(["C01 Repeated RepeatDue", "C02 Repeated RepeatDue"], never);

        // A reopening is a change: the time to the next repetition begins with it, as of the scan before it.
        string[] expected = reopens ? ["C01 Unchanged LevelReached", "C02 Repeated RepeatDue"] : never;
        Assert.Equal(expected, Moves(await ScanAsync(June.PlusDays(reopens ? 30 : 31))));
        Assert.Equal(reopens ? ["C01 Repeated RepeatDue", "C02 Unchanged LevelReached"] : ["C01 Unchanged LevelReached", "C02 Unchanged LevelReached"],
            Moves(await ScanAsync(June.PlusDays(32))));
    }

    /// <summary>As of June only what was known by then, as of August the revision.</summary>
    [Theory]
    [InlineData("2026-06-30", "v=2", "any")]
    [InlineData("2026-08-14", "v=2", "any")]
    [InlineData("2026-08-15", "v=9", "any hi")]
    public async Task A_figure_counts_from_the_day_on_which_it_was_known(string asOf, string said, string fired)
    {
        Write("C01,甲", "C01,2026-05,9,2026-08-15\nC01,2026-04,1,2026-05-10\nC01,2026-05,2,2026-06-05", columns: "企业,月份,值,登记", known: """, "known": "登记" """);
        ScanResult result = await ScanAsync(NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value);
        Alert alert = Assert.Single(result.Alerts);
        Assert.Equal(fired.Split(' '), alert.Assessment.Rules.Select(rule => rule.Rule.Id).Order(StringComparer.Ordinal));
        Assert.All(alert.Assessment.Rules, rule => Assert.Equal(said, rule.Because));
    }

    /// <summary>An act whose file cannot be written is no act, and the next one is named by the hash that it has.</summary>
    [Fact]
    public async Task Names_hold_when_the_ledger_is_opened_again()
    {
        Write("C01,公司01", "C01,2026-05,9\nC01,2026-06,9");
        await ScanAsync(June);
        IReadOnlyList<RecordedAct> written, read;
        using (CaseLedger cases = await OpenAsync())
        {
            await cases.SilenceAsync("C01", June.PlusDays(300), "李某", "约谈");
            await cases.CorrectAsync("C01@2026-06-30", new AlertCorrection { Until = June.PlusDays(30) }, "陈某", "多写了");
            written = await cases.ReadActsAsync();
        }

        using (CaseLedger cases = await OpenAsync()) read = await cases.ReadActsAsync();
        Assert.Equal(written.Select(act => act.Reference), read.Select(act => act.Reference));
        Assert.All(read, act => Assert.Matches("^[0-9a-f]{64}$", act.Reference.Hash));
        Assert.Equal(read[0].Reference, ((ActCorrected)read[1].Recorded).Act);
        using (CaseLedger cases = await OpenAsync())
        {
            Assert.Equal(June.PlusDays(30), cases.Alerts.EpisodeOf("C01")!.SilencedUntil);
            await cases.WithdrawAsync(read[1].Name, "陈某", "没有多写");
            Assert.Equal(June.PlusDays(300), cases.Alerts.EpisodeOf("C01")!.SilencedUntil);
        }
    }

    [Fact]
    public async Task An_act_with_a_clock_behind_the_last_act_is_refused()
    {
        Write("C01,公司01", "C01,2026-05,9\nC01,2026-06,9");
        await ScanAsync(June, clock: new StandingClock(Instant.FromUtc(2026, 6, 30, 12, 0)));
        using (CaseLedger cases = await OpenAsync()) await cases.SilenceAsync("C01", June.PlusDays(300), "李某", "约谈");
        using CaseLedger early = await OpenAsync(new StandingClock(Instant.FromUtc(2026, 7, 1, 0, 0)));
        Instant now = Instant.FromUtc(2026, 7, 1, 0, 0);
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => early.CloseAsync("C01", ClosedAs.Handled, "李某"));
        Assert.Equal(LedgerReason.ClockBehind, refused.Reason);
        Assert.Contains("the clock of this machine says 2026-07-01, but the last entry was recorded on 2027-03-02; set the machine's clock and do it again",
            refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, early.SayClockBehind(now)!.ToString());
        Assert.Null(early.SayClockBehind(Instant.FromUtc(2027, 3, 2, 0, 0)));
    }

    [Fact]
    public async Task A_trial_in_a_ledger_that_is_kept_elsewhere_needs_no_folder_and_mixes_with_no_other_scan()
    {
        Write("C01,公司01", "C01,2026-05,9\nC01,2026-06,9");
        MemoryLedger trials = new(), work = new();
        await ScanAsync(June.PlusYears(3), ledger: trials, isTrial: true);
        Assert.Equal(new LocalDate(2027, 3, 2), ((ScanBegan)trials.Entries[0].Event).TrialOn);
        Assert.Equal(LedgerReason.ForTrialsOnly, (await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(June, ledger: trials))).Reason);
        await ScanAsync(June, ledger: work);
        Assert.Equal(LedgerReason.NotForTrials, (await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(June.PlusYears(3), ledger: work,
            isTrial: true))).Reason);
        Assert.Equal(LedgerReason.NotForTrials, (await Assert.ThrowsAsync<LedgerException>(() => ScanAsync(June, isTrial: true))).Reason);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "state", "ledger.jsonl")));
    }

    public void Dispose() => folder.Dispose();

    private void Write(string companies, string figures, string columns = "企业,月份,值", string known = "")
    {
        folder.Write("companies.csv", $"id,name\n{companies}\n");
        folder.Write("f.csv", $"{columns}\n{figures}\n");
        folder.Write("rules/indicators.json", """{ "indicators": [ { "id": "v", "kind": "measure", "cadence": "monthly", "maxAge": "2m" } ] }""");
        folder.Write("rules/policy.json", """
            { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 },
              "episodes": { "open": "yellow", "lowerAfter": "14d", "sameEpisode": "90d", "repeatAfter": "30d" } }
            """);
        folder.Write("rules/t.json", """
            { "id": "t", "rules": [
              { "id": "hi", "title": "hi", "when": "v > 5", "score": 30, "because": "v={v}", "source": { "kind": "assumed", "text": "test" } },
              { "id": "any", "title": "any", "when": "known(v)", "score": 25, "because": "v={v}", "source": { "kind": "assumed", "text": "test" } } ] }
            """);
        folder.Write("scan.json", $$"""
            { "companies": { "file": "companies.csv", "id": "id", "idKind": "any", "name": "name" },
              "feeds": [ { "id": "f", "file": "f.csv", "company": "企业", "date": "月份", "measures": { "v": { "column": "值" } }{{known}} } ],
              "rules": "rules", "maxRejects": 1 }
            """);
    }

    private Task<ScanResult> ScanAsync(LocalDate asOf, IClock? clock = null, string? state = null, ILedger? ledger = null, bool isTrial = false) =>
        Scanner.ScanAsync(
        Load(), asOf, new ScanOptions { Threads = 1, Clock = clock ?? StandingClock.Later, State = state, Ledger = ledger, IsTrial = isTrial });

    private Task<CaseLedger> OpenAsync(IClock? clock = null) => CaseLedger.OpenAsync(Load(), clock: clock ?? StandingClock.Later);

    private async Task<string> CopyOfStateAsync()
    {
        string copy = Directory.CreateDirectory(Path.Combine(folder.Path, "copy")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(copy, "ledger.jsonl"), await File.ReadAllBytesAsync(Path.Combine(folder.Path, "state", "ledger.jsonl")));
        return copy;
    }

    private ScanFile Load() => ScanFile.Load(Path.Combine(folder.Path, "scan.json"));

    private static string[] Moves(ScanResult result) => [.. result.Transitions.Select(move => $"{move.Company} {move.Transition} {move.Reason}")];
}
