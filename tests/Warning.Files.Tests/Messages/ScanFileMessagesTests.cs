using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What somebody reads who sets up a scan.</summary>
public sealed class ScanFileMessagesTests
{
    private const string Power = """ "id": "power", "file": "p.csv", "company": "企业", "date": "月份" """;
    private const string Measures = """ "measures": { "power_kwh": { "column": "电量" } } """;

    /// <summary>The contents of <c>feeds</c>, the rest of the file, and the expected message.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { $$"""{ {{Power}}, {{Measures}}, "from": "2026-02-01", "through": "2026-01-31" }""", "", "覆盖期间有误：“through” 2026-01-31 早于“from” 2026-02-01" },
        { $$"""{ {{Power}}, "measures": { "power_kw": { "column": "电量" } } }""", "", "指标目录中没有“power_kw”；是不是“power_kwh”？" },
        { $$"""{ {{Power}}, "measures": { "call": { "column": "人数" } } }""", "", "“call”是事件；请写在“events”下" },
        { $$"""{ {{Power}}, {{Measures}} }, { "id": "grid", "file": "g.csv", "company": "企业", "date": "月份", {{Measures}} }""", "", "“power_kwh”已由“power”提供；一个指标只有一个数据源" },
        { $$"""{ {{Power}} }""", "", "数据源“power”没有写任何指标；请写“measures”（数值）、“events”（事件）或“attributes”（属性）" },
        { $$"""{ "id": "p", "file": "p.csv", "date": "d", {{Measures}}, "company": { "column": "c", "by": "nam" } }""", "", "“by”只能写 \"name\"；现为“nam”；是不是“name”？" },
        { $$"""{ {{Power}}, "events": { "call": { "fields": { "waited_days": { "column": "天", "as": "hash" } } } } }""", "", "“waited_days”是数字；只有文字才能只存摘要：请删去“as”，或者在指标目录里改为文字" },
        { $$"""{ {{Power}}, "measures": { "power_kwh": { "column": "电量", "scale": 0 } } }""", "", "“scale”是不为 0 的数，例如以万元计的列写 10000" },
        { $$"""{ {{Power}}, {{Measures}}, "encoding": "ansi" }""", "", "没有编码“ansi”；请写 \"utf-8\"、\"gb18030\" 或 \"utf-16\"，或不写" },
        { "", """, "language": "cn" """, "“language”只能是 zh、en 之一，现为“cn”" },
        { "", """, "timeZone": "Asia/Shangai" """, "没有时区“Asia/Shangai”；请写 IANA 名称，例如 \"Asia/Shanghai\"（全国通用）；是不是“Asia/Shanghai”？" },
        { "", """, "jurisdiction": "guangdong" """, "规则包中没有地方规定“guangdong”；这些规则包没有 jurisdictions/ 文件夹（自带的 \"default\" 有）" },
        { "", """, "issuer": { "name": "甲", "numbers": { "2026": { "reminder": 0 } } }""", "“reminder”的首个文号应为 1 或更大的整数；现为 0" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_of_a_scan_file_is_said_in_Chinese(string feeds, string more, string expected)
    {
        using SmallRegion region = new();
        region.WithFeeds(feeds, more: more, language: "");
        Assert.Equal(expected, Assert.Single(Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath)).Diagnostics).Text.ToString(MessageLanguage.Chinese));
    }

    [Fact]
    public void A_file_or_folder_that_is_not_there_is_said_in_Chinese()
    {
        using TemporaryFolder folder = new();
        ScanFileException none = Assert.Throws<ScanFileException>(() => ScanFile.Load(Path.Combine(folder.Path, "scan.json")));
        Assert.Equal("没有这个文件；请写一个，或由程序起草", Assert.Single(none.Diagnostics).Text.ToString(MessageLanguage.Chinese));
        RulePackException empty = Assert.Throws<RulePackException>(() => RulePack.Load(folder.Path));
        Assert.Equal($"“{folder.Path}”里没有规则文件（*.json）", Assert.Single(empty.Diagnostics).Text.ToString(MessageLanguage.Chinese));
    }
}
