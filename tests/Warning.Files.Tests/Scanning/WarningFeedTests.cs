using System.Text.Json;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Feeds whose rows are warnings that other bodies gave: what opens an alert, what is a reject, what comes again.</summary>
public sealed class WarningFeedTests
{
    private const string Header = "编号,单位,日期,等级,事项,内容,状态\n";

    private const string Feed = """
        { "id": "orders", "file": "orders/*.csv", "company": { "column": "单位", "by": "name" }, "date": "日期",
          "warnings": { "body": "12345热线", "number": "编号", "level": "等级", "category": "事项", "text": "内容",
            "struckOff": { "column": "状态", "values": ["已撤销", "误报"] } } }
        """;

    private const string Sound = Header + "1,示例市甲家具有限公司,2026-11-02,红色,裁员,拟裁减40人，来电人13800138000,\n2,示例市乙电子有限公司,2026-11-03,,欠缴社保,,\n";

    [Fact]
    public async Task Each_row_opens_an_alert_with_its_row_as_evidence()
    {
        using SmallRegion region = Region(Sound);
        ScanResult result = await region.ScanAsync();
        Assert.Equal(
            [("A", Level.Red, TransitionReason.Warned), ("B", Level.Yellow, TransitionReason.Warned)],
            result.Transitions.Select(moved => (moved.Company, moved.Level, moved.Reason)));
        KnownWarning known = Assert.Single((await StateAsync(region)).Alerts.WarningsOf("A"));
        Assert.Equal(
            new BodyWarning("12345热线", "1", new LocalDate(2026, 11, 2))
            {
                Level = Level.Red,
                Category = "裁员",
                Text = "拟裁减40人，来电人＊＊",
                Row = new FeedRecord("orders", "orders/1.csv", 2, new LocalDate(2026, 11, 2)),
            },
            known.Warning);
        Assert.Equal((2, 0, 0, 2), Counts(result));
        Assert.Equal(["A", "B"], result.Alerts.Where(alert => alert.Episode is not null).Select(alert => alert.Company.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_is_warned_of_stands_by_the_level_of_the_warning_and_says_who_warned()
    {
        using SmallRegion region = Region(Sound);
        ScanResult result = await region.ScanAsync();
        Assert.Equal(result.Alerts.OrderByDescending(alert => alert.Level), result.Alerts);
        Assert.Equal(Enumerable.Range(1, result.Alerts.Count), result.Alerts.Select(alert => alert.Rank));
        Assert.Equal(("A", Level.Red), (result.Alerts[0].Company.Id, result.Alerts[0].Level));
        ListedWarning expected = new("12345热线", new LocalDate(2026, 11, 2), Level.Red) { Number = "1", Category = "裁员" };
        Assert.Equal([expected], result.Alerts[0].Warnings);
        string folder = Path.Combine(region.Path, "out", "2026-11-20");
        string line = (await File.ReadAllLinesAsync(Path.Combine(folder, "alerts.jsonl")))[0];
        Assert.Equal([expected], JsonSerializer.Deserialize(line, EarlyWarningJson.Lines.Alert)!.Warnings);
        string table = await File.ReadAllTextAsync(Path.Combine(folder, "alerts.csv"));
        Assert.Contains("12345热线 warned on 2026-11-02: 裁员 (number 1)", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_delivered_again_gives_no_new_entry_and_the_same_scan_the_same_bytes()
    {
        using SmallRegion region = Region(Sound);
        await region.ScanAsync();
        SortedDictionary<string, string> first = FolderContent.Of(Path.Combine(region.Path, "out", "2026-11-20"));
        await region.ScanAsync(threads: 4);
        Assert.Equal(first, FolderContent.Of(Path.Combine(region.Path, "out", "2026-11-20")));
        region.With("orders/2.csv", Sound);
        region.With("orders/2.csv", Sound + "3,示例市丙制衣厂,2026-11-20,,,,\n");
        await region.ScanAsync(asOf: new LocalDate(2026, 11, 21));
        Assert.Equal(["1", "2", "3"], (await ReceivedAsync(region)).TakeLast(3).Select(received => received.Warning.Number));
        Assert.Equal(["C"], (await LastScanAsync(region)).OfType<WarningReceived>().Select(received => received.Company));
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_reject_with_its_reason_and_opens_nothing()
    {
        using SmallRegion region = Region(
            Header + ",示例市甲家具有限公司,2026-11-02,,,,\n2,示例市乙电子有限公司,2026-11-03,紫,,,\n3,示例市丙制衣厂,昨天,,,,\n4,某某公司,2026-11-03,,,,\n5,示例市丙制衣厂,2026-11,,,,\n");
        ScanResult result = await region.ScanAsync();
        Assert.Empty(result.Transitions);
        Assert.Equal((5, 4, 1, 0), Counts(result));
        Assert.Equal(
            ["orders/1.csv 2 编号: a warning needs", "orders/1.csv 3 等级: a level is blue", "orders/1.csv 4 日期: ", "orders/1.csv 6 日期: "],
            result.Panel!.Rejects
                .Select(reject => $"{reject.File} {reject.Row} {reject.Column}: {reject.Reason}")
                .Select((text, place) => text[..Lengths[place]]));
        Assert.Equal("某某公司", Assert.Single(result.Panel!.Unmatched).Company);
    }

    private static int[] Lengths => [34, 34, 19, 19];

    [Fact]
    public async Task Rows_to_come_and_rows_before_the_feed_begins_open_nothing()
    {
        using SmallRegion region = Region(Header + "1,示例市甲家具有限公司,2026-11-21,,,,\n2,示例市乙电子有限公司,2026-10-31,,,,\n", """, "from": "2026-11-01" """);
        Assert.Empty((await region.ScanAsync()).Transitions);
        Assert.Equal(["A"], (await region.ScanAsync(asOf: new LocalDate(2026, 11, 21))).Transitions.Select(moved => moved.Company));
    }

    [Fact]
    public async Task A_row_that_is_struck_off_is_recorded_and_keeps_nothing_open()
    {
        using SmallRegion region = Region(Sound);
        await region.ScanAsync();
        region.With("orders/1.csv", Sound.Replace("13800138000,\n", "13800138000,已撤销\n", StringComparison.Ordinal));
        ScanResult next = await region.ScanAsync(asOf: new LocalDate(2026, 11, 21));
        Assert.Equal([new WarningStruckOff("A", "12345热线", "1")], (await LastScanAsync(region)).OfType<WarningStruckOff>());
        Assert.Equal(TransitionReason.Waiting, next.Transitions.Single(moved => moved.Company == "A").Reason);
        ScanResult later = await region.ScanAsync(asOf: new LocalDate(2026, 12, 6));
        Assert.Equal(EpisodeTransition.Closed, later.Transitions.Single(moved => moved.Company == "A").Transition);
    }

    [Fact]
    public async Task A_feed_of_warnings_may_come_from_a_source_and_be_defined_in_code()
    {
        using SmallRegion region = Region(Sound);
        ScanDefinition scan = new()
        {
            Rules = [Path.Combine(region.Path, "rules")],
            Folder = region.Path,
            Companies = new CompaniesDefinition { File = "companies.csv", Id = "编号", IdKind = IdKind.Any, Name = "名称" },
            Feeds =
            [
                new FeedDefinition
                {
                    Id = "orders",
                    Source = new TableSource("db.orders", Sound),
                    Company = new CompanyColumn("单位") { ByName = true },
                    Date = "日期",
                    Warnings = new WarningColumns("12345热线", "编号") { Level = "等级", Category = "事项", Text = "内容", StruckOff = "状态", StruckOffIf = ["已撤销"] },
                },
            ],
        };
        ScanOptions options = new() { Clock = StandingClock.For(SmallRegion.AsOf) };
        ScanResult result = await Scanner.ScanAsync(ScanFile.Create(scan, OfficeFormats.All), SmallRegion.AsOf, options);
        Assert.Equal(["A", "B"], result.Transitions.Select(moved => moved.Company));
        Assert.Equal(("db.orders", 1L), ((await ReceivedAsync(region))[0].Warning.Row!.File, (await ReceivedAsync(region))[0].Warning.Row!.Row));
    }

    [Theory]
    [InlineData("""{ "number": "编号" }""", "EW1005", "'body'")]
    [InlineData("""{ "body": "12345热线" }""", "EW1005", "'number'")]
    [InlineData("""{ "body": "12345热线", "number": "编号", "levle": "等级" }""", "EW1004", "levle")]
    [InlineData("""{ "body": "12345热线", "number": "编号", "struckOff": { "column": "状态" } }""", "EW1005", "'values'")]
    public void What_is_missing_of_the_mapping_is_told(string warnings, string code, string says)
    {
        using SmallRegion region = new();
        region.WithFeeds($$"""{ "id": "orders", "file": "o.csv", "company": "编号", "date": "日期", "warnings": {{warnings}} }""");
        Diagnostic fault = Assert.Single(Assert.Throws<ScanFileException>(region.Load).Diagnostics);
        Assert.Equal(code, fault.Code);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static SmallRegion Region(string rows, string more = "") => new SmallRegion().With("orders/1.csv", rows)
        .WithFeeds(Feed.Replace("""  "warnings":""", $"""  "maxRejects": 1{more}, "warnings":""", StringComparison.Ordinal));

    private static (long Rows, long Rejects, long Unmatched, int Companies) Counts(ScanResult result) =>
        result.Summary.Feeds[^1] is var feed ? (feed.Rows, feed.RejectedRows, feed.Unmatched, feed.Companies) : default;

    private static async Task<CaseState> StateAsync(SmallRegion region) => CaseState.Of(await EntriesAsync(region));

    private static async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(SmallRegion region)
    {
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(region.Load());
        return await cases.ReadEntriesAsync().ToListAsync();
    }

    private static async Task<WarningReceived[]> ReceivedAsync(SmallRegion region) =>
        [.. (await EntriesAsync(region)).Select(entry => entry.Event).OfType<WarningReceived>()];

    private static async Task<LedgerEvent[]> LastScanAsync(SmallRegion region)
    {
        IReadOnlyList<LedgerEntry> entries = await EntriesAsync(region);
        int began = entries.ToList().FindLastIndex(entry => entry.Event is ScanBegan);
        return [.. entries.Skip(began).Select(entry => entry.Event)];
    }
}
