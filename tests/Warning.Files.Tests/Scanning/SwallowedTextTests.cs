using System.IO.Compression;
using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Scanning;

/// <summary>
/// Text of complaints that comes into a company's cell or a value's, as by a quote that is left open, is not carried into tables or messages.
/// </summary>
public sealed class SwallowedTextTests
{
    private const string ByName = """
        { "id": "hotline", "file": "h.csv", "company": { "column": "单位名称", "by": "name" }, "date": "日期", "key": "工单号", "maxRejects": 1, "events": { "call": { "value": "人数" } } }
        """;

    // Two stray quotes: the company of row 1 has swallowed the complainant's name and telephone number and the row after it.
    private const string TwoStrayQuotes =
        "工单号,日期,单位名称,人数,诉求人,电话,内容\n" +
        "1,2026-10-01,\"示例市甲家具有限公司,3,张三,13800138000,老板娘打我\n" +
        "2,2026-10-02,示例市乙电子有限公司\",4,李四,13900139000,被骚扰\n" +
        "5,2026-10-03,某制衣厂,5,钱七,13500135000,内容\n";

    [Theory]
    [InlineData("csv")]
    [InlineData("csv.gz")]
    [InlineData("jsonl")]
    public async Task A_company_cell_with_a_line_break_is_a_reject_without_its_value(string format)
    {
        using SmallRegion region = new SmallRegion().WithFeeds(ByName.Replace("h.csv", $"h.{format}", StringComparison.Ordinal));
        region.With($"h.{format}", format switch
        {
            "csv" => Encoding.UTF8.GetBytes(TwoStrayQuotes),
            "csv.gz" => TemporaryFolder.Zipped(TwoStrayQuotes),
            _ => """
                {"工单号":1,"日期":"2026-10-01","单位名称":"示例市甲家具有限公司,3,张三,13800138000,老板娘打我\n2,2026-10-02,示例市乙电子有限公司","人数":4,"诉求人":"李四"}
                {"工单号":5,"日期":"2026-10-03","单位名称":"某制衣厂","人数":5,"诉求人":"钱七"}
                """u8.ToArray(),
        });

        ScanResult result = await region.ScanAsync();

        Reject reject = Assert.Single(result.Panel!.Rejects);
        Assert.Equal(("单位名称", ""), (reject.Column, reject.Value));
        Assert.Equal("text of several lines", reject.Looks!.ToString());
        Assert.EndsWith(
            ",单位名称,(text of several lines),\"a line break in it; is a quote (\"\") left open in this row? its value is not shown\"",
            Assert.Single(region.Lines("rejects.csv")), StringComparison.Ordinal);
        Assert.Single(region.Lines("unmatched.csv"));
        AssertNothingOfPersons(region);
        Assert.Equal(1, result.Summary.Feeds[^1].Nameless);
    }

    [Fact]
    public async Task It_is_one_however_the_feed_names_companies_and_in_which_lane_it_is_read()
    {
        const string Swallowed = "\"A,张三,13800138000\nB\"";
        string[] ways =
        [
            "\"企业\"", """{ "column": "企业", "via": "meters.csv" }""", """{ "column": "企业", "by": "name" }""",
            """{ "column": "企业", "by": "name", "aliases": "aliases.csv" }""",
        ];
        foreach (string company in ways)
        {
            using SmallRegion region = new SmallRegion()
                .With("meters.csv", "户号,企业\nA,A\nB,B\n").With("aliases.csv", "名称,企业\nA,A\nB,B\n")
                .WithFeeds(PowerOf(company))
                .With("p.csv", $"企业,月份,电量\nA,2026-09,1\n{Swallowed},2026-10,2\nB,2026-10,3\n");

            ScanResult result = await region.ScanAsync();

            Assert.Equal("text of several lines", Assert.Single(result.Panel!.Rejects).Looks?.ToString());
            AssertNothingOfPersons(region);
        }
    }

    [Fact]
    public async Task A_line_break_around_a_name_is_space()
    {
        using SmallRegion region = new SmallRegion().WithFeeds(ByName)
            .With("h.csv", "工单号,日期,单位名称,人数\n1,2026-10-01,\"示例市甲家具有限公司\n\",3\n");
        Assert.Equal(1, (await region.ScanAsync()).Summary.Feeds[^1].Companies);
        Assert.Empty(region.Lines("rejects.csv"));
    }

    [Fact]
    public async Task A_register_and_a_crosswalk_keep_no_such_text_either()
    {
        using SmallRegion region = new SmallRegion()
            .With("companies.csv", """
                编号,名称,人数
                A,示例市甲家具有限公司,100
                B,"乙公司,张三,13800138000
                C,丙公司",20
                "D,李四,13900139000
                E",丁公司,1
                """)
            .With("meters.csv", "户号,企业\n1,A\n\"2,李四,13900139000\n3\",A\n4,\"A,钱七,13500135000\nB\"\n")
            .WithFeeds(PowerOf("""{ "column": "户号", "via": "meters.csv" }"""))
            .With("p.csv", "户号,月份,电量\n1,2026-10,2\n");

        ScanResult result = await region.ScanAsync();

        Assert.Equal(["企业", "名称", "户号", "编号"], result.Panel!.Rejects.Select(reject => reject.Column).Order(StringComparer.Ordinal));
        Assert.All(result.Panel.Rejects, reject => Assert.Equal(("", "text of several lines"), (reject.Value, reject.Looks?.ToString())));
        AssertNothingOfPersons(region);
    }

