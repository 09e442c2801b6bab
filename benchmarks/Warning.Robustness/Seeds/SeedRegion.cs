using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Robustness.Mutating;
using NodaTime;

namespace EarlyWarning.Robustness.Seeds;

/// <summary>A made-up region with a file of every kind: the sound inputs from which others are made.</summary>
internal static class SeedRegion
{
    public static LocalDate AsOf { get; } = new(2026, 11, 20);

    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 20, 4, 0);

    private const string Indicators = """
        { "peerGroup": ["region:4"], "indicators": [
          { "id": "power_kwh", "alias": ["用电量"], "title": "月用电量", "kind": "measure", "cadence": "monthly", "unit": "kWh", "lag": "10d", "maxAge": "2m", "range": [0, 1e9] },
          { "id": "water_m3", "title": "月用水量", "kind": "measure", "cadence": "monthly", "unit": "m3", "lag": "10d", "maxAge": "2m" },
          { "id": "arrears_cny", "title": "欠薪", "kind": "measure", "cadence": "monthly", "unit": "CNY", "lag": "5d", "maxAge": "2m", "absent": 0 },
          { "id": "tax_cny", "title": "税", "kind": "measure", "cadence": "quarterly", "unit": "CNY", "lag": "5d", "maxAge": "2q" },
          { "id": "call", "alias": ["热线投诉"], "title": "投诉", "kind": "event", "unit": "people", "lag": "0d", "confidential": true,
            "fields": { "matter": "text", "caller": "text", "waited_days": "number", "urgent": "flag" } },
          { "id": "layoff", "title": "裁员", "kind": "event", "unit": "people", "lag": "0d" },
          { "id": "headcount", "title": "人数", "kind": "attribute", "type": "number", "unit": "people" },
          { "id": "region", "title": "地区", "kind": "attribute", "type": "text" },
          { "id": "founded", "title": "成立", "kind": "attribute", "type": "date" },
          { "id": "has_union", "title": "工会", "kind": "attribute", "type": "flag" } ] }
        """;

    private const string Policy = """
        { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount",
          "referrals": [
            { "id": "major-dispute", "to": "专报", "when": "affected_workers >= 100 and fired('arrears')", "within": "1d", "because": "涉及职工 {affected_workers} 人" },
            { "id": "legal-aid", "to": "法律援助机构", "when": "not level_at_least('red')" } ] }
        """;

    private const string Parameters = """
        { "parameters": {
          "minimum_wage": { "title": "最低工资", "unit": "CNY", "source": "公告", "values": [ { "from": "2025-01-01", "value": 1900 }, { "from": "2026-03-01", "by": { "region": { "4407": 2000, "44": 1950 } } } ] } } }
        """;

    private const string Rules = """
        { "id": "small", "title": "小规则", "let": { "fall": "change(power_kwh, 1m)" }, "rules": [
          { "id": "arrears", "title": "欠薪", "when": "arrears_cny > 0", "clearWhen": "arrears_cny == 0", "score": 45, "level": "red", "group": "length",
            "because": "欠薪 {arrears_cny:n0} 元", "letterText": "你单位拖欠工资[{arrears_cny:n0} 元]", "basis": ["中华人民共和国劳动法 第五十条"], "source": { "kind": "law", "text": "劳动法" },
            "tests": [ { "given": { "arrears_cny": 100 }, "expect": "fired" }, { "given": { "arrears_cny": 0 }, "expect": "clear" }, { "given": { "arrears_cny": null }, "expect": "indeterminate" } ] },
          { "id": "calls", "title": "投诉", "when": "sum(call, 60d) >= 5 and any(call, 60d, where: urgent or waited_days > 2)", "score": 12.5, "because": "投诉 {sum(call, 60d)} 人", "source": { "kind": "practice" },
            "effective": { "from": "2020-01-01", "to": "2030-01-01" }, "tests": [ { "asOf": "2026-07-01", "given": { "call": [ { "ago": "10d", "value": 5, "fields": { "urgent": true } } ] }, "expect": "fired" } ] },
          { "id": "down", "title": "用电下降", "when": "fall < -50% or peer_rank(power_kwh) < 0.05", "score": 30, "status": "active", "source": { "kind": "assumed" },
            "tests": [ { "given": { "power_kwh": [100, 40], "peer_rank(power_kwh)": 0.5 }, "expect": "fired" } ] },
          { "id": "many", "title": "人多", "when": "headcount > 90", "score": 5, "status": "shadow" },
          { "id": "dry", "title": "用水下降", "when": "water_m3 < 1 or tax_cny < 0 or founded > date('2020-01-01') or has_union", "score": 5, "status": "shadow" } ] }
        """;

    private const string Scenario = """
        { "id": "stop", "title": "停产", "source": "假定", "asOf": "2026-11-20",
          "given": { "headcount": 120, "region": "440784", "power_kwh": [100, 100, 20], "peer_rank(power_kwh)": 0.5, "arrears_cny": [0, 500], "call": [ { "ago": "5d", "value": 6 } ] }, "expect": { "level": "red", "fired": ["arrears"] } }
        """;

    private const string Companies = """
        编号,名称,人数,地区,成立,工会
        A,示例市甲家具有限公司,100,440784,2001-02-03,是
        B,"示例市乙电子有限公司 ",20,440784,2010/5/1,否
        C,示例市丙制衣厂,"1,050",440703,20150101,
        D,丁物流有限公司,,4407,,有

        """;

    private const string Aliases = "别名,编号\n甲厂,A\n丙服装,C\n";

    private const string Meters = "户号,编号\n3200000000,A\n3200000001,B\n3200000002,A\n";

    private const string PowerText =
        "户号,月份,电量,备注\n3200000000,2026-08,1200,\n3200000000,2026-09,1180.5,\"说,明\"\n3200000001,2026年9月,\"2,400\",\"多\n" +
        "行\"\n3200000002,202610,-,\n3200000000,2026-10,560,\n3200000001,2026/10/1,¥80,x\n";

    private const string ArrearsText = "编号;月份;登记;金额\r\nA;2026-09;2026-10-05;3.5\r\nC;2026-10;2026/11/3;１２.５\r\nD;2026-10;;\r\n";

    private const string TaxText = "编号\t季度\t税\nA\t2026Q3\t100\nB\t2026年第三季度\t(1,234)\nC\t2026-09\t15%\n";

    private const string CallsText = """
        {"工单号":"1","单位":"甲厂","日期":"2026-11-01","人数":3,"事由":"欠薪","来电":"13800000194","等待":2.5,"急":true}
        {"工单号":"2","单位":"示例市丙制衣厂","日期":"2026-10-30T16:00:00Z","人数":"1","事由":"加\u73ed","来电":null,"急":"否"}

        {"单位":"示例市乙电子","日期":46000,"工单号":3,"人数":1e0,"更多":{"a":[1,{"b":null}]}}

        """;

    private const string Power = """
        { "id": "power", "file": "power.csv", "company": { "column": "户号", "via": "meters.csv" }, "date": "月份", "maxRejects": 1,
          "measures": { "power_kwh": { "column": "电量", "missing": ["-", "无"], "combine": "sum" } } }
        """;

    private const string Arrears = """
        { "id": "arrears", "file": "arrears.txt", "encoding": "gb18030", "delimiter": ";", "company": "编号", "date": "月份", "known": "登记", "through": "2026-10-31", "maxRejects": 1,
          "measures": { "arrears_cny": { "column": "金额", "scale": 10000 } } }
        """;

    private const string Tax = """
        { "id": "tax", "file": "tax.tsv.gz", "company": "编号", "date": "季度", "maxRejects": 1, "measures": { "tax_cny": { "column": "税" } } }
        """;

    private const string Calls = """
        { "id": "calls", "file": "calls.jsonl", "company": { "column": "单位", "by": "name", "aliases": "aliases.csv" }, "date": "日期", "key": "工单号",
          "from": "2026-01-01", "through": "2026-10-31", "maxRejects": 1,
          "events": { "call": { "value": "人数", "fields": { "matter": "事由", "caller": { "column": "来电", "as": "hash" }, "waited_days": "等待", "urgent": "急" } } } }
        """;

    private const string Water = """
        { "id": "water", "file": "water.xlsx", "sheet": "用水", "company": "编号", "date": "月份", "maxRejects": 1, "measures": { "water_m3": { "column": "水量" } } }
        """;

    /// <summary>A scan of all feeds.</summary>
    public static string ScanFile => ScanOf(Power, Arrears, Tax, Calls, Water);

    /// <summary>The files of the rule pack.</summary>
    public static IReadOnlyList<Input> RuleFiles { get; } =
    [
        new("rules/indicators.json", Indicators),
        new("rules/policy.json", Policy),
        new("rules/parameters.json", Parameters),
        new("rules/small.json", Rules),
        new("rules/scenarios/stop.json", Scenario),
    ];

    /// <summary>The files of the feeds and of what goes with them.</summary>
    public static IReadOnlyList<Input> Feeds { get; } =
    [
        new("companies.csv", Companies),
        new("aliases.csv", Aliases),
        new("meters.csv", Meters),
        new("power.csv", PowerText),
        new("arrears.txt", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(ArrearsText)),
        new("tax.tsv.gz", TemporaryFolder.Zipped(TaxText)),
        new("calls.jsonl", CallsText),
        new("water.xlsx", SeedWorkbook.Sound),
    ];

    /// <summary>Returns the scan that reads a file and no more than it needs.</summary>
    public static string ScanOfFile(string file) => ScanOf(file switch
    {
        "meters.csv" or "power.csv" => Power,
        "arrears.txt" => Arrears,
        "tax.tsv.gz" => Tax,
        "calls.jsonl" or "aliases.csv" => Calls,
        "water.xlsx" => Water,
        _ => Arrears,
    });

    private static string ScanOf(params string[] feeds) => $$"""
        { "rules": "rules", "issuer": { "name": "某市总工会", "short": "某", "level": "county" },
          "companies": { "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称",
            "attributes": { "headcount": "人数", "region": "地区", "founded": "成立", "has_union": "工会" } },
          "feeds": [
        {{string.Join(",\n", feeds)}} ],
          "timeZone": "Asia/Shanghai", "language": "zh", "maxRejects": 1, "maxGaps": 100, "output": "out", "state": "state" }
        """;

    /// <summary>Writes all files.</summary>
    public static void WriteTo(TemporaryFolder folder)
    {
        foreach (Input file in (IEnumerable<Input>)[.. RuleFiles, .. Feeds, new Input("scan.json", ScanFile)]) folder.Write(file.File, file.Bytes);
    }
}
