namespace EarlyWarning.Files.Scanning;

/// <summary>Companies as departments name them, from the cell to the company: lost codes, other names, branches, several in a cell.</summary>
public sealed class DepartmentCompaniesTests
{
    private const string Destroyed =
        "a code made a number by Excel (9.14408E+17), its digits are lost; have the column delivered as text, or map the column of names as \"name\"";

    private const string Codes = """{ "file": "companies.csv", "id": "信用代码", "name": "企业名称" }""";

    private const string Register = "信用代码,企业名称\n91440784MA4X12347G,示例市甲家具有限公司\n91440784MA4Y0062X0,示例市乙电子有限公司\n" +
        "91440784MA4W0002XQ,邻水市丙制衣厂\n12440784MB2C07549D,丁物流有限公司\n";

    /// <summary>The spellings of a code that exports have, each with the outcome: the company, or why there is none.</summary>
    [Theory]
    [InlineData("91440784ma4x12347g", "")]
    [InlineData("９１４４０７８４ＭＡ４Ｘ１２３４７Ｇ", "")]
    [InlineData("9144 0784\u3000MA4X12347G", "")]
    [InlineData("91-440784-MA4X12347G", "")]
    [InlineData("91440784\u2010MA4X12347G", "")]
    [InlineData("'91440784MA4X12347G", "")]
    [InlineData("91440784M\u200BA4X12347G", "")]
    [InlineData("91440784M\u2060A4X12347G\uFEFF", "")]
    [InlineData("MA4X12347", "")]
    [InlineData("ma4x1234-7", "")]
    [InlineData("91440784MA4Y0062X0", "")]
    [InlineData("91440784MA4W0002XQ", "")]
    [InlineData("12440784MB2C07549D", "")]
    [InlineData("9I440784MA4X12347G", "not a credit code: a character that no code has (I O S V Z among them)")]
    [InlineData("9144O784MA4X12347G", "not a credit code: a character that no code has (I O S V Z among them)")]
    [InlineData("440784000123456", "15 digits: a registration number from before the credit codes; name companies by it through a crosswalk (\"via\")")]
    [InlineData("MA4X12348", "not a credit code: 9 characters, expected 18")]
    [InlineData("91440784MA4X12347G01", "not a credit code: 20 characters, expected 18")]
    [InlineData("9.14408E+17", Destroyed)]
    [InlineData("9.1440784123456E+17", Destroyed)]
    [InlineData("111111111111111111", "a placeholder in place of a credit code")]
    [InlineData("000000000000000000", "a placeholder in place of a credit code")]
    [InlineData("123456789012345678", "a placeholder in place of a credit code")]
    [InlineData("000000000", "a placeholder in place of a credit code")]
    [InlineData("-", "not a credit code: 0 characters, expected 18")]
    [InlineData("无", "not a credit code: 1 characters, expected 18")]
    [InlineData("统一社会信用代码:91440784MA4X12347G", "not a credit code: 27 characters, expected 18")]
    [InlineData("91440784MA4X12347G/91440784MA4Y0062X0", "not a credit code: 37 characters, expected 18")]
    [InlineData("91440784MA4X123", "not a credit code: 15 characters, expected 18")]
    public async Task A_code_is_mended_or_refused_with_what_is_wrong(string code, string expected)
    {
        using SmallRegion region = Region("\"企业\"", $"企业,月份,电量\n{code},2026-10,1\n");
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
        Assert.Equal((expected.Length == 0 ? 1 : 0, 0L), (feed.Companies, feed.Unmatched));
        if (expected.Length == 0) return;
        string reject = Assert.Single(region.Lines("rejects.csv")).Replace("\"\"", "\"", StringComparison.Ordinal);
        Assert.EndsWith(expected.TrimEnd('"', ')'), reject.TrimEnd('"', ')'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_code_is_lost_the_name_beside_it_stands_in_its_place()
    {
        using SmallRegion region = Region("""{ "column": "代码", "name": "名称" }""",
            "代码,名称,月份,电量\n9.14408E+17,甲家具,2026-10,1\n,示例市乙电子有限公司,2026-10,1\n000000000000000000,没有的公司,2026-10,1\n" +
            "12440784MB2C07549D,随便什么,2026-10,1\n91440784MA4X12347X,示例市甲家具有限公司,2026-09,1\n9.14408E+17,,2026-10,1\n");
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
        Assert.Equal((3, 2L, 1L, 2L), (feed.Companies, feed.ByName, feed.Unmatched, feed.RejectedRows));
        string unmatched = Assert.Single(region.Lines("unmatched.csv"));
        Assert.StartsWith("power,f.csv,4,没有的公司,no company of the register has this name,", unmatched, StringComparison.Ordinal);
        Assert.Contains("\"byName\": 2", region.Output("summary.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"column\": \"代码\", \"name\": \"名称\" }", "1 of them was read by name")]
    [InlineData("\"代码\"", "map the column of names as \"name\" to read them by it")]
    public async Task Codes_that_Excel_has_destroyed_are_told_once_a_feed_with_the_first_and_what_to_do(string company, string rest)
    {
        using SmallRegion region = Region(company, "代码,名称,月份,电量\n91440784MA4Y0062X0,乙,2026-10,1\n9.14408E+17,甲家具,2026-10,1\n9.14419E+17,没有的公司,2026-10,1\n");
        ScanResult result = await region.ScanAsync();
        string said = Assert.Single(result.Warnings, warning => warning.Code == "EW1932").Message;
        Assert.Equal("feed 'power': 2 rows have a code of which Excel has made a number, such as '9.14408E+17' in row 3 of f.csv, " +
            $"and its last digits are gone; {rest}; " +
            "have the column formatted as text before it is filled in, and the file delivered anew", said);
        Assert.Contains("EW1932", region.Output("summary.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_is_its_company_only_where_the_scan_says_so()
    {
        const string Rows = "企业,月份,电量\n示例市甲家具有限公司,2026-10,1\n示例市甲家具有限公司鹤城分公司,2026-10,2\n乙电子有限公司一分厂,2026-10,4\n";
        foreach ((string more, int companies, long unmatched) in new[] { (", \"branches\": \"parent\"", 2, 0L), ("", 1, 2L) })
        {
            using SmallRegion region = Region($$"""{ "column": "企业", "by": "name"{{more}} }""", Rows, "sum");
            FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
            Assert.Equal((companies, unmatched, 0L), (feed.Companies, feed.Unmatched, feed.Rejects));
        }
    }

    [Fact]
    public async Task Several_companies_in_a_cell_are_each_of_them()
    {
        using SmallRegion region = Region("""{ "column": "企业", "by": "name", "split": "、,;" }""",
            "企业,月份,电量\n\"甲家具、乙电子,丁物流\",2026-10,1\n甲家具；没有的;; 乙电子 ,2026-09,2\n邻水市丙制衣厂,2026-10,3\n");
        FeedSummary feed = (await region.ScanAsync(threads: 2)).Summary.Feeds[^1];
        Assert.Equal((3L, 4, 6L), (feed.Rows, feed.Companies, feed.Indicators[0].Observations));
        Assert.StartsWith("power,f.csv,3,没有的,", Assert.Single(region.Lines("unmatched.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_persons_have_confirmed_counts_for_ever()
    {
        const string Company = """{ "column": "企业", "by": "name", "matches": "confirmed/*" }""";
        const string Rows = "企业,月份,电量\n老甲,2026-10,1\n乙厂（旧厂区）,2026-10,2\n没人知道,2026-10,3\n";
        using SmallRegion region = Region(Company, Rows);
        Assert.Equal(3, (await region.ScanAsync()).Summary.Feeds[^1].Unmatched);

        // Saved by Excel in Chinese, in another folder, with the columns as they are in the list.
        System.Text.Encoding national = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;
        string sheet = Feeds.Workbook.Row(1, "企业", "确认") + Feeds.Workbook.Row(2, "乙厂（旧厂区）", "91440784MA4Y0062X0");
        region.With("confirmed/十月.csv", national.GetBytes("数据源,企业,原因,确认\npower,老甲,,示例市甲家具有限公司\npower,没人知道,,\n"))
            .With("confirmed/十一月.xlsx", Feeds.Workbook.Of(("未匹配", sheet)));
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
        Assert.Equal((2, 1L, 0L), (feed.Companies, feed.Unmatched, feed.Rejects));
    }

    /// <summary>A person who has written something there waits for it to count.</summary>
    [Fact]
    public async Task What_was_confirmed_and_is_no_company_is_told_with_its_file_and_row()
    {
        const string Company = """{ "column": "企业", "by": "name", "matches": "confirmed/*" }""";
        using SmallRegion region = Region(Company, "企业,月份,电量\n老甲,2026-10,1\n没人知道,2026-10,3\n")
            .With("confirmed/1.csv", "企业,确认\n老甲,示例市甲家具有限公司\n")
            .With("confirmed/2.csv", "企业,确认\n没人知道,没有这家\n");
        await region.ScanAsync();
        string told = Assert.Single(region.Lines("rejects.csv"));
        Assert.StartsWith("power,confirmed/2.csv,2,确认,没有这家,", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "column": "企业", "by": "name", "name": "名称" }""", "EW2008")]
    [InlineData("""{ "column": "企业", "matches": "m.csv" }""", "EW2008")]
    [InlineData("""{ "column": "企业", "by": "name", "branches": "own" }""", "EW1007")]
    public void What_does_not_go_together_is_an_error(string company, string code)
    {
        using SmallRegion region = Region(company, "企业,月份,电量\n");
        ScanFileException fault = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        Assert.StartsWith(code, Assert.Single(fault.Diagnostics).Code, StringComparison.Ordinal);
    }

    private static SmallRegion Region(string company, string rows, string combine = "error") => new SmallRegion()
        .WithFeeds($$"""
            { "id": "power", "file": "f.csv", "company": {{company}}, "date": "月份",
              "measures": { "power_kwh": { "column": "电量", "combine": "{{combine}}" } }, "maxRejects": 1 }
            """, Codes)
        .With("companies.csv", Register).With("f.csv", rows);
}
