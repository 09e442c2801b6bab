using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Files as departments sent them to somebody (<c>Data/departments</c>, with made-up companies), each with what a person reads in it.</summary>
public sealed class DepartmentTableTests
{
    private const string Small = """
        { "id": "v", "kind": "measure", "cadence": "monthly", "maxAge": "12m" }, { "id": "headcount", "kind": "attribute", "type": "number", "unit": "people" }
        """;

    private const string Rules = """{ "id": "t", "rules": [ { "id": "t", "when": "sum(v, 12m, known: 1) > 0", "score": 30 } ] }""";

    [Theory]
    [InlineData("merged-company.xlsx", "", "值", "C01 8:1 9:2 10:3, C02 10:4", 0, 0)]
    [InlineData("title-above.xlsx", "", "值", "C01 10:5, C02 10:6", 0, 1)]
    [InlineData("title-above.csv", "", "值", "C01 10:5, C02 10:6", 0, 0)]
    [InlineData("header-spelling.xlsx", "", "值(万元)", "C01 10:5", 0, 0)]
    [InlineData("total-row.xlsx", "", "值",
        "C01 10:1, C02 10:2, C03 10:3, C04 10:4, C05 10:5, C06 10:6, C07 10:7, C08 10:8, C09 10:9, C10 10:10", 0, 2)]
    [InlineData("sheet-a-month.xlsx", ", \"sheet\": \"*\"", "值", "C01 9:1 10:2", 0, 0)]
    [InlineData("note-beside.xlsx", "", "值", "C01 10:1, C02 10:2", 0, 0)]
    [InlineData("dates.csv", "", "值",
        "C01 9:1, C03 9:3, C04 9:4, C05 9:5, C06 9:6, C07 10:7, C08 10:8, C09 10:9, C10 9:10, C11 9:11, C12 9:12, C13 9:13, C14 9:14, C17 9:17, C18 9:18, " +
        "C20 9:20, C21 9:21, C24 9:24, C26 9:26, C39 9:39", 19, 0)]
    public async Task A_small_table_says_what_a_person_reads_in_it(string file, string keys, string column, string expected, int rejects, int notes)
    {
        using SmallRegion region = Region(file).WithFeeds($$"""
            { "id": "f", "file": "{{file}}", "company": "企业", "date": "月份", "through": "2026-10-31", "maxRejects": 1{{keys}},
              "measures": { "v": { "column": "{{column}}" } } }
            """);
        ScanResult result = await region.ScanAsync();
        Assert.Equal(expected, Figures(result, "v"));
        FeedSummary feed = result.Summary.Feeds[^1];
        Assert.Equal((rejects, notes, 0), (feed.Rejects, feed.Notes, feed.Unmatched));
    }

