namespace EarlyWarning.Files.Scanning;

/// <summary>Scans rows that cannot be read: no company is found clear because of one, and the row to correct is named.</summary>
public sealed class UnreadRowTests
{
    private const string Rules = """
        { "id": "wages", "rules": [
          { "id": "arrears", "title": "欠薪", "when": "arrears_months > 0", "score": 25, "because": "已拖欠[ {arrears_workers} 名]职工工资 {arrears_months} 个月[,合计 {arrears_cny:n0} 元]" },
          { "id": "large", "title": "数额大", "when": "arrears_cny > 10万", "score": 20, "because": "合计 {arrears_cny:n0} 元" },
          { "id": "paid-up", "title": "未欠", "when": "arrears_months == 0", "score": 1 } ] }
        """;

    private const string Indicators = """
        { "indicators": [
          { "id": "arrears_workers", "title": "欠薪人数", "kind": "measure", "cadence": "monthly", "unit": "people", "maxAge": "2m", "absent": 0, "record": "arrears", "range": [0, 5000000] },
          { "id": "arrears_cny", "title": "欠薪金额", "kind": "measure", "cadence": "monthly", "unit": "CNY", "maxAge": "2m", "absent": 0, "record": "arrears", "range": [0, null] },
          { "id": "arrears_months", "title": "欠薪月数", "kind": "measure", "cadence": "monthly", "unit": "month", "maxAge": "2m", "absent": 0, "record": "arrears", "range": [0, 120] },
          { "id": "call", "title": "投诉", "kind": "event", "unit": "people", "range": [0, 5000000] },
          { "id": "headcount", "title": "人数", "kind": "attribute", "type": "number", "unit": "people" } ] }
        """;

    /// <summary>Four companies' lists of two months. In October the date of A and the amount of B cannot be read; D is on no list.</summary>
    private const string List = """
        企业,月份,欠薪人数,欠薪金额,欠薪月数
        A,上月,5,20000,3
        B,2026年10月,5,176.5万美元,3
        C,2026年10月,5,20000,3
        A,2026年9月,5,20000,2
        B,2026年9月,5,20000,2
        C,2026年9月,5,20000,2

        """;

    [Fact]
    public async Task A_company_whose_row_could_not_be_read_does_not_owe_nothing()
    {
        using SmallRegion region = Region();
        ScanResult result = await region.ScanAsync();
        Assert.Equal(
            ["B: arrears", "C: arrears"],
            result.Alerts.SelectMany(alert => alert.Assessment.Rules.Select(rule => $"{alert.Company.Id}: {rule.Rule.Id}")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(result.Alerts, alert => alert.Company.Id == "A");

        Assert.Equal(["欠薪,欠薪台账.csv,2,月份,上月,not a date", "欠薪,欠薪台账.csv,3,欠薪金额,176.5万美元,not a number: a letter in it"], region.Lines("rejects.csv"));
        string[] gaps = region.Lines("gaps.csv");
        Assert.Equal(
            [
                "A arrears: \"欠薪月数 could not be read: feed '欠薪', 欠薪台账.csv:2; mend this row\"",
                "A large: \"欠薪金额 could not be read: feed '欠薪', 欠薪台账.csv:2; mend this row\"",
                "A paid-up: \"欠薪月数 could not be read: feed '欠薪', 欠薪台账.csv:2; mend this row\"",
                "B large: \"欠薪金额 could not be read in 2026-10: feed '欠薪', 欠薪台账.csv:3; mend this row\"",
            ],
            gaps.Select(line => line.Split(',', 9)).Select(cells => $"{cells[0]} {cells[5]}: {cells[^1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sentence_does_not_tell_the_amount_of_the_month_before_for_one_that_could_not_be_read()
    {
        using SmallRegion region = Region();
        ScanResult result = await region.ScanAsync();
        Assert.Equal(
            ["B: 已拖欠 5 名职工工资 3 个月", "C: 已拖欠 5 名职工工资 3 个月,合计 20,000 元"],
            result.Alerts.Where(alert => alert.Company.Id is "B" or "C")
                .Select(alert => $"{alert.Company.Id}: {alert.Assessment.Rules.Single(rule => rule.Rule.Id == "arrears").Because}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_row_that_was_mended_decides_the_rules_again()
    {
        using SmallRegion region = Region().With("欠薪台账.csv", List.Replace("上月", "2026-10", StringComparison.Ordinal).Replace("176.5万美元", "1765000", StringComparison.Ordinal));
        ScanResult result = await region.ScanAsync();
        Assert.Empty(region.Lines("gaps.csv"));
        Assert.Equal(
            ["已拖欠 5 名职工工资 3 个月,合计 1,765,000 元", "合计 1,765,000 元"],
            result.Alerts.Single(alert => alert.Company.Id == "B").Assessment.Rules.Select(rule => rule.Because).OrderByDescending(because => because.Length));
    }

    [Fact]
    public async Task A_telephone_number_is_no_number_of_people_and_its_call_has_happened()
    {
        using SmallRegion region = Region()
            .With("rules/wages.json", """
                { "id": "wages", "rules": [
                  { "id": "called", "title": "有投诉", "when": "count(call, 30d) >= 1", "score": 25, "because": "{count(call, 30d)} 件[ {sum(call, 30d)} 人]" },
                  { "id": "many", "title": "人多", "when": "sum(call, 30d) >= 10", "score": 10 } ] }
                """)
            .With("calls.csv", "企业,日期,联系电话\nA,2026-11-02,13800138000\nB,2026-11-03,3\n")
            .WithFeeds("""{ "id": "calls", "file": "calls.csv", "company": "企业", "date": "日期", "from": "2026-01-01", "through": "2026-11-20", "events": { "call": { "value": "联系电话" } } }""");
        ScanResult result = await region.ScanAsync();
        Assert.Equal(["calls,calls.csv,2,联系电话,***********,\"out of range: ***********, expected 0 to 5000000\""], region.Lines("rejects.csv"));
        Assert.Equal(["A: 1 件", "B: 1 件 3 人"], result.Alerts.Select(alert => $"{alert.Company.Id}: {alert.Assessment.Rules.Single().Because}").Order(StringComparer.Ordinal));
        string gap = Assert.Single(region.Lines("gaps.csv"));
        Assert.StartsWith("A,", gap, StringComparison.Ordinal);
        Assert.Contains(",many,", gap, StringComparison.Ordinal);
        Assert.Contains("feed 'calls', calls.csv:2", gap, StringComparison.Ordinal);
    }

    private static SmallRegion Region()
    {
        SmallRegion region = new SmallRegion()
            .With("rules/indicators.json", Indicators)
            .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }""")
            .With("rules/wages.json", Rules)
            .With("欠薪台账.csv", List)
            .WithFeeds("""
                { "id": "欠薪", "file": "欠薪台账.csv", "company": "企业", "date": "月份", "through": "2026-10-31",
                  "measures": { "arrears_workers": { "column": "欠薪人数" }, "arrears_cny": { "column": "欠薪金额" }, "arrears_months": { "column": "欠薪月数" } } }
                """);
        File.Delete(Path.Combine(region.Path, "rules", "small.json"));
        return region;
    }
}
