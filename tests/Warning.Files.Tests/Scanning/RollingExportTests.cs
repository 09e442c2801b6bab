namespace EarlyWarning.Files.Scanning;

/// <summary>Scans exports that repeat rows of earlier ones: nothing is counted twice, and later values are not known earlier.</summary>
public sealed class RollingExportTests
{
    [Fact]
    public async Task Meters_of_a_company_are_added_and_those_of_a_month_that_comes_again_are_not()
    {
        using SmallRegion region = new SmallRegion()
            .With("rules/small.json", """{ "id": "small", "rules": [ { "id": "show", "when": "known(ago(power_kwh, 1m))", "score": 30, "because": "九月 {ago(power_kwh, 1m)} 十月 {power_kwh}" } ] }""")
            .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }""")
            .With("meters.csv", "户号,企业\nM1,A\nM2,A\nM3,B\n")
            .With("power/1.csv", "户号,月份,值\nM1,2026-09,100\nM2,2026-09,50\nM3,2026-09,70\n")
            .With("power/2.csv", "户号,月份,值\nM1,2026-09,100\nM2,2026-09,50\nM3,2026-09,70\nM1,2026-10,90\nM2,2026-10,40\nM3,2026-10,60\n")
            .WithFeeds("""
                { "id": "power", "file": "power/*.csv", "company": { "column": "户号", "via": "meters.csv" }, "date": "月份",
                  "measures": { "power_kwh": { "column": "值", "combine": "sum" } } }
                """);
        ScanResult result = await region.ScanAsync();
        Assert.Equal(["A 九月 150 十月 130", "B 九月 70 十月 60"], Said(result));
        FeedSummary power = result.Summary.Feeds[^1];
        Assert.Equal((9L, 3L, 0L, 2L), (power.Rows, power.Repeated, power.Revised, power.Combined));
        Assert.Empty(region.Lines("rejects.csv"));
    }

    [Fact]
    public async Task A_meter_that_is_corrected_in_a_later_export_is_revised_and_the_others_stay()
    {
        using SmallRegion region = new SmallRegion()
            .With("rules/small.json", """{ "id": "small", "rules": [ { "id": "show", "when": "known(power_kwh)", "score": 30, "because": "{power_kwh}" } ] }""")
            .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }""")
            .With("meters.csv", "户号,企业\nM1,A\nM2,A\n")
            .With("power/1.csv", "户号,月份,值\nM1,2026-10,100\nM2,2026-10,50\n")
            .With("power/2.csv", "户号,月份,值\nM1,2026-10,90\n")
            .WithFeeds("""
                { "id": "power", "file": "power/*.csv", "company": { "column": "户号", "via": "meters.csv" }, "date": "月份",
                  "measures": { "power_kwh": { "column": "值", "combine": "sum" } } }
                """);
        ScanResult result = await region.ScanAsync();
        Assert.Equal(["A 140"], Said(result));
        Assert.Equal((0L, 1L), (result.Summary.Feeds[^1].Repeated, result.Summary.Feeds[^1].Revised));
    }

    [Fact]
    public async Task Calls_without_a_number_that_every_week_delivers_again_count_once_and_the_key_is_asked_for()
    {
        using SmallRegion region = new SmallRegion()
            .With("rules/small.json", """{ "id": "small", "rules": [ { "id": "show", "when": "any(call, 30d)", "score": 30, "because": "{count(call, 30d)} 次 {sum(call, 30d)} 人" }, { "id": "three", "when": "count(call, 30d) >= 3", "score": 30 } ] }""")
            .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }""")
            .With("calls/w1.csv", "企业,日期,人数\nA,2026-11-05,2\n")
            .With("calls/w2.csv", "企业,日期,人数\nA,2026-11-05,2\nA,2026-11-12,1\n")
            .With("calls/w3.csv", "企业,日期,人数\nA,2026-11-12,1\nA,2026-11-05,2\n")
            .WithFeeds("""{ "id": "calls", "file": "calls/*.csv", "company": "企业", "date": "日期", "from": "2026-01-01", "events": { "call": { "value": "人数" } } }""");
        ScanResult result = await region.ScanAsync();
        Assert.Equal(["A 2 次 3 人"], Said(result));
        Assert.Equal((5L, 3L), (result.Summary.Feeds[^1].Rows, result.Summary.Feeds[^1].Repeated));
        Assert.Contains("\"key\"", Assert.Single(result.Warnings, warning => warning.Code == "EW1931").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "feed 'calls': 1 row of events stands, equal in everything, in an earlier file too and is not counted again; ")]
    [InlineData(2, "feed 'calls': 2 rows of events stand, equal in everything, in an earlier file too and are not counted again; ")]
    public async Task The_rows_that_come_again_are_told_in_plain_words(int rows, string begins)
    {
        string again = string.Concat(Enumerable.Range(1, rows).Select(day => $"A,2026-11-0{day},2\n"));
        using SmallRegion region = new SmallRegion()
            .With("calls/w1.csv", $"企业,日期,人数\n{again}")
            .With("calls/w2.csv", $"企业,日期,人数\n{again}A,2026-11-12,1\n")
            .WithFeeds("""{ "id": "calls", "file": "calls/*.csv", "company": "企业", "date": "日期", "from": "2026-01-01", "events": { "call": { "value": "人数" } } }""");
        ScanResult result = await region.ScanAsync();
        Assert.StartsWith(begins, Assert.Single(result.Warnings, warning => warning.Code == "EW1931").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-30", "2")] // the correction to 9 was known on the fifteenth of August
    [InlineData("2026-08-14", "2")]
    [InlineData("2026-08-15", "9")]
    [InlineData("2026-08-30", "9")]
    [InlineData("2026-08-31", "")] // August is complete, and May is older than two months
    public async Task A_correction_is_not_seen_before_it_was_known_wherever_it_stands_in_the_file(string asOf, string expected)
    {
        using SmallRegion region = new SmallRegion()
            .With("rules/indicators.json", """
                { "indicators": [ { "id": "v", "title": "v", "kind": "measure", "cadence": "monthly", "maxAge": "2m" }, { "id": "headcount", "title": "人数", "kind": "attribute", "type": "number" } ] }
                """)
            .With("rules/small.json", """{ "id": "small", "rules": [ { "id": "show", "when": "known(v)", "score": 30, "because": "{v}" } ] }""")
            .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }""")
            .With("f.csv", "企业,月份,值,登记\nA,2026-05,9,2026-08-15\nA,2026-04,1,2026-05-10\nA,2026-05,2,2026-06-05\n")
            .WithFeeds("""{ "id": "f", "file": "f.csv", "company": "企业", "date": "月份", "known": "登记", "measures": { "v": { "column": "值" } } }""");
        ScanResult result = await region.ScanAsync(asOf: NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value);
        Assert.Equal(expected.Length == 0 ? [] : [$"A {expected}"], Said(result));
    }

    private static IEnumerable<string> Said(ScanResult result) =>
        result.Alerts.SelectMany(alert => alert.Assessment.Rules.Select(rule => $"{alert.Company.Id} {rule.Because}")).Order(StringComparer.Ordinal);
}
