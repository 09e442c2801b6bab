using EarlyWarning.Rules;

namespace EarlyWarning.Files.Scanning;

/// <summary>Feeds whose rows a program gives, and what becomes of a scan if one of them fails.</summary>
public sealed class FeedSourceTests
{
    private const string Register = """{ "source": "register", "id": "编号", "idKind": "any", "name": "名称", "attributes": { "headcount": "人数" } }""";

    private const string Feeds = """
        { "id": "power", "source": "power", "company": { "column": "户号", "via": { "source": "meters" } }, "date": "月份", "measures": { "power_kwh": { "column": "电量", "missing": ["-"] } } },
        { "id": "wages", "source": "wages", "company": "企业", "date": "月份", "through": "2026-10-31", "measures": { "arrears_cny": { "column": "欠薪(万元)", "scale": 10000 } } },
        { "id": "calls", "source": "calls", "company": { "column": "单位", "by": "name", "aliases": { "source": "names" } }, "date": "日期", "key": "工单", "from": "2026-01-01", "events": { "call": { "value": "人数" } } }
        """;

    private const string Meters = "户号,企业\n01,A\n02,B\n03,C\n04,D\n05,X\n06,\n";
    private const string Names = "别名,企业\n甲家,A\n";
    private const string Power = "户号,月份,电量\n01,2026-09,1000\n02,2026-09,2000\n03,2026-09,300\n04,2026-09,80\n09,2026-09,1\n01,2026-10,400\n02,2026-10,1900\n03,2026-10,-\n04,2026-10,12O\n";
    private const string Wages = "企业,月份,欠薪(万元)\nA,2026-10,1.25\n";
    private const string Calls = "单位,日期,工单,人数\n甲家,2026-11-01,1,3\n示例市甲家具有限公司,2026-11-03,2,4\n示例市甲家具有限公司,2026-11-03,2,4\n示例市戊家具有限公司,2026-11-03,3,\n丁物流,2026-11-03,4,\n";

