namespace EarlyWarning.Files.Scanning;

/// <summary>Checks that computed numbers meet their thresholds exactly, and that no unknown number is shown.</summary>
public sealed class ComputedNumberTests
{
    private static readonly string[] All = ["down30", "down20", "down15", "down10", "down5"];

    private const string Rules = """
        { "id": "falls", "rules": [
          { "id": "down30", "when": "change(power_kwh, 1m) <= -30%", "score": 20, "because": "降 {change(power_kwh, 1m)}" },
          { "id": "down20", "when": "change(power_kwh, 1m) <= -20%", "score": 20, "because": "降 {change(power_kwh, 1m)}" },
          { "id": "down15", "when": "change(power_kwh, 1m) <= -15%", "score": 20, "because": "降 {change(power_kwh, 1m)}" },
          { "id": "down10", "when": "change(power_kwh, 1m) <= -10%", "score": 20, "because": "降 {change(power_kwh, 1m)}" },
          { "id": "down5", "when": "change(power_kwh, 1m) <= -5%", "score": 20, "because": "降 {change(power_kwh, 1m)}" } ] }
        """;

    [Theory]
    [InlineData(100, 80, "down20", "降 -0.2")]
    [InlineData(100, 70, "down30", "降 -0.3")]
    [InlineData(10, 9, "down10", "降 -0.1")]
    [InlineData(1000, 900, "down10", "降 -0.1")]
    [InlineData(50, 40, "down20", "降 -0.2")]
    [InlineData(200, 150, "down20", "降 -0.25")]
    [InlineData(20, 17, "down15", "降 -0.15")]
    [InlineData(30, 21, "down30", "降 -0.3")]
    [InlineData(400, 340, "down15", "降 -0.15")]
    [InlineData(100, 95, "down5", "降 -0.05")]
    public async Task A_fall_by_exactly_a_threshold_reaches_it(int before, int now, string worst, string because)
    {
        using SmallRegion region = new SmallRegion()
            .With("rules/small.json", Rules)
            .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }""")
            .With("power.csv", $"企业,月份,用电\nA,2026-09,{before}\nA,2026-10,{now}\n")
            .WithFeeds("""{ "id": "power", "file": "power.csv", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "用电" } } }""");
        ScanResult result = await region.ScanAsync();
        Alert alert = result.Alerts.Single(alert => alert.Company.Id == "A");
        Assert.Equal(All.SkipWhile(id => id != worst).Order(StringComparer.Ordinal), alert.Assessment.Rules.Select(rule => rule.Rule.Id).Order(StringComparer.Ordinal));
        Assert.All(alert.Assessment.Rules, rule => Assert.Equal(because, rule.Because));
    }

    [Fact]
    public async Task A_letter_leaves_out_an_amount_that_could_not_be_read()
    {
        using SmallRegion region = new SmallRegion()
            .With("arrears.csv", "企业,月份,欠薪人数,欠薪金额,欠薪月数\nA,2026年9月,5,20000,1\nB,2026年10月,128,\"1,400,370.00港元\",1.5\n")
            .With("scan.json", $$"""
                { "rules": "default", "jurisdiction": "guangdong", "issuer": { "name": "示例市总工会", "short": "示", "level": "county" }, "companies": {{SmallRegion.Register}},
                  "feeds": [ { "id": "arrears", "file": "arrears.csv", "company": "企业", "date": "月份", "through": "2026-10-31", "maxRejects": 0.5,
                    "measures": { "wage_arrears_workers": { "column": "欠薪人数" }, "wage_arrears_cny": { "column": "欠薪金额" }, "wage_arrears_months": { "column": "欠薪月数" } } } ] }
                """);
        ScanResult result = await region.ScanAsync();
        FiredRule worst = result.Alerts.Single(alert => alert.Company.Id == "B").Assessment.Rules.First(rule => rule.LetterSentence is not null);
        Assert.Equal("据人社、工会数据，2026年10月，你单位存在拖欠 128 名职工工资的情形", worst.LetterSentence);
        Assert.Equal("已拖欠 128 名职工工资 1.5 个月，超过一个月", worst.Because);
        Assert.DoesNotContain("0 元", region.Output("alerts.jsonl"), StringComparison.Ordinal);
    }
}
