using EarlyWarning.Files.Scanning;

namespace EarlyWarning.Files.Results;

/// <summary>In the small region 欠薪 (45 points, at least red), 投诉 (12.5) and 用电下降 (30) each read one indicator.</summary>
public sealed class DepartmentGapTests
{
    private const string Wages = """{ "id": "wages", "file": "wages.csv", "company": "企业", "date": "月份", "through": "2026-10-31", "measures": { "arrears_cny": { "column": "欠薪" } } }""";

    [Fact]
    public async Task What_no_feed_delivers_is_missing_for_all_companies_however_few_gaps_are_listed()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("", more: """, "maxGaps": 1""", language: "");
        await region.ScanAsync();
        Assert.Equal(
            ["（未写明）,arrears_cny,欠薪,未提供,,4,4,1,欠薪", "（未写明）,call,投诉,未提供,,4,4,1,投诉", "（未写明）,power_kwh,月用电量,未提供,,4,4,1,用电下降"],
            region.Lines("gaps-by-department.csv"));
    }

    [Fact]
    public async Task A_company_that_is_red_already_cannot_be_raised()
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Wages).With("wages.csv", "企业,月份,欠薪\nA,2026-10,5\n");
        await region.ScanAsync();
        Assert.Equal(
            ["(not named),call,投诉,not delivered,,4,3,1,投诉", "(not named),power_kwh,月用电量,not delivered,,4,3,1,用电下降"],
            region.Lines("gaps-by-department.csv"));
    }

    [Fact]
    public async Task The_department_is_named_and_reasons_that_differ_are_counted()
    {
        using SmallRegion region = ScanTests.Filled();
        string catalog = Path.Combine(region.Path, "rules", "indicators.json");
        File.WriteAllText(catalog, File.ReadAllText(catalog).Replace("\"title\": \"月用电量\",", "\"title\": \"月用电量\", \"source\": \"供电\",", StringComparison.Ordinal));
        await region.ScanAsync();
        Assert.Equal(["供电,power_kwh,月用电量,missing 1; unread 1,2026-10,2,2,1,用电下降"], region.Lines("gaps-by-department.csv"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Counts_are_those_of_the_companies_one_by_one(int threads)
    {
        using SmallRegion region = ScanTests.Filled();
        ScanResult result = await region.ScanAsync(threads);
        string[] expected = [.. result.Gaps.SelectMany(gap => gap.Missing.Select(reason => (reason.Indicator, gap.Company.Id)))
            .Distinct().GroupBy(pair => pair.Indicator).Select(same => FormattableString.Invariant($"{same.Key}: {same.Count()}")).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, region.Lines("gaps-by-department.csv").Select(line => line.Split(',')).Select(cells => $"{cells[1]}: {cells[5]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_company_with_older_figures_has_other_reasons_than_one_of_which_nothing_was_told()
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds("""{ "id": "power", "file": "power.csv", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""")
            .With("rules/small.json", """{ "id": "small", "rules": [ { "id": "low", "title": "用电低", "when": "power_kwh < 5", "score": 30 }, { "id": "arrears", "when": "arrears_cny > 0", "score": 45 } ] }""")
            .With("power.csv", "企业,月份,电量\nA,2026-10,9\nB,2026-05,9\n");
        await region.ScanAsync();
        Assert.Contains("(not named),power_kwh,月用电量,missing 2; stale 1,2026-06,3,3,1,用电低", region.Lines("gaps-by-department.csv"));
    }
}
