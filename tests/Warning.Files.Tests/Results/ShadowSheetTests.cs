using EarlyWarning.Files.Scanning;

namespace EarlyWarning.Files.Results;

/// <summary><c>shadow.csv</c>: whom rules on trial would name.</summary>
public sealed class ShadowSheetTests
{
    private const string Rules = """
        { "id": "small", "rules": [
          { "id": "arrears", "when": "arrears_cny > 0", "score": 45, "level": "red" },
          { "id": "b.large", "title": "人多", "when": "headcount >= 50", "score": 12.5, "status": "shadow", "because": "职工 {headcount} 人" },
          { "id": "a.owing", "title": "=欠薪", "when": "arrears_cny > 1000", "score": 5, "status": "shadow" },
          { "id": "c.over", "when": "headcount > 1", "score": 5, "status": "shadow", "effective": { "to": "2026-01-01" } },
          { "id": "d.gone", "when": "headcount > 1", "score": 5, "status": "retired" } ] }
        """;

    [Fact]
    public async Task A_row_is_a_rule_and_a_company_that_it_would_name()
    {
        using SmallRegion region = Region(Rules);
        await region.ScanAsync();
        Assert.StartsWith("rule,title,ruleScore,company,name,level,score,because\r\n", region.Output("shadow.csv"), StringComparison.Ordinal);
        Assert.Equal(
            ["a.owing,'=欠薪,5,A,示例市甲家具有限公司,red,45,'=欠薪", "b.large,人多,12.5,A,示例市甲家具有限公司,red,45,职工 100 人", "b.large,人多,12.5,C,示例市丙制衣厂,none,0,职工 50 人"],
            region.Lines("shadow.csv"));
    }

    [Fact]
    public async Task Without_a_rule_on_trial_there_is_none_and_a_scan_again_leaves_no_old_one()
    {
        using SmallRegion region = Region(Rules);
        await region.ScanAsync();
        region.With("rules/small.json", Rules.Replace("\"status\": \"shadow\"", "\"status\": \"retired\"", StringComparison.Ordinal));
        await region.ScanAsync();
        Assert.False(File.Exists(Path.Combine(region.Path, "out", "2026-11-20", "shadow.csv")));
    }

    private static SmallRegion Region(string rules) => new SmallRegion()
        .With("rules/small.json", rules)
        .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 } }""")
        .With("arrears.csv", "编号,月份,金额\nA,2026-10,5000\nB,2026-10,700\n")
        .WithFeeds("""{ "id": "arrears", "file": "arrears.csv", "company": "编号", "date": "月份", "measures": { "arrears_cny": { "column": "金额" } } }""");
}
