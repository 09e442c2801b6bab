using EarlyWarning.Files.Feeds;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Checks what comes of workbooks as departments send them: the figures, and what the scan says of sheets that it did not read.</summary>
public sealed class WorkbookFeedTests
{
    [Fact]
    public async Task Days_of_a_workbook_of_1904_are_those_that_a_person_sees()
    {
        PanelView view = await ReadAsync("a-workbook-of-1904");
        Assert.Equal([1, 2, 3, null], Figures(view));
    }

    [Fact]
    public async Task Neither_an_error_nor_a_formula_without_a_value_is_a_figure()
    {
        PanelView view = await ReadAsync("excel-errors-and-formulas");
        Assert.Equal([null, 2, null, null], Figures(view));
        Assert.Equal([0, 2, 3], view.FindUnread().Order());
    }

    [Fact]
    public async Task The_figures_are_of_the_sheet_that_a_person_sees_first() => Assert.Equal(5, Figures(await ReadAsync("a-hidden-sheet-before-the-one"))[0]);

    [Fact]
    public async Task A_note_beside_the_table_takes_nothing_from_its_row() =>
        Assert.Equal([1, 2, null, null], Figures(await ReadAsync("a-note-beside-the-table")));

    [Fact]
    public async Task A_day_that_is_zero_does_not_set_the_first_day_of_its_feed()
    {
        using SmallRegion region = new();
        BrokenFeeds.All["a-day-that-is-zero"](region);
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
        Assert.Equal((new LocalDate(2026, 9, 10), 1), (feed.CoversFrom!.Value, feed.Rejects));
    }

    [Fact]
    public async Task Sheets_with_the_same_columns_that_are_not_read_are_told_once_a_feed()
    {
        using SmallRegion region = new();
        BrokenFeeds.All["a-hidden-sheet-before-the-one"](region);
        byte[] workbook = File.ReadAllBytes(Path.Combine(region.Path, "power.xlsx"));
        region.With("power/1.xlsx", workbook).With("power/2.xlsx",
            Workbook.Changed(workbook, "xl/worksheets/sheet1.xml", text => text.Replace("<v>5</v>", "<v>6</v>", StringComparison.Ordinal)))
            .WithFeeds("""{ "id": "power", "file": "power/*.xlsx", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""");
        Diagnostic warning = Assert.Single((await region.ScanAsync()).Warnings, one => one.Code == "EW1927");
        Assert.Equal(
            "feed 'power': power/1.xlsx: sheet '本月' is read, the first that is visible; '旧' (hidden) with the same columns: not read; " +
            "name it under \"sheet\" if another is meant (and so in 1 more files)",
            warning.Message);
        Assert.Equal(
            "数据源“power”：power/1.xlsx：读取的是第一张可见的工作表“本月”；列名相同的“旧”（隐藏）没有读取；如应读取别的，请在扫描文件里用“sheet”写明（另有 1 个文件也是这样）",
            warning.Text.ToString(MessageLanguage.Chinese));
    }

    [Fact]
    public async Task A_sheet_that_is_named_is_meant()
    {
        using SmallRegion region = new();
        BrokenFeeds.All["a-hidden-sheet-before-the-one"](region);
        region.WithFeeds("""
            { "id": "power", "file": "power.xlsx", "sheet": "旧", "company": "企业", "date": "月份",
            "measures": { "power_kwh": { "column": "电量" } } }
            """);
        ScanResult result = await region.ScanAsync();
        Assert.DoesNotContain(result.Warnings, one => one.Code == "EW1927");
        Assert.Equal(999, Figures(result.Panel!.Panel.AsOf(SmallRegion.AsOf, 1))[0]);
    }

    private static async Task<PanelView> ReadAsync(string name)
    {
        using SmallRegion region = new();
        BrokenFeeds.All[name](region);
        return (await region.ScanAsync()).Panel!.Panel.AsOf(SmallRegion.AsOf, 1);
    }

    /// <summary>Returns the figures of October of the four companies.</summary>
    private static double?[] Figures(PanelView view) =>
        [.. Enumerable.Range(0, 4).Select(company => view.ValueOf(company, "power_kwh", CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, 10, 1))))];
}
