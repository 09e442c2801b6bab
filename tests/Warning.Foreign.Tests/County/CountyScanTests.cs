using EarlyWarning;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace County.App;

/// <summary>A county's app: feeds, results and ledger are tables of its own, the scan is defined in code, and no file is read or written.</summary>
public sealed class CountyScanTests
{
    private static readonly LocalDate First = new(2026, 11, 20);
    private static readonly LocalDate Second = First.PlusDays(1);

    private readonly CountyDatabase database = new CountyDatabase()
        .With("firms", "code, name, staff", ["91440784MA4X00004U", "示例市甲家具有限公司", 120])
        .With("meters", "account, code", ["M1", "91440784MA4X00004U"])
        .With("wages", "account, month, months, workers, yuan, seen",
            ["M1", new LocalDate(2026, 10, 1), 2.5, 36, 280_000.0, Instant.FromUtc(2026, 11, 4, 20, 0)],
            ["M1", new LocalDate(2026, 9, 1), 1.5, 36, 180_000.0, Instant.FromUtc(2026, 10, 4, 20, 0)],
            ["M9", new LocalDate(2026, 10, 1), 1.0, 1, 1.0, Instant.FromUtc(2026, 11, 4, 20, 0)],
            ["M1", "soon", 1.0, 1, 1.0, Instant.FromUtc(2026, 11, 4, 20, 0)]);

    private ScanFile Scan => ScanFile.Create(new ScanDefinition
    {
        Pack = RulePack.Default,
        Jurisdiction = "guangdong",
        Issuer = new Issuer("示例市总工会", "示", UnionLevel.County),
        Folder = Path.Combine(Path.GetTempPath(), "nothing-is-written-here"),
        Companies = new CompaniesDefinition { Source = new TableFeed(database, "firms"), Id = "code", Name = "name", Attributes = [new("headcount", "staff")] },
        Feeds =
        [
            new()
            {
                Id = "wages", Source = new TableFeed(database, "wages"),
                Company = new("account") { ViaSource = new TableFeed(database, "meters", "account", "code") },
                Date = "month", Known = "seen", Through = new(2026, 10, 31),
                Measures = [new("wage_arrears_months", "months"), new("wage_arrears_workers", "workers"), new("wage_arrears_cny", "yuan")],
            },
        ],
    });

    [Fact]
    public async Task Tables_become_alerts_in_a_table_and_a_chain_of_ledger_lines()
    {
        ScanResult result = await ScanAsync(First);
        Alert alert = Assert.Single(result.Alerts);
        Assert.Equal((Level.Red, "示例市甲家具有限公司"), (alert.Assessment.Level, alert.Company.Name));
        Assert.Equal("db.alerts of 2026-11-20", result.Place);
        Assert.Equal([$"91440784MA4X00004U Red {alert.Assessment.Score}", "reject wages db.wages 4"], database.Published["2026-11-20"]);
        Assert.Equal((4L, 1L, 1L), (result.Summary.Feeds[1].Rows, result.Summary.Feeds[1].Rejects, result.Summary.Feeds[1].Unmatched));
        Assert.False(Directory.Exists(Scan.Folder));

        using CaseLedger cases = await CaseLedger.OpenAsync(Scan, clock: Morning.Clock, ledger: new TableLedger(database));
        await cases.CloseAsync("甲家具", ClosedAs.Handled, "李某", workers: 36, yuan: 280_000);
        Assert.Equal(EpisodeTransition.Closed, (await ScanAsync(Second)).Alerts.Single().Episode!.Transition);
    }

    /// <summary>Every round trip to the database is cancelled, or fails, once: the scan is then recorded and published, or it is neither.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_scan_cut_off_at_any_round_trip_leaves_all_of_it_or_nothing_and_the_next_one_ends_the_same(bool isCancelled)
    {
        CountyScanTests unbroken = new();
        await unbroken.ScanAsync(First);
        int whole = unbroken.database.Statements;
        await unbroken.ScanAsync(Second);
        int cutOff = 0;
        for (int cut = 1; cut <= whole; cut++)
        {
            CountyScanTests app = new();
            using CancellationTokenSource source = new();
            app.database.BeforeStatement = number =>
            {
                if (number != cut) return;
                if (isCancelled) source.Cancel();
                else throw new IOException("the connection was lost");
            };
            Exception? fault = await Record.ExceptionAsync(() => app.ScanAsync(First, source.Token));
            app.database.BeforeStatement = null;
            bool isRecorded = app.database.Ledger.Count > 0;
            if (fault is not null) cutOff++;
            bool isExpected = fault is null ? isRecorded : isCancelled ? fault is OperationCanceledException : fault is ScanException or IOException;
            Assert.True(isExpected, $"cut {cut}: {fault}");
            if (!isRecorded) Assert.Empty(app.database.Published);

            await app.ScanAsync(Second);
            Assert.Equal(unbroken.database.Published["2026-11-21"], app.database.Published["2026-11-21"]);
            Assert.Equal(isRecorded, app.database.Published.ContainsKey("2026-11-20"));
        }

        // Once the results are prepared nothing is cancelled any more: to record the scan, to publish, and to record that.
        Assert.Equal(isCancelled ? whole - 3 : whole, cutOff);
    }

    [Fact]
    public async Task A_feed_that_breaks_is_told_with_feed_source_and_row_in_both_languages()
    {
        database.BeforeStatement = number => { if (number == 5) throw new TimeoutException("no answer"); };
        ScanException failed = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(First));
        string english = Assert.Single(failed.Faults).ToString(), chinese = failed.Faults[0].ToString(MessageLanguage.Chinese);
        Assert.Matches("^feed '(wages|companies)': db\\.[a-z]+: the source failed after row [0-9]+: no answer; mend the cause and scan again$", english);
        Assert.Contains("来源中断：no answer", chinese, StringComparison.Ordinal);
        Assert.Empty(database.Ledger);
        Assert.Empty(database.Published);
    }

    private Task<ScanResult> ScanAsync(LocalDate asOf, CancellationToken cancellationToken = default) => Scanner.ScanAsync(
        Scan,
        asOf,
        new ScanOptions { Sink = new AlertTable(database), Ledger = new TableLedger(database), Clock = Morning.Clock, Threads = 1 },
        cancellationToken);
}
