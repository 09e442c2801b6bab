namespace EarlyWarning.Files.Scanning;

/// <summary>Checks how the settings of a mapping change what a feed's rows deliver.</summary>
public sealed class FeedRulesTests
{
    private const string Head = """
        "id": "use", "file": "use.csv", "company": "企业", "date": "月份"
        """;

    [Theory]
    [InlineData("sum", 3, 2, 0)]
    [InlineData("max", 3, 2, 0)]
    [InlineData("last", 3, 2, 0)]
    [InlineData("error", 1, 0, 2)]
    public async Task Rows_of_one_cell_are_combined_as_the_mapping_says(string combine, long observations, long combined, long rejects)
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds($$"""{ {{Head}}, "maxRejects": 1, "measures": { "power_kwh": { "column": "电量", "combine": "{{combine}}" } } }""")
            .With("use.csv", "企业,月份,电量\nA,2026-10,1\nA,2026-10,5\nA,2026-10,2\n");
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];

        Assert.Equal((observations, combined, rejects), (feed.Indicators[0].Observations, feed.Combined, feed.Rejects));
    }

    [Fact]
    public async Task A_blank_cell_is_no_observation_and_no_reject_and_keeps_absent_from_applying()
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds($$"""{ {{Head}}, "measures": { "arrears_cny": { "column": "欠薪", "missing": ["无"] } } }""")
            .With("use.csv", "企业,月份,欠薪\nA,2026-10, \nB,2026-10,无\nD,2026-10,5\n");
        ScanResult result = await region.ScanAsync();

        Assert.Equal(["D"], result.Alerts.Select(alert => alert.Company.Id));
        RuleSummary arrears = result.Summary.Rules.Single(rule => rule.Rule.Id == "arrears");
        Assert.Equal((1, 1, 2), (arrears.Fired, arrears.Clear, arrears.Indeterminate));
        Assert.Equal(0, result.Summary.Rejects.Total);
    }

    [Theory]
    [InlineData("A,2026-10,,x")]
    [InlineData("A,2026-10,,5")]
    [InlineData("A,2026-10,2026-11-01,x")]
    public async Task A_rejected_row_never_makes_a_company_absent(string row)
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds($$"""{ {{Head}}, "known": "登记", "maxRejects": 1, "measures": { "arrears_cny": { "column": "欠薪" } } }""")
            .With("use.csv", $"企业,月份,登记,欠薪\n{row}\nD,2026-10,2026-11-01,5\n");
        RuleSummary arrears = (await region.ScanAsync()).Summary.Rules.Single(rule => rule.Rule.Id == "arrears");

        Assert.Equal((1, 2, 1), (arrears.Fired, arrears.Clear, arrears.Indeterminate));
    }

    [Fact]
    public async Task What_became_known_later_does_not_count()
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds($$"""{ {{Head}}, "known": "登记", "through": "2026-10-31", "measures": { "arrears_cny": { "column": "欠薪" } } }""")
            .With("use.csv", "企业,月份,登记,欠薪\nA,2026-10,2026-11-21,5\nB,2026-10,2026-11-20,5\nC,2026-10,2026-11-01,5\nC,2026-10,2026-11-10,0\n");
        ScanResult result = await region.ScanAsync();

        Assert.Equal(["B"], result.Alerts.Select(alert => alert.Company.Id));
        Assert.Equal(1, result.Summary.Feeds[^1].Revised);
    }

    [Fact]
    public async Task An_event_counts_once_however_often_it_is_exported()
    {
        using SmallRegion region = Calls("A,2026-11-01,3,k1\nA,2026-11-01,3, k1 \nA,2026-11-02,,k2\nB,2026-11-01,4,k1\n");
        ScanResult result = await region.ScanAsync();

        Assert.Equal(1, result.Summary.Feeds[^1].Repeated);
        Assert.Empty(result.Alerts);
    }

    [Fact]
    public async Task An_event_without_a_number_counts_one()
    {
        using SmallRegion region = Calls("A,2026-11-01,4,k1\nA,2026-11-02,,k2\n");
        Alert alert = Assert.Single((await region.ScanAsync()).Alerts);
        Assert.Equal("投诉 5 人", Assert.Single(alert.Assessment.Rules).Because);
    }

    [Fact]
    public async Task Rows_to_come_are_counted_and_hold_no_memory()
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds($$"""{ {{Head}}, "measures": { "power_kwh": { "column": "电量" } } }""")
            .With("use.csv", "企业,月份,电量\nA,2026-10,1\nA,2026-12,1\nA,2027-11,1\n");
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];

        Assert.Equal((2L, "2026-10"), (feed.Future, feed.Indicators[0].Latest));
    }

    [Fact]
    public async Task A_window_longer_than_the_history_and_an_indicator_without_a_feed_are_warned_of()
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds($$"""{ {{Head}}, "measures": { "power_kwh": { "column": "电量" } } }""")
            .With("use.csv", "企业,月份,电量\nA,2026-10,1\n");
        ScanResult result = await region.ScanAsync();

        Assert.Equal(
            [
                "EW1904 rule 'power-down': a window reads 2 periods of 'power_kwh', and feed 'use' has 1, from 2026-10 on",
                "EW1905 no feed delivers 'arrears_cny' (欠薪), which arrears reads",
                "EW1905 no feed delivers 'call' (投诉), which calls reads",
            ],
            result.Warnings.Select(warning => $"{warning.Code} {warning.Message}"));
    }

    [Fact]
    public async Task A_window_of_events_before_the_feed_begins_is_warned_of()
    {
        using SmallRegion region = Calls("A,2026-11-01,4,k1\n", from: "2026-10-01");
        Assert.Contains(
            "rule 'calls': a window of 'call' begins on 2026-09-22, and feed 'use' covers the days from 2026-10-01 on; set its \"from\" if it reaches back farther",
            (await region.ScanAsync()).Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public async Task Gaps_are_cut_at_their_most_and_the_summary_says_how_many_there_were()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("", more: """, "maxGaps": 5""");
        ScanResult result = await region.ScanAsync();

        Assert.Equal(new ListedCount(12, 5), result.Summary.Gaps);
        Assert.Equal(5, region.Lines("gaps.csv").Length);
        Assert.Equal("A,示例市甲家具有限公司,none,0,87.5,arrears,欠薪,45,欠薪 is not delivered", region.Lines("gaps.csv")[0]);
    }

    private static SmallRegion Calls(string rows, string from = "2026-01-01") => new SmallRegion()
        .WithFeeds($$"""{ "id": "use", "file": "use.csv", "company": "企业", "date": "日期", "key": "单号", "from": "{{from}}", "events": { "call": { "value": "人数" } } }""")
        .With("use.csv", "企业,日期,人数,单号\n" + rows);
}