    [Fact]
    public async Task Months_as_columns_are_read_or_told_where_no_date_is_mapped()
    {
        using SmallRegion region = Region("months.csv").WithFeeds("""
            { "id": "f", "file": "months.csv", "company": "企业", "months": { "header": "{yyyy}年{M}月" }, "measures": { "v": { } } }
            """);
        Assert.Equal("C01 8:1 9:2 10:3, C02 8:4 9:5 10:6", Figures(await region.ScanAsync(), "v"));
        region.WithFeeds("""{ "id": "f", "file": "months.csv", "company": "企业", "date": "月份", "measures": { "v": { "column": "2026年10月" } } }""");
        ScanException wrong = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Contains("no column '月份'", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("'2026年10月'", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_with_title_unit_two_header_rows_and_a_total_is_read_in_its_unit()
    {
        const string Register = """
            { "file": "register.xlsx", "sheet": "企业名录", "id": "统一社会信用代码", "name": "企业名称", "town": "所属镇街",
              "attributes": { "headcount": "职工人数", "registered_capital_cny": "注册资本", "registered_on": "成立日期", "has_union": "是否建会" } }
            """;
        using SmallRegion region = Department(Register, "", "register.xlsx");
        ScanResult result = await region.ScanAsync();
        FeedSummary register = result.Summary.Feeds[0];
        Assert.Equal((300, 300, 0, 2), (result.Summary.Companies, register.Rows, register.Rejects, register.Notes));
        PanelView view = result.Panel!.Panel.AsOf(SmallRegion.AsOf, 1);
        Assert.True(result.Panel.Panel.TryFind("91440784XNK4WRA736", out int row));
        Assert.Equal((1_000_000.0, 12.0), (view.AttributeOf(row, "registered_capital_cny").Number, view.AttributeOf(row, "headcount").Number));
        Assert.Equal((new LocalDate(2021, 3, 17), false), (view.AttributeOf(row, "registered_on").Date, view.AttributeOf(row, "has_union").Flag));
    }

    [Fact]
    public async Task A_year_and_more_of_power_as_columns_is_read_by_name()
    {
        using SmallRegion region = Department(Companies, """
            { "id": "power", "file": "power-by-month.csv", "company": { "column": "户名", "by": "name" }, "months": { "header": "{yyyy}年{M}月" },
              "measures": { "power_kwh": { "combine": "sum", "missing": ["无"] } } }
            """, "register.csv", "power-by-month.csv");
        ScanResult result = await region.ScanAsync();
        FeedSummary power = result.Summary.Feeds[^1];
        Assert.Equal((342, 4L, 3L), (power.Rows, power.Rejects, power.Unmatched)); // 89O with a letter, and three meters of building sites
        Assert.StartsWith("91440784XN", result.Panel!.Panel.Companies[0], StringComparison.Ordinal);
        Assert.True(result.Panel.Panel.TryFind("91440784XNK4WRA736", out int row));
        PanelView view = result.Panel.Panel.AsOf(SmallRegion.AsOf, 1);
        Assert.Equal((3057.0, 2768.0), (view.ValueOf(row, "power_kwh", Month(9)), view.ValueOf(row, "power_kwh", Month(10))));
    }

    [Theory]
    [InlineData("", 9)]
    [InlineData("{ \"column\": \"时间\", \"year\": 2026 }", 0)]
    public async Task Days_without_their_year_are_told_apart_and_aliases_have_an_encoding_of_their_own(string date, int rejects)
    {
        using SmallRegion region = Department(Companies, $$"""
            { "id": "i", "file": "stoppages.csv", "encoding": "gb18030", "company": { "column": "企业", "by": "name", "aliases": "aliases.csv" },
              "date": {{(date.Length == 0 ? "\"时间\"" : date)}}, "maxRejects": 1, "events": { "stoppage_report": { } } }
            """, "register.csv", "stoppages.csv", "aliases.csv");
        ScanResult result = await region.ScanAsync();
        FeedSummary feed = result.Summary.Feeds[^1];
        Assert.Equal((rejects, 0L), (feed.Rejects, feed.Unmatched));
        foreach (RejectGroup group in feed.RejectGroups)
            Assert.Equal("a date without its year; give the year with \"year\" beside the column of the date", group.Reason.ToString());
    }

    [Fact]
    public async Task An_apostrophe_before_a_cell_is_no_part_of_it()
    {
        using SmallRegion region = Department(Companies, """
            { "id": "water", "file": "water-debts.csv", "company": "统一社会信用代码", "date": "月份", "measures": { "water_arrears_cny": { "column": "欠缴水费" } } }
            """, "register.csv", "water-debts.csv");
        ScanResult result = await region.ScanAsync();
        FeedSummary feed = result.Summary.Feeds[^1];
        Assert.Equal((7, 0L, 0L), (feed.Rows, feed.Rejects, feed.Unmatched));
        Assert.True(result.Panel!.Panel.TryFind("91440784XNCW4QXN6C", out int row));
        Assert.Equal(29_016, result.Panel.Panel.AsOf(SmallRegion.AsOf, 1).ValueOf(row, "water_arrears_cny", Month(10)));
    }

    [Fact]
    public async Task A_month_with_a_point_and_an_amount_with_its_unit_are_read()
    {
        using SmallRegion region = Department(Companies, Arrears("arrears.csv"), "register.csv", "arrears.csv");
        ScanResult result = await region.ScanAsync();
        FeedSummary feed = result.Summary.Feeds[^1];
        Assert.Equal((0L, 0L), (feed.Rejects, feed.Unmatched));
        Assert.Equal("已拖欠 5 名职工工资 3 个月，合计 20,000 元，超过两个月", Because(result, "鹤山市茶扇蜓灯具有限公司"));
        Assert.Equal("已拖欠 5 名职工工资 3 个月，合计 1,765,000 元，超过两个月", Because(result, "鹤山市笋岭鹭皮鞋有限公司"));
    }

    [Fact]
    public async Task No_letter_says_nought_yuan_of_an_amount_with_commas_and_unit()
    {
        using SmallRegion region = Department(Companies, Arrears("arrears-units.csv"), "register.csv", "arrears-units.csv");
        ScanResult result = await region.ScanAsync();
        Assert.Equal("已拖欠 128 名职工工资 1.5 个月，合计 1,400,370 元，超过一个月", Because(result, "鹤山市茶扇蜓灯具有限公司"));
        Assert.All(result.Alerts.SelectMany(alert => alert.Assessment.Rules), rule => Assert.DoesNotMatch("(^|[^0-9,])0 元", rule.LetterSentence ?? ""));
    }

    private const string Companies = """{ "file": "register.csv", "id": "统一社会信用代码", "name": "企业名称" }""";

    private static string Arrears(string file) => $$"""
        { "id": "arrears", "file": "{{file}}", "company": { "column": "企业名称", "by": "name" }, "date": "月份", "through": "2026-10-31",
          "measures": { "wage_arrears_workers": { "column": "欠薪人数" }, "wage_arrears_cny": { "column": "欠薪金额" }, "wage_arrears_months": { "column": "欠薪月数" } } }
        """;

    private static string Because(ScanResult result, string company) => result.Alerts.Single(alert => alert.Company.Name == company)
        .Assessment.Rules.Select(rule => rule.Because).First(text => text.StartsWith("已拖欠", StringComparison.Ordinal));

    private static CalendarPeriod Month(int month) => CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, month, 1));

    /// <summary>Returns the figures of a measure in the months of 2026, company by company.</summary>
    private static string Figures(ScanResult result, string measure)
    {
        PanelView view = result.Panel!.Panel.AsOf(SmallRegion.AsOf, 1);
        IEnumerable<string> companies = Enumerable.Range(0, view.Companies.Count).Select(row =>
        {
            IEnumerable<string> months = Enumerable.Range(1, 12).Where(month => view.ValueOf(row, measure, Month(month)) is not null)
                .Select(month => $" {month}:{view.ValueOf(row, measure, Month(month))}");
            return view.Companies[row] + string.Concat(months);
        });
        return string.Join(", ", companies.Where(company => company.Contains(' ', StringComparison.Ordinal)));
    }

    /// <summary>Returns a region of companies C01 to C39 with one measure and a file.</summary>
    private static SmallRegion Region(string file) => new SmallRegion()
        .With("rules/indicators.json", $$"""{ "indicators": [ {{Small}} ] }""")
        .With("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 } }""")
        .With("rules/small.json", Rules)
        .With("companies.csv", "编号,名称,人数\n" + string.Concat(Enumerable.Range(1, 39).Select(number => $"C{number:00},公司{number:00},1\n")))
        .With(file, Data(file));

    /// <summary>Returns a region with the rules of the default pack, a register and a feed.</summary>
    private static SmallRegion Department(string register, string feed, params string[] files)
    {
        string scan = $$"""{ "rules": "default", "companies": {{register}}, "feeds": [ {{feed}} ], "language": "en" }""";
        SmallRegion region = new SmallRegion().With("scan.json", scan);
        foreach (string file in files) region.With(file, Data(file));
        return region;
    }

    private static byte[] Data(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "departments", file));
}
