namespace EarlyWarning.Files.Scanning;

public sealed class ScanTests
{
    private const string Feeds = """
        { "id": "power", "file": "power/*.csv", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量", "missing": ["-"] } } },
        { "id": "wages", "file": "wages.csv", "company": "企业", "date": "月份", "through": "2026-10-31", "measures": { "arrears_cny": { "column": "欠薪(万元)", "scale": 10000 } } },
        { "id": "calls", "file": "calls.jsonl", "company": { "column": "单位", "by": "name" }, "date": "日期", "key": "工单", "from": "2026-01-01", "events": { "call": { "value": "人数" } } }
        """;

    private static readonly string[] Tables = ["alerts.csv", "gaps.csv", "gaps-by-department.csv", "rejects.csv", "unmatched.csv"];

    [Fact]
    public async Task Feeds_become_ranked_alerts_with_evidence()
    {
        using SmallRegion region = Filled(language: "");
        ScanResult result = await region.ScanAsync();

        Golden.Check("scan/alerts.jsonl", region.Output("alerts.jsonl"));
        foreach (string table in Tables) Golden.Check($"scan/{table}", region.Output(table));
        Golden.Check("scan/summary.json", region.Output("summary.json"));
        Assert.Equal(result.Alerts.Count, region.Output("alerts.jsonl").Split('\n').Length - 1);
    }

    [Fact]
    public async Task Tables_follow_the_language_of_the_scan_and_JSON_does_not()
    {
        using SmallRegion region = Filled();
        await region.ScanAsync();

        foreach (string table in Tables) Golden.Check($"scan/en/{table}", region.Output(table));
        Golden.Check("scan/alerts.jsonl", region.Output("alerts.jsonl"));
        Golden.Check("scan/summary.json", region.Output("summary.json"));
    }

    internal static SmallRegion Filled(string language = SmallRegion.English) => new SmallRegion()
        .WithFeeds(Feeds, more: ", \"maxRejects\": 0.2", language: language)
        .With("power/2026-09.csv", "企业,月份,电量\nA,2026-09,1000\nB,2026-09,\"2,000\"\nC,2026-09,300\nD,2026-09,80\nX,2026-09,1\n")
        .With("power/2026-10.csv", "企业,月份,电量\nA,2026-10,400\nB,2026-10,1900\nC,2026-10,-\nD,2026-10,12O\n")
        .With("wages.csv", "企业,月份,欠薪(万元)\nA,2026-10,1.25\n")
        .With("calls.jsonl", """
            {"单位":"示例市甲家具","日期":"2026-11-01","工单":"1","人数":3}
            {"单位":"示例市甲家具有限公司","日期":"2026-11-03","工单":"2","人数":4}
            {"单位":"示例市甲家具有限公司","日期":"2026-11-03","工单":"2","人数":4}
            {"单位":"示例市戊家具有限公司","日期":"2026-11-03","工单":"3"}
            {"单位":"丁物流","日期":"2026-11-03","工单":"4"}

            """);
}
