using System.Text;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>A folder with a small rule pack, a register of four companies and a scan file with feeds from the test.</summary>
internal sealed class SmallRegion : IDisposable
{
    public const string One = "91440784MA4X00004U";

    /// <summary>The register, with ids that need no check character: A, B, C and D.</summary>
    public const string Companies = "编号,名称,人数\nA,示例市甲家具有限公司,100\nB,示例市乙电子有限公司,20\nC,示例市丙制衣厂,50\nD,丁物流有限公司,\n";

    public const string Register = """{ "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称", "attributes": { "headcount": "人数" } }""";

    private const string Indicators = """
        { "indicators": [
          { "id": "power_kwh", "alias": ["用电量"], "title": "月用电量", "kind": "measure", "cadence": "monthly", "unit": "kWh", "lag": "10d", "maxAge": "2m" },
          { "id": "water_m3", "title": "月用水量", "kind": "measure", "cadence": "monthly", "unit": "m3", "lag": "10d", "maxAge": "2m" },
          { "id": "arrears_cny", "title": "欠薪", "kind": "measure", "cadence": "monthly", "unit": "CNY", "lag": "5d", "maxAge": "2m", "absent": 0 },
          { "id": "tax_cny", "title": "税", "kind": "measure", "cadence": "quarterly", "unit": "CNY", "lag": "5d", "maxAge": "2q" },
          { "id": "call", "alias": ["热线投诉"], "title": "投诉", "kind": "event", "unit": "people", "lag": "0d", "fields": { "matter": "text", "caller": "text", "waited_days": "number", "urgent": "flag" } },
          { "id": "layoff", "title": "裁员", "kind": "event", "unit": "people", "lag": "0d" },
          { "id": "headcount", "title": "人数", "kind": "attribute", "type": "number", "unit": "people" },
          { "id": "region", "title": "地区", "kind": "attribute", "type": "text" },
          { "id": "has_union", "title": "工会", "kind": "attribute", "type": "flag" } ] }
        """;

    private const string Policy = """
        { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount",
          "referrals": [
            { "id": "major-dispute", "to": "专报", "when": "affected_workers >= 100 and fired('arrears')", "within": "1d", "because": "涉及职工 {affected_workers} 人" },
            { "id": "mediation", "title": "调解", "to": "调解中心", "when": "any(layoff, 90d)" },
            { "id": "legal-aid", "to": "法律援助机构", "when": "not level_at_least('red')" } ] }
        """;

    private const string RuleFile = """
        { "id": "small", "title": "小规则", "rules": [
          { "id": "arrears", "title": "欠薪", "when": "arrears_cny > 0", "score": 45, "level": "red", "because": "欠薪 {arrears_cny:n0} 元", "basis": ["中华人民共和国劳动法 第五十条"] },
          { "id": "calls", "title": "投诉", "when": "sum(call, 60d) >= 5", "score": 12.5, "because": "投诉 {sum(call, 60d)} 人" },
          { "id": "power-down", "title": "用电下降", "when": "change(power_kwh, 1m) < -50%", "score": 30 },
          { "id": "many", "title": "人多", "when": "headcount > 90", "score": 5, "status": "shadow" } ] }
        """;

    private readonly TemporaryFolder folder = new();

    public SmallRegion()
    {
        folder.Write("rules/indicators.json", Indicators);
        folder.Write("rules/policy.json", Policy);
        folder.Write("rules/small.json", RuleFile);
        folder.Write("companies.csv", Companies);
    }

    /// <summary>The key of a scan file whose tables are in English; without it they are in Chinese.</summary>
    public const string English = ", \"language\": \"en\"";

    public static LocalDate AsOf { get; } = new(2026, 11, 20);

    public string Path => folder.Path;

    public string ScanPath => System.IO.Path.Combine(Path, "scan.json");

    public SmallRegion With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public SmallRegion With(string file, byte[] bytes)
    {
        folder.Write(file, bytes);
        return this;
    }

    /// <summary>Writes the scan file with its feeds and other keys.</summary>
    public SmallRegion WithFeeds(string feeds, string register = Register, string more = "", string language = English) =>
        With("scan.json", $$"""{ "rules": "rules", "companies": {{register}}, "feeds": [ {{feeds}} ]{{more}}{{language}} }""");

    /// <summary>Loads the scan file.</summary>
    public ScanFile Load() => ScanFile.Load(ScanPath, OfficeFormats.All);

    public Task<ScanResult> ScanAsync(int threads = 1, LocalDate? asOf = null) =>
        Scanner.ScanAsync(ScanFile.Load(ScanPath, OfficeFormats.All), asOf ?? AsOf,
            new ScanOptions { Threads = threads, Clock = StandingClock.For(asOf ?? AsOf) });

    public string Output(string file) => File.ReadAllText(System.IO.Path.Combine(Path, "out", "2026-11-20", file));

    /// <summary>Returns the lines of a CSV output without its header.</summary>
    public string[] Lines(string file) => Output(file).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];

    /// <summary>Returns a region of a place whose letters are known; the arrears of two companies make alerts of them, before its first scan.</summary>
    public static async Task<SmallRegion> WithLettersAsync()
    {
        SmallRegion region = new SmallRegion()
            .With("rules/small.json", """
                { "id": "small", "title": "小规则", "rules": [ { "id": "arrears", "title": "欠薪", "when": "arrears_cny > 0", "score": 45, "level": "red",
                  "because": "欠薪 {arrears_cny:n0} 元", "letterText": "你单位拖欠职工工资 {arrears_cny:n0} 元", "basis": ["中华人民共和国劳动法 第五十条"] } ] }
                """)
            .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }""")
            .With("arrears.csv", "编号,月份,金额\nA,2026-10,5000\nB,2026-10,700\n")
            .WithFeeds(
                """{ "id": "arrears", "file": "arrears.csv", "company": "编号", "date": "月份", "measures": { "arrears_cny": { "column": "金额" } } }""",
                more: """, "jurisdiction": "hubei", "issuer": { "name": "某市总工会", "short": "某", "level": "county", "contact": "联系人：某部，电话：0750-0000000" }""");
        foreach (string data in (string[])["jurisdictions/hubei.json", "calendars/cn-2026.json"])
            region.With($"rules/{data}", await File.ReadAllBytesAsync(RepositoryFolder.Combine("rules", data)));
        return region;
    }

    /// <summary>Returns a copy of the folder as it is now.</summary>
    public SmallRegion Copy()
    {
        SmallRegion copy = new();
        foreach (string file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
            copy.With(System.IO.Path.GetRelativePath(Path, file), File.ReadAllBytes(file));
        return copy;
    }

    public void Dispose() => folder.Dispose();
}
