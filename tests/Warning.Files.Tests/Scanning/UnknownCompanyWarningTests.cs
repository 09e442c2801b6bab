namespace EarlyWarning.Files.Scanning;

/// <summary>Checks the warnings on rows of unknown companies where a rule treats the absence of rows as a value.</summary>
public sealed class UnknownCompanyWarningTests
{
    [Theory]
    [InlineData("not any(call, 60d)", true)]
    [InlineData("count(call, 60d) == 0", true)]
    [InlineData("count(call, 60d) < 3", true)]
    [InlineData("not (count(call, 60d) >= 3)", true)]
    [InlineData("sum(call, 60d) in (0, 1)", true)]
    [InlineData("count(call, 60d) between 0 and 5", true)]
    [InlineData("headcount > 5 and not any(call, 60d)", true)]
    [InlineData("headcount > 5 and count(call, 60d) / headcount < 10%", true)]
    [InlineData("missing(days_since(call))", true)]
    [InlineData("(days_since(call) ?? 999) > 90", true)]
    [InlineData("arrears_cny > 0", false)] // another feed's
    [InlineData("any(call, 60d)", false)]
    [InlineData("count(call, 60d) >= 3", false)]
    [InlineData("not (not any(call, 60d))", false)]
    [InlineData("count(call, 60d) / headcount > 10%", false)]
    [InlineData("days_since(call) > 90", false)]
    [InlineData("known(days_since(call))", false)]
    [InlineData("headcount > 5 or any(call, 60d) and not (headcount > 3)", false)]
    public async Task A_rule_that_trusts_in_an_events_absence_is_named(string condition, bool warns)
    {
        using SmallRegion region = Region(condition).With("c.csv", "企业,日期\nA,2026-11-01\nZ,2026-11-02\nZ,2026-11-03\n");
        Assert.Equal(
            warns ? ["feed 'hotline': 2 rows are of no company that is known (unmatched.csv, rejects.csv); to arrears the companies meant look as if there were nothing; match or mend these rows"] : [],
            await Messages(region));
    }

    [Theory]
    [InlineData("arrears_cny > 0", true)]
    [InlineData("max(arrears_cny, 3m) > 0", true)]
    [InlineData("power_kwh > 0", false)]
    public async Task A_rule_that_reads_an_indicator_with_absent_is_named(string condition, bool warns)
    {
        using SmallRegion region = Region(condition).With("c.csv", "企业,日期\n")
            .WithFeeds("""{ "id": "wages", "file": "w.csv", "company": "企业", "date": "月份", "measures": { "arrears_cny": { "column": "欠薪" }, "power_kwh": { "column": "电量" } } }""")
            .With("w.csv", "企业,月份,欠薪,电量\nA,2026-10,5,1\nZ,2026-10,5,1\n");
        Assert.Equal(
            warns ? ["feed 'wages': 1 row is of no company that is known (unmatched.csv, rejects.csv); to arrears the companies meant look as if there were nothing; match or mend these rows"] : [],
            await Messages(region));
    }

    [Theory]
    [InlineData(",2026-11-02\n", true)] // a blank company
    [InlineData(",\n", false)] // a blank row is nothing
    [InlineData("Z\n", true)] // a row that is too short, and of no company
    [InlineData("B\n", false)] // one of a known company: unread there
    [InlineData("B,2026-13-02\n", false)]
    [InlineData("", false)]
    public async Task Rows_of_which_the_company_cannot_be_read_count(string row, bool warns)
    {
        using SmallRegion region = Region("not any(call, 60d)").With("c.csv", "企业,日期\nA,2026-11-01\n" + row);
        Assert.Equal(warns ? 1 : 0, (await Messages(region)).Length);
    }

    [Fact]
    public async Task Rows_of_accounts_whose_crosswalk_line_cannot_be_read_count()
    {
        using SmallRegion region = Region("not any(call, 60d)")
            .WithFeeds("""{ "id": "hotline", "file": "c.csv", "company": { "column": "企业", "via": "m.csv" }, "date": "日期", "events": { "call": {} } }""")
            .With("m.csv", "户号,企业\n1,A\n2,\n").With("c.csv", "企业,日期\n1,2026-11-01\n2,2026-11-02\n");
        Assert.Single(await Messages(region));
    }

    private static SmallRegion Region(string condition) => new SmallRegion()
        .WithFeeds("""{ "id": "hotline", "file": "c.csv", "company": "企业", "date": "日期", "events": { "call": {} } }""")
        .With("rules/small.json", $$"""{ "id": "small", "rules": [ { "id": "arrears", "when": "{{condition}}", "score": 30 } ] }""");

    private static async Task<string[]> Messages(SmallRegion region) =>
        [.. (await region.ScanAsync()).Warnings.Where(warning => warning.Code == "EW1925").Select(warning => warning.Message)];
}
