using EarlyWarning.Files.Feeds;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Dates outside of a column: in names of files and sheets, in titles, in the headers of columns, or nowhere, so that they are given.</summary>
public sealed class OutsideDateTests
{
    private const string Rows = "企业,电量\nA,5\nB,6\n";

    [Theory]
    [InlineData("power 2026年10月.csv", """{ "from": "file", "pattern": "{yyyy}年{MM}月" }""", Rows)]
    [InlineData("2026-10.csv", """{ "from": "file", "pattern": "{yyyy}-{MM}" }""", Rows)]
    [InlineData("202610用电.csv", """{ "from": "file", "pattern": "{yyyy}{MM}" }""", Rows)]
    [InlineData("2026年/10月.csv", """{ "from": "file", "pattern": "{yyyy}年/{M}月" }""", Rows)]
    [InlineData("10月.csv", """{ "from": "file", "pattern": "{M}月", "year": 2026 }""", Rows)]
    [InlineData("2026年 10月.csv", """{ "from": "file", "pattern": "{M}月", "year": { "from": "file", "pattern": "{yyyy}年" } }""", Rows)]
    [InlineData("a.csv", """{ "value": "2026-10" }""", Rows)]
    [InlineData("a.csv", """{ "value": "2026年10月" }""", Rows)]
    [InlineData("a.csv", """{ "from": "title", "pattern": "{yyyy}年{M}月" }""", "鹤山市 2026 年 10 月用电情况表,\n" + Rows)]
    [InlineData("a.csv", """{ "from": "title", "pattern": "{yyyy}年{M}月用电" }""", "2026年9月1日制,2026年10月用电情况\n" + Rows)]
    [InlineData("a.csv", """{ "column": "日期", "year": 2026 }""", "企业,日期,电量\nA,10月5日,5\nB,10月,6\n")]
    [InlineData("2026年.csv", """{ "column": "日期", "year": { "from": "file", "pattern": "{yyyy}年" } }""", "企业,日期,电量\nA,10月5日,5\nB,2026年10月,6\n")]
    public async Task A_date_is_found_where_the_scan_file_says(string file, string date, string text)
    {
        using SmallRegion region = Region(file, date, text);
        ScanResult result = await region.ScanAsync();
        Assert.Equal([5, 6, null, null], Figures(result, 10));
        Assert.Empty(result.Panel!.Rejects);
    }