    [Fact]
    public async Task Numbers_of_persons_are_masked_in_rejects_and_unmatched_rows()
    {
        using SmallRegion region = new SmallRegion().WithFeeds(ByName).With("h.csv",
            "工单号,日期,单位名称,人数\n" +
            "1,2026-10-01,示例市甲家具有限公司,联系13800138000\n" + // a value that is no number
            "2,13800138000,示例市甲家具有限公司,3\n" + // a date
            "3,2026-10-03,某饭店 440106199001011234,3\n" + // no company
            "4,2026-10-04,某饭店（电话１３９００１３９０００）,3\n");

        ScanResult result = await region.ScanAsync();

        Assert.Equal(["联系***********", "***********"], result.Panel!.Rejects.Select(reject => reject.Value).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(["某饭店 ******************", "某饭店（电话***********）"], result.Panel.Unmatched.Select(row => row.Company));
        AssertNothingOfPersons(region);
    }

    [Fact]
    public async Task A_number_out_of_its_range_is_masked_in_the_reason_too()
    {
        using SmallRegion region = new();
        string catalog = Path.Combine(region.Path, "rules", "indicators.json");
        region.With("rules/indicators.json", File.ReadAllText(catalog).Replace("\"fields\":", "\"range\": [0, 100000], \"fields\":", StringComparison.Ordinal))
            .WithFeeds("""
                { "id": "calls", "file": "c.csv", "company": "企业", "date": "日期", "maxRejects": 1, "events": { "call": { "value": "人数" } } }
                """)
            .With("c.csv", "企业,日期,人数\nA,2026-10-01,13800138000\n");

        await region.ScanAsync();

        string reject = Assert.Single(region.Lines("rejects.csv"));
        Assert.EndsWith("***********,\"out of range: ***********, expected 0 to 100000\"", reject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_that_stops_says_nothing_of_persons()
    {
        string strict = ByName.Replace("\"maxRejects\": 1", "\"maxRejects\": 0", StringComparison.Ordinal);
        using SmallRegion region = new SmallRegion().WithFeeds(strict).With("h.csv", TwoStrayQuotes);
        ScanException stopped = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Contains("'单位名称' is '(text of several lines)'", stopped.Faults[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("张三", stopped.Faults[0].ToString(), StringComparison.Ordinal);

        // A file without a header: its first row is taken for the names of columns.
        region.With("h.csv", "1,2026-10-01,示例市甲家具有限公司,3,张三,13800138000\n2,2026-10-01,x,3,李四,13900139000\n");
        stopped = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.DoesNotContain("13800138000", stopped.Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public async Task A_name_has_at_most_two_hundred_characters(int length, bool isRejected)
    {
        string name = new('甲', length);
        using SmallRegion region = new SmallRegion()
            .With("companies.csv", $"编号,名称,人数\nA,{name},100\nB,乙,20\n")
            .WithFeeds(ByName.Replace("\"key\": \"工单号\",", "", StringComparison.Ordinal))
            .With("h.csv", $"日期,单位名称,人数\n2026-10-01,{name},3\n2026-10-01,{name}　　,3\n");

        ScanResult result = await region.ScanAsync();

        Assert.Equal(isRejected ? 1 : 2, result.Panel!.Companies.Count);
        Assert.Equal(isRejected ? 3 : 0, result.Panel.Rejects.Count);
        Assert.All(result.Panel.Rejects, reject => Assert.Equal(("", "text of over 200 characters"), (reject.Value, reject.Looks?.ToString())));
        Assert.Empty(result.Panel.Unmatched);
    }

    [Fact]
    public async Task Text_that_steers_a_terminal_is_shown_escaped_in_every_table()
    {
        using SmallRegion region = new SmallRegion()
            .With("companies.csv", "编号,名称,人数\nA,示例\u001b[2J市甲\u202e家具,100\n")
            .WithFeeds("""
                { "id": "wages", "file": "w.csv", "company": "企业", "date": "月份", "maxRejects": 1, "measures": { "arrears_cny": { "column": "欠薪" } } }
                """)
            .With("w.csv", "企业,月份,欠薪\nA,2026-10,5000\nA,2026-09,x\u001b]0;标题\u0007\nZ\u001b[31m,2026-10,1\n");

        ScanResult result = await region.ScanAsync();

        Assert.Equal("示例\u001b[2J市甲\u202e家具", result.Alerts[0].Company.Name); // as it is, for programs
        Assert.Contains(@"示例\u001b[2J市甲\u202e家具", region.Output("alerts.csv"), StringComparison.Ordinal);
        Assert.Contains(@"x\u001b]0;标题\u0007", region.Output("rejects.csv"), StringComparison.Ordinal);
        Assert.Contains(@"Z\u001b[31m", region.Output("unmatched.csv"), StringComparison.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(region.Path, "out"), "*", SearchOption.AllDirectories))
            Assert.All(TextsOf(file), text => Assert.DoesNotContain('\u001b', text));
    }

    private static string PowerOf(string company) =>
        $$"""{ "id": "power", "file": "p.csv", "company": {{company}}, "date": "月份", "maxRejects": 1, "measures": { "power_kwh": { "column": "电量" } } }""";

    private static void AssertNothingOfPersons(SmallRegion region)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(region.Path, "out"), "*", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(file);
            Assert.All(["张三", "李四", "13800138000", "13900139000", "13500135000", "440106199001011234", "老板娘"], word =>
                Assert.False(text.Contains(word, StringComparison.Ordinal), $"{word} stands in {file}."));
        }
    }

    /// <summary>The text of a file; of a workbook that of its parts.</summary>
    private static IEnumerable<string> TextsOf(string file)
    {
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal)) return [File.ReadAllText(file)];
        using ZipArchive workbook = ZipFile.OpenRead(file);
        return [.. workbook.Entries.Select(part => new StreamReader(part.Open()).ReadToEnd())];
    }
}
