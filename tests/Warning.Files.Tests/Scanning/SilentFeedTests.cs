using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Scanning;

/// <summary>Checks the warnings on feeds that are overdue or deliver less than half of what they used to.</summary>
public sealed class SilentFeedTests
{
    private const string Power = """{ "id": "power", "file": "p.csv", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""";
    private const string Arrears = """{ "id": "wages", "file": "p.csv", "company": "企业", "date": "月份", "measures": { "arrears_cny": { "column": "电量" } } }""";
    private const string Calls = """{ "id": "hotline", "file": "c.csv", "company": "企业", "date": "日期", "events": { "call": {} } }""";

    [Theory]
    [InlineData("2026-10", "2026-11-10", null)] // the month is to be there from ten days after its end
    [InlineData("2026-09", "2026-11-09", null)]
    [InlineData("2026-09", "2026-11-10", "feed 'power' is late: by 2026-11-10 'power_kwh' (月用电量) was to be there up to 2026-10, and its newest period is 2026-09; ask the department for the rows since")]
    [InlineData("2026-08", "2026-11-10", "feed 'power' is late: by 2026-11-10 'power_kwh' (月用电量) was to be there up to 2026-10, and its newest period is 2026-08; ask the department for the rows since")]
    [InlineData("2026-07", "2026-11-10", "feed 'power' is late: by 2026-11-10 'power_kwh' (月用电量) was to be there up to 2026-10, and its newest period is 2026-07; that is older than its maxAge, so that rules that read it cannot be decided; ask the department for the rows since")]
    public async Task A_measure_is_late_when_its_newest_period_is_before_what_the_calendar_and_its_lag_allow(string month, string asOf, string? expected)
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Power).With("p.csv", $"企业,月份,电量\nA,{month},5\n");
        Assert.Equal(expected, await Silence(region, asOf));
    }

    [Fact]
    public async Task A_feed_of_which_nothing_can_be_seen_is_silent()
    {
        using SmallRegion region = new SmallRegion().WithFeeds($"{Power}, {Calls}").With("p.csv", "企业,月份,电量\n").With("c.csv", "企业,日期\n");
        Assert.Equal(
            [
                "feed 'power' has shown nothing: by 2026-11-20 'power_kwh' (月用电量) was to be there up to 2026-10, and no row of it is visible; ask the department for the rows since",
                "feed 'hotline' has shown nothing: no row of 'call' (投诉) is visible by 2026-11-20; ask the department for the rows since",
            ],
            await Messages(region, "EW1923"));
    }

    [Theory]
    [InlineData("2026-10-31", true, null)] // a list of nobody is a list
    [InlineData("2026-09-30", true, "feed 'wages' is late: by 2026-11-20 'arrears_cny' (欠薪) was to be there up to 2026-10, and its newest period is 2026-09; ask the department for the rows since; once they have come move the feed's \"through\" (2026-09-30) on")]
    [InlineData("2026-10-31", false, "feed 'power' is late: by 2026-11-20 'power_kwh' (月用电量) was to be there up to 2026-10, and its newest period is 2026-09; ask the department for the rows since; once they have come move the feed's \"through\" (2026-10-31) on")]
    public async Task What_is_stated_to_be_delivered_counts_where_nobody_need_have_a_row(string through, bool isAbsent, string? expected)
    {
        string feed = (isAbsent ? Arrears : Power).Replace("\"measures\"", $"\"through\": \"{through}\", \"measures\"", StringComparison.Ordinal);
        using SmallRegion region = new SmallRegion().WithFeeds(feed).With("p.csv", "企业,月份,电量\nA,2026-08,5\nA,2026-09,5\n");
        Assert.Equal(expected, await Silence(region));
    }

    [Theory]
    [InlineData("2026-02-10 2026-03-10 2026-04-10 2026-05-10", "2026-07-11", null)] // twice 31 days
    [InlineData("2026-02-10 2026-03-10 2026-04-10 2026-05-10", "2026-07-12", "63 days before 2026-07-12, and its dates were never more than 31 days apart")]
    [InlineData("2026-05-01 2026-05-10", "2026-06-10", null)] // 31 days at least
    [InlineData("2026-05-01 2026-05-10", "2026-06-11", "32 days before 2026-06-11, and its dates were never more than 9 days apart")]
    [InlineData("2026-05-10", "2026-08-10", null)]
    [InlineData("2026-05-10", "2026-08-11", "93 days before 2026-08-11, and 92 days are usual where there is one date or none")]
    [InlineData("1999-05-10 2026-05-01 2026-05-10", "2026-06-11", "32 days before 2026-06-11, and its dates were never more than 9 days apart")] // a lone early date says nothing
    public async Task An_event_feed_is_silent_after_twice_the_longest_time_between_its_dates(string days, string asOf, string? why)
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Calls)
            .With("c.csv", "企业,日期\n" + string.Concat(days.Split(' ').Select(day => $"A,{day}\n")));
        Assert.Equal(
            why is null ? null : $"feed 'hotline' has fallen silent: the newest date of 'call' (投诉) is 2026-05-10, {why}; that nothing is heard does not mean that nothing happened; ask the department for the rows since",
            await Silence(region, asOf));
    }

    [Theory]
    [InlineData("2026-10-20", null)]
    [InlineData("2026-10-10", "2026-10-10, 41 days before 2026-11-20, and its dates were never more than 9 days apart")]
    public async Task A_through_that_is_itself_old_is_silence_and_a_new_one_is_none(string through, string? newest)
    {
        string feed = Calls.Replace("\"events\"", $"\"through\": \"{through}\", \"events\"", StringComparison.Ordinal);
        using SmallRegion region = new SmallRegion().WithFeeds(feed).With("c.csv", "企业,日期\nA,2026-05-01\nA,2026-05-10\n");
        Assert.Equal(
            newest is null ? null : $"feed 'hotline' has fallen silent: the newest date of 'call' (投诉) is {newest}; that nothing is heard does not mean that nothing happened; ask the department for the rows since; once they have come move the feed's \"through\" ({through}) on",
            await Silence(region));
    }

    [Theory]
    [InlineData("2026-08-20", null)] // three months ago to the day
    [InlineData("2026-08-19", "93 days before 2026-11-20, and its maxAge is 3m")]
    public async Task An_events_own_max_age_goes_before_what_is_usual_and_its_department_is_named(string newest, string? why)
    {
        using SmallRegion region = new();
        string catalog = File.ReadAllText(Path.Combine(region.Path, "rules", "indicators.json"))
            .Replace("\"title\": \"投诉\",", "\"title\": \"投诉\", \"maxAge\": \"3m\", \"source\": \"12351\",", StringComparison.Ordinal);
        region.With("rules/indicators.json", catalog).WithFeeds(Calls).With("c.csv", $"企业,日期\nA,{newest}\nA,2026-08-01\n");
        Assert.Equal(
            why is null ? null : $"feed 'hotline' has fallen silent: the newest date of 'call' (投诉) is {newest}, {why}; that nothing is heard does not mean that nothing happened; ask 12351 for the rows since",
            await Silence(region));
    }

    [Theory]
    [InlineData(8, 4, 8, 3, "3 companies have a row of 'power_kwh' (月用电量) in 2026-10, and 8")]
    [InlineData(4, 8, 8, 3, "3 companies have a row of 'power_kwh' (月用电量) in 2026-10, and 8")] // the order of the periods before does not matter
    [InlineData(4, 8, 4, 1, "1 company has a row of 'power_kwh' (月用电量) in 2026-10, and 4")]
    [InlineData(4, 8, 8, 4, null)] // half of the median is enough
    [InlineData(3, 8, 8, 1, null)] // four companies at least
    [InlineData(0, 8, 8, 1, null)]
    public async Task A_month_of_less_than_half_the_companies_is_told(int first, int second, int third, int last, string? expected)
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Power)
            .With("companies.csv", "编号,名称,人数\n" + string.Concat(Enumerable.Range(0, 8).Select(i => FormattableString.Invariant($"C{i},公司{i},9\n"))));
        int[] companies = [first, second, third, last];
        region.With("p.csv", "企业,月份,电量\n" + string.Concat(companies.Select((count, month) =>
            string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"C{i},2026-{month + 7:00},5\n"))))));
        Assert.Equal(
            expected is null ? [] : [$"feed 'power' is only half delivered: {expected} had one in the median of the three periods before; ask the department whether the rest is still to come"],
            await Messages(region, "EW1924"));
    }

    [Theory]
    [InlineData(20, 20, 20, 9, "has 9 rows in the 30 days up to 2026-11-20, and 20 in the mean")]
    [InlineData(20, 20, 20, 10, null)]
    [InlineData(20, 20, 19, 0, null)] // twenty in the mean at least
    [InlineData(10, 20, 31, 1, "has 1 row in the 30 days up to 2026-11-20, and 20.3 in the mean")]
    public async Task Thirty_days_of_less_than_half_the_events_are_told(int first, int second, int third, int last, string? expected)
    {
        LocalDate through = SmallRegion.AsOf;
        int[] counts = [last, third, second, first];
        string rows = string.Concat(counts.SelectMany((count, span) => Enumerable.Range(0, count).Select(i =>
            $"{"ABCD"[i % 4]},{LocalDatePattern.Iso.Format(through.PlusDays(-30 * span - (i % 2 == 0 ? 0 : 29)))}\n")));
        using SmallRegion region = new SmallRegion().WithFeeds(Calls.Replace("\"events\"", "\"through\": \"2026-11-20\", \"events\"", StringComparison.Ordinal))
            .With("c.csv", "企业,日期\n" + rows);
        Assert.Equal(
            expected is null ? [] : [$"feed 'hotline' is only half delivered: 'call' (投诉) {expected} of the three times 30 days before; ask the department whether the rest is still to come"],
            await Messages(region, "EW1924"));
    }

    [Fact]
    public async Task One_mistyped_year_makes_no_company_known_and_a_lone_day_is_told()
    {
        foreach ((string rows, string from, bool isLone) in new[]
        {
            ("A,2026-09-10\nA,2026-10-20\n", "2026-09-10", false),
            ("A,2026-09-10\nA,2026-10-20\nB,0206-10-05\n", "2026-09-10", false), // a reject
            ("A,2026-09-10\nA,2026-10-20\nB,2006-10-05\n", "2026-09-10", false),
            ("A,2026-10-20\nB,2006-10-05\n", "2026-10-20", true),
        })
        {
            using SmallRegion region = new SmallRegion().WithFeeds(Calls).With("c.csv", "企业,日期\n" + rows)
                .With("rules/small.json", """{ "id": "small", "rules": [ { "id": "arrears", "when": "count(call, 1y) == 0", "score": 30 } ] }""");
            ScanResult result = await region.ScanAsync();
            Assert.Equal((0, 0, 4), (result.Summary.Rules[0].Fired, result.Summary.Rules[0].Clear, result.Summary.Rules[0].Indeterminate));
            Assert.Equal(LocalDatePattern.Iso.Parse(from).Value, result.Summary.Feeds[^1].CoversFrom);
            Assert.Equal(new LocalDate(2026, 10, 20), result.Summary.Feeds[^1].CoversThrough);
            Assert.Equal(
                isLone ? ["feed 'hotline' is taken to cover the days from 2026-10-20 on: none of its dates is followed by another within 92 days; state its \"from\" if it reaches back farther"] : [],
                result.Warnings.Where(warning => warning.Code == "EW1922").Select(warning => warning.Message));
        }
    }

    [Fact]
    public async Task A_warning_of_a_feed_stands_at_the_feed_and_in_the_summary()
    {
        using SmallRegion region = new SmallRegion().WithFeeds($"{Power},\n{Calls}").With("p.csv", "企业,月份,电量\nA,2026-10,5\n").With("c.csv", "企业,日期\nA,2026-05-10\n");
        Diagnostic warning = Assert.Single((await region.ScanAsync()).Warnings, warning => warning.Code == "EW1923");
        Assert.Equal((region.ScanPath, 2, DiagnosticSeverity.Warning), (warning.File, warning.Line, warning.Severity));
        Assert.Contains("\"EW1923\"", region.Output("summary.json"), StringComparison.Ordinal);
        Assert.Contains("\"coversThrough\": \"2026-05-10\"", region.Output("summary.json"), StringComparison.Ordinal);
    }

    private static async Task<string?> Silence(SmallRegion region, string asOf = "2026-11-20") => (await Messages(region, "EW1923", asOf)).SingleOrDefault();

    private static async Task<string[]> Messages(SmallRegion region, string code, string asOf = "2026-11-20") =>
        [.. (await region.ScanAsync(asOf: LocalDatePattern.Iso.Parse(asOf).Value)).Warnings.Where(warning => warning.Code == code).Select(warning => warning.Message)];
}