    [Theory]
    [InlineData("用电.csv", """{ "from": "file", "pattern": "{yyyy}年{MM}月" }""", Rows, "the name '用电.csv': no date like '{yyyy}年{MM}月'")]
    [InlineData("2026年1-3月.csv", """{ "from": "file", "pattern": "{M}月", "year": 2026 }""", Rows, "no date like '{M}月'")]
    [InlineData("2026年10月至12月.csv", """{ "from": "file", "pattern": "{yyyy}年{M}月" }""", Rows, "no date like")]
    [InlineData("上月.csv", """{ "from": "file", "pattern": "{M}月" }""", Rows, "no date like '{M}月'")]
    [InlineData("10月.csv", """{ "from": "file", "pattern": "{M}月" }""", Rows, "a date without its year")]
    [InlineData("2026年13月.csv", """{ "from": "file", "pattern": "{yyyy}年{M}月" }""", Rows, "no such date")]
    [InlineData("2062年10月.csv", """{ "from": "file", "pattern": "{yyyy}年{M}月" }""", Rows, "implausible date")]
    [InlineData("2026年9月 2026年10月.csv", """{ "from": "file", "pattern": "{yyyy}年{M}月" }""", Rows, "several dates like")]
    [InlineData("a.csv", """{ "from": "title", "pattern": "{yyyy}年{M}月" }""", Rows, "there is no title above the header")]
    public async Task A_file_that_cannot_be_dated_is_an_error_that_names_it(string file, string date, string text, string expected)
    {
        using SmallRegion region = Region(file, date, text);
        ScanException thrown = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Contains(expected, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_without_its_year_is_unread_where_no_year_is_given()
    {
        using SmallRegion region = Region("a.csv", "\"日期\"", "企业,日期,电量\nA,10月,5\nB,上月,6\nC,2026-10,7\n");
        ScanResult result = await region.ScanAsync();
        Assert.Equal([null, null, 7, null], Figures(result, 10));
        Assert.Equal(
            ["a date without its year; give the year with \"year\" beside the column of the date", "not a date"],
            result.Panel!.Rejects.Select(reject => reject.Reason.ToString()));
    }

    [Theory]
    [InlineData("""{ "from": "file" }""", "EW1005")]
    [InlineData("""{ "from": "folder", "pattern": "{yyyy}" }""", "EW1007")]
    [InlineData("""{ "from": "file", "pattern": "{jjjj}" }""", "EW1008")]
    [InlineData("""{ "from": "file", "pattern": "{yyyy}{yyyy}" }""", "EW1008")]
    [InlineData("""{ "column": "日期", "value": "2026-10" }""", "EW1007")]
    [InlineData("{ }", "EW1007")]
    [InlineData("""{ "value": "上月" }""", "EW1008")]
    [InlineData("""{ "column": "日期", "year": { "from": "file", "pattern": "{M}月" } }""", "EW1008")]
    public void A_date_that_says_nothing_clear_is_a_fault_of_the_scan_file(string date, string code)
    {
        using SmallRegion region = Region("a.csv", date, Rows);
        ScanFileException thrown = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        Assert.Contains(code, thrown.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("企业,2026年9月,2026年10月\nA,1,5\nB,2,6\n", "{yyyy}年{M}月", "")]
    [InlineData("用电表,,\n企业, 2026年 9月 ,2026年10月（度）\nA,1,5\nB,2,6\n合计,3,11\n", "{yyyy}年{M}月", "")]
    [InlineData("企业,9月,10月,备注\nA,1,5,\nB,2,6,\n", "{M}月", ", \"year\": 2026")]
    [InlineData("2026年用电,,\n企业,9月,10月\nA,1,5\nB,2,6\n", "{M}月", ", \"year\": { \"from\": \"title\", \"pattern\": \"{yyyy}年\" }")]
    [InlineData("企业,2026-09用电量,2026-10用电量\nA,1,5\nB,2,6\n", "{yyyy}-{MM}用电量", "")]
    public async Task Columns_are_months(string text, string header, string year)
    {
        using SmallRegion region = new SmallRegion().With("power.csv", text).WithFeeds($$"""
            { "id": "power", "file": "power.csv", "company": "企业", "months": { "header": "{{header}}" {{year}} }, "measures": { "power_kwh": { } } }
            """);
        ScanResult result = await region.ScanAsync();
        Assert.Equal([1, 2, null, null], Figures(result, 9));
        Assert.Equal([5, 6, null, null], Figures(result, 10));
        Assert.Equal((2, 0), (result.Summary.Feeds[^1].Rows, result.Panel!.Rejects.Count));
    }

    [Fact]
    public async Task Columns_are_months_of_several_measures()
    {
        const string Text = "企业,2026年9月,,2026年10月,\n,电量,欠薪,电量,欠薪\nA,1,10,5,50\nB,2,20,6,x\n";
        using SmallRegion region = new SmallRegion().With("power.csv", Text).WithFeeds("""
            { "id": "power", "file": "power.csv", "company": "企业", "months": { "header": "{yyyy}年{M}月" },
              "measures": { "power_kwh": { "column": "电量" }, "arrears_cny": { "column": "欠薪" } } }
            """);
        ScanResult result = await region.ScanAsync();
        Assert.Equal([5, 6, null, null], Figures(result, 10));
        Assert.Equal([50, null, 0, 0], Figures(result, 10, "arrears_cny"));
        Assert.Equal([10, 20, 0, 0], Figures(result, 9, "arrears_cny"));
        Reject reject = Assert.Single(result.Panel!.Rejects);
        Assert.Equal((4, "2026年10月/欠薪", "x"), (reject.Row, reject.Column, reject.Value));
    }

    [Fact]
    public async Task A_row_of_no_company_is_told_once_whatever_its_months()
    {
        using SmallRegion region = new SmallRegion().With("power.csv", "企业,2026年8月,2026年9月,2026年10月\nA,1,2,3\nX,1,2,3\n,1,2,3\n")
            .WithFeeds("""{ "id": "power", "file": "power.csv", "company": "企业", "months": { "header": "{yyyy}年{M}月" }, "measures": { "power_kwh": { } } }""");
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
        Assert.Equal((3, 1, 1), (feed.Rows, feed.Unmatched, feed.Rejects));
    }

    [Fact]
    public async Task A_month_to_come_without_any_figure_is_not_taken_for_delivered()
    {
        const string Text = "企业,2026年8月,2026年9月,2026年10月\nA,1,2,\nB,,4,\n";
        using SmallRegion region = new SmallRegion().With("arrears.csv", Text).WithFeeds("""
            { "id": "arrears", "file": "arrears.csv", "company": "企业", "months": { "header": "{yyyy}年{M}月" }, "measures": { "arrears_cny": { } } }
            """);
        PanelView view = (await region.ScanAsync()).Panel!.Panel.AsOf(SmallRegion.AsOf, 1);
        Assert.Equal(new LocalDate(2026, 9, 1), view.AnchorOf("arrears_cny").FirstDay);

        // B was listed in August without a figure, C was not listed; nobody was in October.
        Assert.Equal([1, null, 0, 0], Figures(view, 8, "arrears_cny"));
        Assert.Equal([2, 4, 0, 0], Figures(view, 9, "arrears_cny"));
    }

    [Theory]
    [InlineData("企业,2026年10月,2026年10月\nA,1,2\n", "several columns are of 2026-10")]
    [InlineData("企业,10月\nA,1\n", "no column of a month like '{yyyy}年{M}月'")]
    [InlineData("企业,2026年1-3月\nA,1\n", "no column of a month like")]
    public async Task Columns_that_are_no_months_are_an_error(string text, string expected)
    {
        using SmallRegion region = new SmallRegion().With("power.csv", text)
            .WithFeeds("""{ "id": "power", "file": "power.csv", "company": "企业", "months": { "header": "{yyyy}年{M}月" }, "measures": { "power_kwh": { } } }""");
        ScanException thrown = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Contains(expected, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "date": "月份", "months": { "header": "{M}月" }, "measures": { "power_kwh": { } } """, "EW1007")]
    [InlineData(""" "months": { "header": "{M}月" }, "events": { "call": { } } """, "EW1007")]
    [InlineData(""" "months": { "header": "{M}月" }, "measures": { "power_kwh": { }, "water_m3": { } } """, "EW1007")]
    [InlineData(""" "months": { }, "measures": { "power_kwh": { } } """, "EW1005")]
    [InlineData(""" "measures": { "power_kwh": { "column": "电量" } } """, "EW1005")]
    public void Months_that_say_nothing_clear_are_a_fault_of_the_scan_file(string keys, string code)
    {
        using SmallRegion region = new SmallRegion().WithFeeds($$"""{ "id": "p", "file": "a.csv", "company": "企业", {{keys}} }""");
        ScanFileException thrown = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        Assert.Contains(code, thrown.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("*", """ "月份" """)]
    [InlineData("*月", """{ "from": "sheet", "pattern": "{M}月", "year": 2026 }""")]
    public async Task Every_sheet_that_fits_is_read(string sheet, string date)
    {
        byte[] book = Workbook.Of(
            ("9月", Sheet("2026-09", 1, 2)), ("10月", Sheet("2026-10", 5, 6)), ("填表说明", Workbook.Row(1, "每月5日前填报")), ("Sheet3", ""));
        using SmallRegion region = new SmallRegion().With("power.xlsx", book).WithFeeds($$"""
            { "id": "power", "file": "power.xlsx", "sheet": "{{sheet}}", "company": "企业", "date": {{date}}, "measures": { "power_kwh": { "column": "电量" } } }
            """);
        ScanResult result = await region.ScanAsync();
        Assert.Equal([1, 2, null, null], Figures(result, 9));
        Assert.Equal([5, 6, null, null], Figures(result, 10));
        Assert.Equal(["power.xlsx[9月]", "power.xlsx[10月]"], result.Summary.Feeds[^1].Files.Select(file => file.File));
        string[] told = [.. result.Warnings.Where(warning => warning.Code == "EW1927").Select(warning => warning.Message)];
        if (sheet == "*月") Assert.Empty(told);
        else Assert.Contains("'填表说明' (none of the columns)", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_sheets_that_fit_are_left_out_and_told()
    {
        byte[] book = Workbook.Changed(
            Workbook.Of(("9月", Sheet("2026-09", 9, 9)), ("10月", Sheet("2026-10", 5, 6))), "xl/workbook.xml",
            text => text.Replace("sheetId='1'", "sheetId='1' state='hidden'", StringComparison.Ordinal));
        using SmallRegion region = new SmallRegion().With("power.xlsx", book).WithFeeds("""
            { "id": "power", "file": "power.xlsx", "sheet": "*月", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }
            """);
        ScanResult result = await region.ScanAsync();
        Assert.Equal([null, null, null, null], Figures(result, 9));
        Assert.Contains("'9月' (hidden)", Assert.Single(result.Warnings, warning => warning.Code == "EW1927").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_no_sheet_fits_is_an_error()
    {
        using SmallRegion region = new SmallRegion().With("power.xlsx", Workbook.Of(("九月", Sheet("2026-09", 1, 2)))).WithFeeds("""
            { "id": "power", "file": "power.xlsx", "sheet": "*季度", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }
            """);
        ScanException thrown = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Contains("no visible sheet like '*季度'; there are '九月'", thrown.Message, StringComparison.Ordinal);
    }

    private static string Sheet(string month, int first, int second) =>
        Workbook.Row(1, "企业", "月份", "电量") + Workbook.Row(2, "A", month, $"{first}") + Workbook.Row(3, "B", month, $"{second}");

    private static SmallRegion Region(string file, string date, string text) => new SmallRegion().With(file, text).WithFeeds(
        $$"""{ "id": "power", "file": "{{file}}", "company": "企业", "date": {{date}}, "measures": { "power_kwh": { "column": "电量" } } }""");

    private static double?[] Figures(ScanResult result, int month, string measure = "power_kwh") =>
        Figures(result.Panel!.Panel.AsOf(SmallRegion.AsOf, 1), month, measure);

    private static double?[] Figures(PanelView view, int month, string measure) =>
        [.. Enumerable.Range(0, 4).Select(company => view.ValueOf(company, measure, CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, month, 1))))];
}
