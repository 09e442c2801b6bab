using System.Text.Json;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Checks the period of a row's date in each file format and on each reading path.</summary>
public sealed class FeedDatesTests
{
    private const string September = "2026-09", October = "2026-10", Reject = "reject";

    /// <summary>
    /// Spellings of September 2026 that departments' programs write, and what becomes of them. The two that a program wrote of midnight in China in
    /// UTC are of October. Others are read or rejected, but never taken for another month.
    /// </summary>
    public static TheoryData<string, string> Spellings => new()
    {
        { "2026年9月5日 0:00:00", September },
        { "26/9/5", Reject },
        { "2026-9", September },
        { "2026/9/5 0:00", September },
        { "二〇二六年九月", September },
        { "2026-09-30T16:00:00.000Z", October },
        { "2026-09-30T16:00:00.000+00:00", October },
        { "2026-10-01T00:00:00+08:00", October },
        { "2026-09-30T23:59:59+08:00", September },
        { "2026-10-01T07:59:59Z", October },
        { "20260905", September },
        { "202609", September },
        { "46270.999988", September },
        { "2026.9.5", September },
        { "2026.09", September },
        { "9月", Reject },
        { "2026-9-31", Reject },
        { "2026－09－05", September },
        { "05/09/2026", Reject },
        { "2026 年 9 月", September },
        { "2026-09-05 24:00:00", September },
        { "1790611200000", Reject },
        { "1790611200", Reject },
        { "2026/09/", Reject },
        { "2026-09-05 00:00:00.0", September },
        { "截至2026年9月", Reject },
        { "2026年9-10月", Reject },
        { "二月", Reject },
        { "2026上半年", Reject },
        { "0026-09-05", Reject },
        { "2026-00", Reject },
        { "2062-09", Reject },
        { "Sep-26", Reject },
        { "20269", Reject },
        { "2026年9月份", September },
        { "2026/9/5 上午 12:00:00", September },
        { "2026年09月05日 星期六", September },
        { "2026年第3季", Reject },
        { "9/5/26", Reject },
        { "2026年9月5日08时30分", September },
        { "0", Reject },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_spelling_of_a_month_is_read_or_rejected_and_never_another_month(string cell, string expected)
    {
        foreach (string format in new[] { "csv", "quoted.csv", "xlsx", "jsonl" })
            Assert.Equal((format, expected), (format, await PeriodOf(format, cell)));
    }

    [Theory]
    [InlineData("2027-12-25", "2027-12")] // 400 days after 2026-11-20
    [InlineData("2027-12-26", Reject)]
    [InlineData("2027-12", Reject)] // its last day is judged
    [InlineData("2027-11", "2027-11")]
    [InlineData("1990-01-01", "1990-01")]
    [InlineData("32874", "1990-01")]
    [InlineData("1989-12-31", Reject)]
    [InlineData("1989-12", Reject)]
    [InlineData("32873", Reject)]
    [InlineData("20261", Reject)]
    [InlineData("80001", Reject)]
    public async Task A_date_that_cannot_be_is_a_reject_by_the_clock_of_the_scan(string cell, string expected)
    {
        foreach (string format in new[] { "csv", "quoted.csv", "xlsx", "jsonl" })
        {
            Assert.Equal((format, expected), (format, await PeriodOf(format, cell)));
            Assert.Equal((format, expected), (format, await PeriodOf(format, cell, asOf: new LocalDate(2010, 1, 1)))); // a replay rejects the same rows
        }
    }

    [Fact]
    public async Task A_clock_in_the_evening_of_UTC_is_a_day_further_in_China()
    {
        Instant evening = Instant.FromUtc(2026, 11, 20, 16, 0);
        Assert.Equal("2027-12", await PeriodOf("csv", "2027-12-26", clock: evening));
        Assert.Equal(Reject, await PeriodOf("csv", "2027-12-26", clock: evening, more: """, "timeZone": "UTC" """));
        Assert.Equal(September, await PeriodOf("csv", "2026-09-30T16:00:00Z", more: """, "timeZone": "UTC" """));
    }

    [Fact]
    public async Task A_date_cell_of_a_workbook_that_is_0_is_no_date()
    {
        string rows = Workbook.Row(1, "企业", "月份", "电量") + "<row r='2'><c r='A2' t='inlineStr'><is><t>A</t></is></c><c r='B2' s='1'><v>0</v></c><c r='C2'><v>5</v></c></row>";
        using SmallRegion region = new SmallRegion().WithFeeds(Feed("use.xlsx")).With("use.xlsx", Workbook.Of(("Sheet1", rows)));
        await region.ScanAsync();
        Assert.Contains(",1900-01-00,no such date", Assert.Single(region.Lines("rejects.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_attribute_may_be_of_any_day()
    {
        using SmallRegion region = new SmallRegion()
            .With("rules/indicators.json", """{ "indicators": [ { "id": "founded", "kind": "attribute", "type": "date" }, { "id": "headcount", "kind": "attribute", "type": "number" } ] }""")
            .With("rules/small.json", """{ "id": "small", "rules": [ { "id": "old", "when": "founded < date('1960-01-01')", "score": 50 } ] }""")
            .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }""")
            .WithFeeds("""{ "id": "use", "file": "use.csv", "company": "企业", "date": "月份", "attributes": { "founded": { "column": "成立" } } }""")
            .With("use.csv", "企业,月份,成立\nA,2026-10-01,1949-10-01\nB,2026-10-01,20262\nC,2026-10-01,1959-12-31T16:00:00Z\nD,2026-10-01,1959-12-31T15:59:00Z\n");
        Assert.Equal(["A", "B", "D"], (await region.ScanAsync()).Alerts.Select(alert => alert.Company.Id).Order());
        Assert.Empty(region.Lines("rejects.csv"));
    }

    /// <summary>Returns the month of a row with a date, or <see cref="Reject"/> if the row is rejected.</summary>
    private static async Task<string> PeriodOf(string format, string cell, LocalDate? asOf = null, Instant? clock = null, string more = "")
    {
        using SmallRegion region = new();
        string file = "use." + format[(format.LastIndexOf('.') + 1)..];
        region.WithFeeds(Feed(file), more: more).With(file, format switch
        {
            "csv" => System.Text.Encoding.UTF8.GetBytes($"企业,月份,电量\nA,{cell},5\n"),
            "quoted.csv" => System.Text.Encoding.UTF8.GetBytes($"企业,月份,电量\n\"A\",\"{cell}\",5\n"),
            "xlsx" => Workbook.Of(("Sheet1", Workbook.Row(1, "企业", "月份", "电量") + Workbook.Row(2, "A", cell, "5"))),
            _ => System.Text.Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Dictionary<string, string> { ["企业"] = "A", ["月份"] = cell, ["电量"] = "5" }) + "\n"),
        });
        ScanOptions options = new() { Threads = 1, Clock = clock is { } now ? new StandingClock(now) : StandingClock.Morning };
        ScanPanel panel = await Scanner.ReadAsync(ScanFile.Load(region.ScanPath, OfficeFormats.All), asOf ?? new LocalDate(2028, 1, 1), options);
        FeedSummary feed = panel.Feeds[^1];
        return feed.Rejects > 0 ? Reject : feed.Future > 0 ? cell[..7] : feed.Indicators[0].Latest!;
    }

    private static string Feed(string file) =>
        $$"""{ "id": "use", "file": "{{file}}", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""";
}
