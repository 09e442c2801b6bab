using EarlyWarning.Rules;

namespace EarlyWarning.Files.Scanning;

/// <summary>Explains one company from the feeds of a scan.</summary>
public sealed class ScanExplainerTests
{
    private const string Feeds = """
        { "id": "power", "file": "power.csv", "company": "编号", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } },
        { "id": "arrears", "file": "arrears.csv", "company": "编号", "date": "月份", "measures": { "arrears_cny": { "column": "金额" } } },
        { "id": "calls", "file": "calls.csv", "company": "编号", "date": "日期", "from": "2026-01-01", "through": "2026-11-19", "events": { "call": {} } }
        """;

    [Theory]
    [InlineData("A")]
    [InlineData("示例市甲家具有限公司")]
    [InlineData("示例市甲家具")]
    [InlineData("甲家")]
    public async Task A_company_is_named_by_id_or_name_and_what_has_fired_comes_first(string company)
    {
        using SmallRegion region = Region();
        CompanyExplanation explanation = await ExplainAsync(region, company);
        Assert.Equal(("A", Level.Red, 45m), (explanation.Company.Id, explanation.Assessment.Level, explanation.Assessment.Score));
        Assert.Equal(
            [("arrears", Outcome.Fired), ("many", Outcome.Fired), ("power-down", Outcome.Indeterminate)],
            explanation.Rules.Select(rule => (rule.Rule.Id, rule.Outcome)));
        Assert.Equal("欠薪 900 元", explanation.Rules[0].Because);
        Assert.Equal([new MissingReason("power_kwh", "missing", "2026-09")], explanation.Rules[2].Missing);
    }

    [Theory]
    [InlineData("arrears", Outcome.Fired)]
    [InlineData("calls", Outcome.Clear)]
    [InlineData("power-down", Outcome.Indeterminate)]
    public async Task A_rule_that_is_asked_for_is_explained_whatever_it_says(string rule, Outcome outcome)
    {
        using SmallRegion region = Region();
        RuleExplanation explanation = Assert.Single((await ExplainAsync(region, "A", rule)).Rules);
        Assert.Equal((rule, outcome), (explanation.Rule.Id, explanation.Outcome));
        Assert.NotEmpty(explanation.Condition.Parts);
    }

    [Theory]
    [InlineData("X", null, "no company 'X' in the register")]
    [InlineData("示例市甲家俱有限公司", null, "no company '示例市甲家俱有限公司' in the register; near it: 示例市甲家具有限公司 (A), 示例市乙电子有限公司 (B)")]
    [InlineData("示例市", null, "'示例市' fits 3 companies; give more of the name, or the id: 示例市甲家具有限公司 (A), 示例市乙电子有限公司 (B), 示例市丙制衣厂 (C)")]
    [InlineData("A", "arears", "there is no rule 'arears'; did you mean 'arrears'?")]
    public async Task Who_or_what_is_not_there_is_said_with_what_is_near(string company, string? rule, string fault)
    {
        using SmallRegion region = Region();
        Assert.Equal([fault], (await Assert.ThrowsAsync<ScanException>(() => ExplainAsync(region, company, rule))).Faults.Select(one => one.ToString()));
        Assert.False(Directory.Exists(Path.Combine(region.Path, "out")));
    }

    private static Task<CompanyExplanation> ExplainAsync(SmallRegion region, string company, string? rule = null) =>
        ScanExplainer.ExplainAsync(ScanFile.Load(region.ScanPath), company, SmallRegion.AsOf, rule);

    private static SmallRegion Region() => new SmallRegion()
        .With("power.csv", "编号,月份,电量\nA,2026-10,5\nB,2026-09,5\nB,2026-10,5\n")
        .With("arrears.csv", "编号,月份,金额\nA,2026-10,900\nB,2026-10,0\n")
        .With("calls.csv", "编号,日期\nB,2026-11-01\n")
        .WithFeeds(Feeds);
}
