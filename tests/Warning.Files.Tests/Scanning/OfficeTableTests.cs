using EarlyWarning.Files.Feeds;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Tables as departments lay them out: the figures that a scan reads of them, and the rows that it tells apart from those of companies.</summary>
public sealed class OfficeTableTests
{
    private const string Mapping = """ "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } """;

    private static readonly LocalDate October = new(2026, 10, 1);

    [Theory]
    [InlineData("鹤山市2026年10月用电情况表,,\n企业,月份,电量\nA,2026-10,5\nB,2026-10,6\n")]
    [InlineData("鹤山市2026年10月用电情况表\n\n填报单位：某供电所,,单位：千瓦时\n企业,月份,电量\nA,2026-10,5\nB,2026-10,6\n合计,,11\n")]
    [InlineData("企业,月份,电量\nA,2026-10,5\nB,2026-10,6\n合计,,11\n制表人：某某,,审核：某某\n")]
    [InlineData("企业,月份,电量\nA,2026-10,5\n沙坪街道小计,,5\nB,2026-10,6\n雅瑶镇 小 计,,6\n总 计：,,11\n")]
    [InlineData("企业,月份,电量\nA,2026-10,5\n企业,月份,电量\nB,2026-10,6\n")]
    [InlineData("企业,月份,电量\nA,2026-10,5\nB,2026-10,6\n注：1. 以上数据截至10月31日。,,\n以上由供电所提供，如有疑问请来电。\n")]
    [InlineData("企业 ,月\u00A0份,\"电\n量（度）\"\nA,2026-10,5\nB,2026-10,6\n")]
    [InlineData("企业,月份,电量\n,,（千瓦时）\nA,2026-10,5\nB,2026-10,6\n")]
    [InlineData("企业,时间,用电,\n,月份,电量,备注\nA,2026-10,5,\nB,2026-10,6,\n")]
    [InlineData("序号,企业,月份,电量\n1,A,2026-10,5\n2,B,2026-10,6\n合计,,,11\n合计,2家,,11\n")]
    public async Task A_text_is_read_as_a_person_reads_it(string text)
    {
        using SmallRegion region = Region(text, more: ", \"maxRejects\": 0");
        ScanResult result = await region.ScanAsync();
        Assert.Equal([5, 6, null, null], Figures(result));
        Assert.Equal((2, 0, 0), (Feed(result).Rows, Feed(result).Rejects, Feed(result).Unmatched));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task A_sheet_is_read_as_a_person_reads_it(string rows)
    {
        using SmallRegion region = new SmallRegion().With("power.xlsx", Workbook.Of(("十月", rows)))
            .WithFeeds($$"""{ "id": "power", "file": "power.xlsx", {{Mapping}} }""", more: ", \"maxRejects\": 0");
        ScanResult result = await region.ScanAsync();
        Assert.Equal([5, 6, null, null], Figures(result));
        Assert.Equal((2, 0, 0), (Feed(result).Rows, Feed(result).Rejects, Feed(result).Unmatched));
    }

    public static TheoryData<string> Sheets => new()
    {
        Row(1, "鹤山市2026年10月用电情况表") + Row(2, "填报单位:某供电所", "", "单位:千瓦时") +
            Row(3, "企业", "月份", "电量") + Row(4, "A", "2026-10", "5") + Row(5, "B", "2026-10", "6") + Row(6, "合计", "", "11"),
        Row(1, "企业 ", "月\n份", "电量（度）") + Row(2, "A", "2026-10", "5") + Row(3, "B", "2026-10", "6"),
        Row(1, "企业", "月份", "电量") + Row(2, "A", "2026-10", "5", "", "电话催过") + Row(3, "B", "2026-10", "6") + Row(5, "", "", "", "制表：某某"),
        Row(1, "序号", "企业", "月份", "电量") + Row(2, "1", "A", "2026-10", "5") + Row(3, "2", "B", "2026-10", "6") +
            Row(4, "3", "", "", "") + Row(5, "合计", "", "", "11"),
    };

    [Fact]
    public async Task A_name_or_date_in_a_merged_cell_holds_for_each_of_its_rows()
    {
        string rows = Row(1, "用电情况", "", "") + Row(2, "企业", "月份", "电量") + Row(3, "A", "2026-09", "1") +
            Row(4, "", "2026-10", "5") + Row(5, "B", "", "6") + Row(6, "合计", "", "12");
        using SmallRegion region = Book(rows, "A1:C1", "A3:A4", "B4:B5", "A6:B6");
        ScanResult result = await region.ScanAsync();
        Assert.Equal([5, 6, null, null], Figures(result));
        Assert.Equal((3, 0, 1), (Feed(result).Rows, Feed(result).Rejects, Feed(result).Notes));
    }

    [Fact]
    public async Task A_number_in_a_cell_merged_over_several_rows_is_unread_in_each()
    {
        string rows = Row(1, "企业", "月份", "电量") + Row(2, "A", "2026-10", "11") + Row(3, "B", "2026-10", "");
        using SmallRegion region = Book(rows, "C2:C3");
        ScanResult result = await region.ScanAsync();
        Assert.Equal([null, null, null, null], Figures(result));
        Assert.Equal(2, Feed(result).Rejects);
        Assert.Contains("merged over several rows", result.Panel!.Rejects[1].Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal([0, 1], result.Panel.Panel.AsOf(SmallRegion.AsOf, 1).FindUnread().Order());
    }

    [Fact]
    public async Task A_header_of_two_rows_may_have_merged_cells()
    {
        string rows = Row(1, "企业名录", "", "", "") + Row(2, "序号", "基本信息", "", "用电") + Row(3, "", "企业", "月份", "电量") + Row(4, "1", "A", "2026-10", "5");
        using SmallRegion region = Book(rows, "A1:D1", "A2:A3", "B2:C2");
        ScanResult result = await region.ScanAsync();
        Assert.Equal(5, Figures(result)[0]);
        Assert.Equal((1, 0, 0), (Feed(result).Rows, Feed(result).Rejects, Feed(result).Notes));
    }

    [Fact]
    public async Task A_cell_merged_over_two_columns_is_one_column()
    {
        string rows = Row(1, "企业", "", "月份", "电量") + Row(2, "A", "", "2026-10", "5") + Row(3, "B", "", "2026-10", "6");
        using SmallRegion region = Book(rows, "A1:B1", "A2:B2");
        ScanResult result = await region.ScanAsync();
        Assert.Equal([5, 6, null, null], Figures(result));
        Assert.Equal((2, 0), (Feed(result).Rows, Feed(result).Rejects));
    }

    [Fact]
    public async Task Totals_and_remarks_are_counted_as_notes()
    {
        using SmallRegion region = new SmallRegion().With("power.csv", "企业,月份,电量\nA,2026-10,5\n合计,,5\n审核：某某,,\n")
            .WithFeeds($$"""{ "id": "power", "file": "power.csv", {{Mapping}} }""");
        FeedSummary feed = Feed(await region.ScanAsync());
        Assert.Equal((1, 2, 1), (feed.Rows, feed.Notes, feed.Files[0].Rows));
        Assert.Contains("\"notes\": 2", region.Output("summary.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_code_is_no_note_though_nothing_stands_beside_it()
    {
        using SmallRegion region = new SmallRegion().With("power.csv", "企业,月份,电量\nA,2026-10,5\n91440784XNK4WRA737,,\n")
            .WithFeeds($$"""{ "id": "power", "file": "power.csv", {{Mapping}} }""", SmallRegion.Register);
        FeedSummary feed = Feed(await region.ScanAsync());
        Assert.Equal((2, 0, 1), (feed.Rows, feed.Notes, feed.Unmatched));
    }

    [Fact]
    public async Task The_header_may_be_named_where_two_rows_could_be_it()
    {
        const string Text = "企业,月份,电量\n上月,,\n企业,月份,电量\nA,2026-10,5\n";
        using SmallRegion region = Region(Text, ", \"headerRow\": 3");
        ScanResult result = await region.ScanAsync();
        Assert.Equal((1, 0, 0), (Feed(result).Rows, Feed(result).Rejects, Feed(result).Notes));
    }

    [Fact]
    public async Task A_header_row_that_has_no_text_is_an_error()
    {
        using SmallRegion region = Region("企业,月份,电量\nA,2026-10,5\n", ", \"headerRow\": 7");
        ScanException thrown = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Contains("no row 7 with text in it", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("电量(度)", "", 5)]
    [InlineData("电量（万千瓦时）", "", 50_000)]
    [InlineData("电量", "单位：万度", 50_000)]
    [InlineData("电量", "单位：万元、万度", 50_000)]
    [InlineData("电量", "填报单位：万度", 5)]
    [InlineData("电量(万度)", ", \"scale\": 2", 10)]
    public async Task The_unit_that_a_file_names_is_converted_unless_the_factor_is_given(string column, string unit, double expected)
    {
        string title = unit.StartsWith(',') ? "" : $"表一,,{unit}\n", scale = unit.StartsWith(',') ? unit : "";
        using SmallRegion region = new SmallRegion().With("power.csv", $"{title}企业,月份,{column}\nA,2026-10,5\n")
            .WithFeeds($$"""
                { "id": "power", "file": "power.csv", "company": "企业", "date": "月份",
                  "measures": { "power_kwh": { "column": "电量" {{scale}} } } }
                """);
        Assert.Equal(expected, Figures(await region.ScanAsync())[0]);
    }

    [Theory]
    [InlineData("企业,月份,电量(人)\nA,2026-10,5\n", "a number of '人' where the indicator's unit is kWh")]
    [InlineData("单位：度、万度,,\n企业,月份,电量\nA,2026-10,5\n", "the unit is not clear: above the table stand '度', '万度'")]
    public async Task A_unit_that_does_not_fit_is_a_reject_that_says_both(string text, string reason)
    {
        using SmallRegion region = Region(text);
        ScanResult result = await region.ScanAsync();
        Assert.Null(Figures(result)[0]);
        Assert.Contains(reason, Assert.Single(result.Panel!.Rejects).Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_with_its_unit_is_the_amount_and_never_zero()
    {
        using SmallRegion region = new SmallRegion().With("arrears.csv", "企业,月份,欠薪金额\nA,2026年9月,20000\nB,2026年10月,\"1,400,370.00元\"\nC,2026.10,176.5万元\n")
            .WithFeeds("""
                { "id": "arrears", "file": "arrears.csv", "company": "企业", "date": "月份", "measures": { "arrears_cny": { "column": "欠薪金额" } } }
                """);
        ScanResult result = await region.ScanAsync();
        Assert.Empty(result.Panel!.Rejects);
        PanelView view = result.Panel.Panel.AsOf(SmallRegion.AsOf, 1);
        CalendarPeriod month = CalendarPeriod.Of(Cadence.Monthly, October);
        Assert.Equal((1_400_370, 1_765_000), (view.ValueOf(1, "arrears_cny", month), view.ValueOf(2, "arrears_cny", month)));
    }

    [Fact]
    public async Task A_name_that_several_columns_may_have_is_an_error_that_tells_them_apart()
    {
        using SmallRegion region = new SmallRegion().With("power.csv", "企业,月份,居民,,工业,\n,,电量,户数,电量,户数\nA,2026-10,5,1,6,1\n")
            .WithFeeds($$"""{ "id": "power", "file": "power.csv", {{Mapping}} }""");
        ScanException thrown = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Contains("column '电量' may be any of '居民/电量', '工业/电量'", thrown.Message, StringComparison.Ordinal);
        region.WithFeeds("""{ "id": "power", "file": "power.csv", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "工业 / 电量" } } }""");
        Assert.Equal(6, Figures(await region.ScanAsync())[0]);
    }

    [Fact]
    public async Task A_register_has_titles_units_and_totals_too()
    {
        string rows = Row(1, "企业名录") + Row(2, "填报单位:某局      单位:万人、万元") + Row(3, "编号", "名称", "人数") + Row(4, "A", "甲", "1") + Row(5, "合计", "", "1");
        using SmallRegion region = new SmallRegion().With("companies.xlsx", Workbook.Of(("名录", rows)))
            .WithFeeds("", """{ "file": "companies.xlsx", "id": "编号", "idKind": "any", "name": "名称", "attributes": { "headcount": "人数" } }""");
        ScanResult result = await region.ScanAsync();
        Assert.Equal((1, 1), (result.Panel!.Feeds[0].Rows, result.Panel.Feeds[0].Notes));
        Assert.Equal(10_000, result.Panel.Panel.AsOf(SmallRegion.AsOf, 1).AttributeOf(0, "headcount").Number);
    }

    private static SmallRegion Region(string text, string keys = "", string more = "") =>
        new SmallRegion().With("power.csv", text).WithFeeds($$"""{ "id": "power", "file": "power.csv", {{Mapping}} {{keys}} }""", more: more);

    private static SmallRegion Book(string rows, params string[] merged)
    {
        string areas = string.Concat(merged.Select(area => $"<mergeCell ref='{area}'/>"));
        byte[] book = Workbook.Changed(Workbook.Of(("一", rows)), "xl/worksheets/sheet0.xml",
            text => text.Replace("</sheetData>", $"</sheetData><mergeCells count='{merged.Length}'>{areas}</mergeCells>", StringComparison.Ordinal));
        return new SmallRegion().With("power.xlsx", book).WithFeeds($$"""{ "id": "power", "file": "power.xlsx", {{Mapping}} }""");
    }

    private static string Row(int number, params string[] texts) => Workbook.Row(number, texts);

    private static FeedSummary Feed(ScanResult result) => result.Summary.Feeds[^1];

    /// <summary>Returns the figures of October of the four companies.</summary>
    private static double?[] Figures(ScanResult result)
    {
        PanelView view = result.Panel!.Panel.AsOf(SmallRegion.AsOf, 1);
        return [.. Enumerable.Range(0, 4).Select(company => view.ValueOf(company, "power_kwh", CalendarPeriod.Of(Cadence.Monthly, October)))];
    }
}
