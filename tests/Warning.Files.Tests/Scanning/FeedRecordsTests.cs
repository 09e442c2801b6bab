using System.Text;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>The rows in which feeds tell of a company, whatever the lane by which they are read.</summary>
public sealed class FeedRecordsTests
{
    private const string Long = """
        { "id": "arrears", "file": "arrears*.csv", "company": "编号", "date": "月份", "maxRejects": 0.9, "measures": { "arrears_cny": { "column": "金额" } } }
        """;

    [Fact]
    public async Task Rows_are_named_by_file_and_line_in_the_order_of_the_files()
    {
        using SmallRegion region = new SmallRegion()
            .With("arrears-1.csv", "编号,月份,金额\nB,2026-08,1\nA,2026-08,2\n\nA,2026-09,x\n")
            .With("arrears-2.csv", "编号,月份,金额\nA,2026-10,3\nA,,3\nC,2026-10,4\nA,2026-12,5\n")
            .WithFeeds(Long);
        Assert.Equal(
            [Of("arrears-1.csv", 3, 8), Of("arrears-1.csv", 5, 9), Of("arrears-2.csv", 2, 10)],
            await FeedRecords.ReadAsync(Load(region), "A", ["arrears"], SmallRegion.AsOf));
        Assert.Empty(await FeedRecords.ReadAsync(Load(region), "A", ["power"], SmallRegion.AsOf));
        Assert.Empty(await FeedRecords.ReadAsync(Load(region), "X", ["arrears"], SmallRegion.AsOf));
    }

    [Fact]
    public async Task Columns_of_months_give_the_row_once_a_month()
    {
        using SmallRegion region = new SmallRegion()
            .With("arrears.csv", "编号,2026年9月,2026年10月\nB,1,2\nA,3,4\n")
            .WithFeeds("""
                { "id": "arrears", "file": "arrears.csv", "company": "编号", "months": { "header": "{yyyy}年{M}月" }, "measures": { "arrears_cny": { } } }
                """);
        Assert.Equal([Of("arrears.csv", 3, 9), Of("arrears.csv", 3, 10)], await FeedRecords.ReadAsync(Load(region), "A", ["arrears"], SmallRegion.AsOf));
    }

    [Fact]
    public async Task A_long_file_that_is_read_in_pieces_names_the_same_line()
    {
        StringBuilder text = new("编号,月份,金额\n");
        for (int row = 2; row < 200_000; row++) text.Append("X,2026-09,1\n");
        using SmallRegion region = new SmallRegion().With("arrears.csv", text.Append("A,2026-10,3\n").ToString()).WithFeeds(Long);
        ScanOptions two = new() { Threads = 2 };
        Assert.Equal([Of("arrears.csv", 200_000, 10)], await FeedRecords.ReadAsync(Load(region), "A", ["arrears"], SmallRegion.AsOf, two));
    }

    [Fact]
    public async Task A_feed_that_is_not_there_is_said()
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Long.Replace("arrears*.csv", "no.csv", StringComparison.Ordinal));
        ScanException fault = await Assert.ThrowsAsync<ScanException>(() => FeedRecords.ReadAsync(Load(region), "A", ["arrears"], SmallRegion.AsOf));
        Assert.Contains("no.csv", Assert.Single(fault.Faults).ToString(), StringComparison.Ordinal);
    }

    private static ScanFile Load(SmallRegion region) => ScanFile.Load(region.ScanPath, OfficeFormats.All);

    private static FeedRecord Of(string file, long row, int month) => new("arrears", file, row, new LocalDate(2026, month, 1));
}