    private readonly MemoryLedger ledger = new();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(3, 1)]
    [InlineData(1000, 3)]
    public async Task Sources_give_the_alerts_and_gaps_that_files_with_the_same_rows_give(int batchSize, int threads)
    {
        using SmallRegion files = Region().With("register.csv", SmallRegion.Companies).With("meters.csv", Meters).With("names.csv", Names)
            .With("power.csv", Power).With("wages.csv", Wages).With("calls.csv", Calls);
        files.With("scan.json", File.ReadAllText(files.ScanPath)
            .Replace("{ \"source\": \"meters\" }", "\"meters.csv\"", StringComparison.Ordinal).Replace("{ \"source\": \"names\" }", "\"names.csv\"", StringComparison.Ordinal)
            .Replace("\"source\": \"register\"", "\"file\": \"register.csv\"", StringComparison.Ordinal).Replace("\"source\": \"power\"", "\"file\": \"power.csv\"", StringComparison.Ordinal)
            .Replace("\"source\": \"wages\"", "\"file\": \"wages.csv\"", StringComparison.Ordinal).Replace("\"source\": \"calls\"", "\"file\": \"calls.csv\"", StringComparison.Ordinal));
        ScanResult expected = await files.ScanAsync();

        using SmallRegion region = Region();
        ScanResult result = await ScanAsync(region, Sources(batchSize), threads);
        foreach (string table in (string[])["alerts.jsonl", "alerts.csv", "gaps.csv", "gaps-by-department.csv"])
            Assert.Equal(files.Output(table).Replace("power.csv:10", "db.power:9", StringComparison.Ordinal), region.Output(table));
        Assert.Equal(expected.Summary.Feeds.Select(Counts), result.Summary.Feeds.Select(Counts));
        Assert.Equal(expected.Panel!.Rejects.Select(reject => (reject.Feed, reject.Row, reject.Column, reject.Value, reject.Reason)),
            result.Panel!.Rejects.Select(reject => (reject.Feed, reject.Row + 1, reject.Column, reject.Value, reject.Reason)));
        Assert.Equal(["db.meters", "db.power"], result.Panel!.Rejects.Select(reject => reject.File));
        Assert.Equal(["db.power", "db.calls"], result.Panel!.Unmatched.Select(row => row.File));
    }

    [Fact]
    public async Task A_summary_has_the_hash_of_the_cells_or_the_version_that_the_source_tells()
    {
        using SmallRegion region = Region();
        ScanResult first = await ScanAsync(region, Sources(2));
        string summary = region.Output("summary.json");
        ScanResult again = await ScanAsync(region, Sources(3));
        Assert.Equal(summary, region.Output("summary.json"));
        FeedSourceSummary power = first.Summary.Feeds[1].Source!;
        Assert.Equal(("db.power", 9L, null), (power.Name, power.Rows, power.Version));
        Assert.Matches("^[0-9a-f]{64}$", power.CellsSha256);
        Assert.Contains($$"""
                  "files": [],
                  "source": {
                    "name": "db.power",
                    "rows": 9,
                    "cellsSha256": "{{power.CellsSha256}}"
                  },
                  "crosswalk": {
                    "source": {
                      "name": "db.meters",
            """, summary, StringComparison.Ordinal);

        Dictionary<string, IFeedSource> sources = Sources(2);
        sources["power"] = new TableSource("db.power", Power.Replace("1000", "1001", StringComparison.Ordinal));
        Assert.NotEqual(power.CellsSha256, (await ScanAsync(region, sources)).Summary.Feeds[1].Source!.CellsSha256);
        sources["power"] = new TableSource("db.power", Power) { Version = "snapshot 17" };
        ScanResult versioned = await ScanAsync(region, sources);
        Assert.Equal(new FeedSourceSummary("db.power", 9, "snapshot 17", null), versioned.Summary.Feeds[1].Source);
        Assert.Contains("\"version\": \"snapshot 17\"", region.Output("summary.json"), StringComparison.Ordinal);
        Assert.Equal(first.Summary.Feeds[1].Source, again.Summary.Feeds[1].Source);
    }

    [Fact]
    public async Task Only_the_mapped_columns_are_asked_for_and_others_are_not_looked_at()
    {
        using SmallRegion region = Region();
        Dictionary<string, IFeedSource> sources = Sources(2);
        TableSource wages = new("db.wages", "注,企业,月份,欠薪(万元)\n13800138000,A,2026-10,1.25\n");
        sources["wages"] = wages;
        await ScanAsync(region, sources);
        Assert.Equal(["企业", "月份", "欠薪(万元)"], wages.Asked.Order(StringComparer.Ordinal));
        Assert.Empty(((TableSource)sources["meters"]).Asked);
    }

    [Theory]
    [InlineData("register", "companies", "db.register", 0)]
    [InlineData("register", "companies", "db.register", 4)]
    [InlineData("power", "power", "db.power", 4)]
    [InlineData("power", "power", "db.power", 9)]
    [InlineData("wages", "wages", "db.wages", 0)]
    [InlineData("meters", "power", "db.meters", 2)]
    [InlineData("names", "calls", "db.names", 1)]
    public async Task A_source_that_throws_is_named_with_its_feed_and_row_and_nothing_is_left(string source, string feed, string name, int row)
    {
        using SmallRegion region = Region();
        InvalidOperationException cause = new("the connection was lost");
        TableSource failing = With(source, before => { if (before >= row) throw cause; });
        ScanException failed = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(region, Sources(2, failing)));
        Assert.Equal($"feed '{feed}': {name}: the source failed after row {row}: the connection was lost; mend the cause and scan again", failed.Message);
        Assert.Equal($"数据源“{feed}”：{name}：读到第 {row} 行之后来源中断：the connection was lost；请排除原因后重新扫描", Assert.Single(failed.Faults).ToString(MessageLanguage.Chinese));
        Assert.Same(cause, failed.InnerException!.InnerException);
        Assert.Equal(1, failing.Closed);
        AssertNothingLeft(region);
    }

    [Fact]
    public async Task A_source_that_gives_up_on_its_own_has_failed_and_was_not_cancelled()
    {
        using SmallRegion region = Region();
        TableSource failing = With("wages", _ => throw new TaskCanceledException("no answer within 100 s"));
        ScanException failed = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(region, Sources(2, failing)));
        Assert.Contains("the source failed after row 0: no answer within 100 s", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_sources_and_files_that_fail_are_told_at_once()
    {
        using SmallRegion region = Region();
        ScanException failed = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(
            region, Sources(2, With("wages", _ => throw new TimeoutException("late")), With("names", _ => throw new TimeoutException("too late"))), threads: 2));
        Assert.Equal(["feed 'wages': db.wages", "feed 'calls': db.names"], failed.Faults.Select(fault => string.Join(':', fault.ToString().Split(':')[..2])));
    }

    [Fact]
    public async Task Rows_and_batches_that_are_not_what_was_agreed_are_faults_of_the_source()
    {
        using SmallRegion region = Region();
        await FailsAsync(region, "wages", new Batches("db.wages", (RecordBatch?)null), "feed 'wages': db.wages: the source failed after row 0: The source gave null for a batch.");
        await FailsAsync(region, "wages", new Batches("db.wages", Batch(["企业", "月份", "欠薪(万元)"], "A", "2026-10", "1"), Batch(["企业", "欠薪(万元)", "月份"], "A", "1", "2026-10")),
            "feed 'wages': db.wages:1: the source gave columns '企业', '月份', '欠薪(万元)' first and '企业', '欠薪(万元)', '月份' now;");
        await FailsAsync(region, "wages", new TableSource("db.wages", "企业,月份,欠薪\nA,2026-10,1\n"), "feed 'wages': db.wages: no column '欠薪(万元)' (scan.json:");
        await FailsAsync(region, "meters", new TableSource("db.meters", "户号\n01\n"), "feed 'power': db.meters: ");
        await FailsAsync(region, "wages", new TableSource("db.wages", "企业,月份,欠薪(万元)\nA,2026-10\n"), "feed 'wages': db.wages: the source failed after row 0: The row has 2 cells, and there are 3 columns.");
        AssertNothingLeft(region);
    }

    [Fact]
    public async Task A_source_without_rows_is_a_feed_without_rows_and_a_register_without_rows_is_a_fault()
    {
        using SmallRegion region = Region();
        ScanResult result = await ScanAsync(region, new(Sources(2)) { ["wages"] = new Batches("db.wages"), ["names"] = new Batches("db.names") });
        Assert.Equal(0, result.Summary.Feeds[2].Rows);
        await FailsAsync(region, "register", new Batches("db.register"), "feed 'companies': db.register: no company in it");
    }

    [Fact]
    public async Task A_source_that_the_program_does_not_give_is_named()
    {
        using SmallRegion region = Region();
        Dictionary<string, IFeedSource> sources = Sources(2);
        sources.Remove("meters");
        sources.Remove("calls");
        ScanException failed = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(region, sources));
        Assert.Equal(["feed 'power': meters: the rows are to come from a source", "feed 'calls': calls: the rows are to come from a source"],
            failed.Faults.Select(fault => fault.ToString().Split(" of the program")[0]));
        AssertNothingLeft(region);
    }

    [Fact]
    public async Task A_scan_cancelled_before_any_batch_of_any_source_leaves_nothing()
    {
        string[] all = ["register", "meters", "names", "power", "wages", "calls"];
        foreach (string source in all)
        {
            for (int row = 0; row <= 8; row += 2)
            {
                using SmallRegion region = Region();
                using CancellationTokenSource cancelling = new();
                TableSource slow = With(source, before => { if (before >= row) cancelling.Cancel(); });
                MemoryLedger records = new();
                ScanOptions options = Options(Sources(2, slow), 1) with { Ledger = records };
                try
                {
                    await Scanner.ScanAsync(ScanFile.Load(region.ScanPath), SmallRegion.AsOf, options, cancelling.Token);
                    Assert.False(cancelling.IsCancellationRequested);
                    break;
                }
                catch (OperationCanceledException)
                {
                    Assert.Equal(1, slow.Closed);
                    Assert.Empty(records.Entries);
                    AssertNothingLeft(region);
                }
            }
        }
    }

    private static SmallRegion Region() => new SmallRegion().WithFeeds(Feeds, Register, more: ", \"maxRejects\": 0.5");

    private static Dictionary<string, IFeedSource> Sources(int batchSize, params TableSource[] others)
    {
        Dictionary<string, IFeedSource> sources = new()
        {
            ["register"] = new TableSource("db.register", SmallRegion.Companies) { BatchSize = batchSize },
            ["meters"] = new TableSource("db.meters", Meters) { BatchSize = batchSize },
            ["names"] = new TableSource("db.names", Names) { BatchSize = batchSize },
            ["power"] = new TableSource("db.power", Power) { BatchSize = batchSize },
            ["wages"] = new TableSource("db.wages", Wages) { BatchSize = batchSize },
            ["calls"] = new TableSource("db.calls", Calls) { BatchSize = batchSize },
        };
        foreach (TableSource other in others) sources[other.Name[3..]] = other;
        return sources;
    }

    private static TableSource With(string source, Action<int> before) => new($"db.{source}", source switch
    {
        "register" => SmallRegion.Companies,
        "meters" => Meters,
        "names" => Names,
        "power" => Power,
        "wages" => Wages,
        _ => Calls,
    })
    { Before = before };

    private static RecordBatch Batch(string[] columns, params string[] cells)
    {
        RecordBatch batch = new(columns);
        foreach (string cell in cells) batch.Add(cell);
        batch.EndRow();
        return batch;
    }

    private static (long, long, long, long, long, int) Counts(FeedSummary feed) =>
        (feed.Rows, feed.RejectedRows, feed.Rejects, feed.Unmatched, feed.Repeated, feed.Companies);

    private async Task FailsAsync(SmallRegion region, string source, IFeedSource failing, string message)
    {
        ScanException failed = await Assert.ThrowsAsync<ScanException>(() => ScanAsync(region, new(Sources(2)) { [source] = failing }));
        Assert.StartsWith(message, failed.Message, StringComparison.Ordinal);
    }

    private void AssertNothingLeft(SmallRegion region)
    {
        Assert.Empty(ledger.Entries);
        Assert.False(Directory.Exists(Path.Combine(region.Path, "out")) && Directory.EnumerateFileSystemEntries(Path.Combine(region.Path, "out")).Any());
        Assert.False(Directory.Exists(Path.Combine(region.Path, "state")));
    }

    private ScanOptions Options(Dictionary<string, IFeedSource> sources, int threads) =>
        new() { Threads = threads, Clock = StandingClock.Morning, Sources = sources, Ledger = ledger };

    private Task<ScanResult> ScanAsync(SmallRegion region, Dictionary<string, IFeedSource> sources, int threads = 1) =>
        Scanner.ScanAsync(ScanFile.Load(region.ScanPath), SmallRegion.AsOf, Options(sources, threads));

    /// <summary>A source of batches as they are.</summary>
    private sealed class Batches(string name, params RecordBatch?[] batches) : IFeedSource
    {
        public string Name => name;

        public IAsyncEnumerable<RecordBatch> ReadAsync(IReadOnlyList<string> columns, CancellationToken cancellationToken) => batches.ToAsyncEnumerable()!;
    }
}
