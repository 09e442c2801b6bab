using System.Globalization;
using System.Text;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Reviews of a feed of thirty companies, after a scan of the month before.</summary>
public sealed class FeedReviewTests : IDisposable
{
    private const int Companies = 30;

    private static readonly LocalDate Before = new(2026, 10, 20);
    private static readonly LocalDate AsOf = new(2026, 11, 20);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_delivery_as_usual_differs_in_nothing()
    {
        ReviewedFeed power = await ReviewAsync((company, month) => Row(company, month, 1000 + company));
        Assert.Empty(power.Drifts);
        Assert.Equal((Companies * 9L, 10L * Companies), (power.Before!.Rows, power.Summary!.Rows));
        Assert.Equal("2026-10", power.Summary.Indicators[0].Newest!.Period.ToString());
        Assert.Equal((Companies, 1000 + ((Companies - 1) / 2.0)), (power.Summary.Indicators[0].Newest!.Values, power.Summary.Indicators[0].Newest!.Mean));
    }

    [Fact]
    public async Task A_mean_ten_times_the_last_one_may_be_another_unit()
    {
        ReviewedFeed power = await ReviewAsync((company, month) => Row(company, month, month == 10 ? 10000 : 1000));
        FeedDrift drift = Assert.Single(power.Drifts);
        Assert.Equal((FeedDriftKind.MeanMoved, "power_kwh"), (drift.Kind, drift.Indicator!.Id));
        Assert.Equal(
            "数据源“power”：“月用电量”（power_kwh）的平均值为 10,000（2026-10），上次扫描为 1,000（2026-09），是上次的 10 倍；单位可能变了，请核对",
            drift.Text.ToString(Rules.MessageLanguage.Chinese));
    }

    [Fact]
    public async Task A_mean_that_is_a_small_part_of_the_last_one_is_told_too()
    {
        ReviewedFeed power = await ReviewAsync((company, month) => Row(company, month, month == 10 ? 1 : 1000));
        Assert.Contains("a 1000th of it", Assert.Single(power.Drifts).Text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4.9, 0)]
    [InlineData(5, 1)]
    public async Task A_mean_stands_out_from_five_times_on(double factor, int drifts)
    {
        ReviewedFeed power = await ReviewAsync((company, month) => Row(company, month, month == 10 ? 1000 * factor : 1000));
        Assert.Equal(drifts, power.Drifts.Count);
    }

    [Fact]
    public async Task A_third_of_the_rows_is_told_in_words()
    {
        ReviewedFeed power = await ReviewAsync(
            (company, month) => Row(company, month, 1000),
            () => Write((company, month) => month > 7 ? Row(company, month, 1000) : ""));
        Assert.Equal([FeedDriftKind.FewerRows, FeedDriftKind.MonthMissing], power.Drifts.Select(drift => drift.Kind));
        Assert.Contains("有 90 行，上次扫描为 270 行，只有上次的三分之一", power.Drifts[0].Text.ToString(Rules.MessageLanguage.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_between_others_with_nothing_is_missing_also_without_a_scan_before()
    {
        Write((company, month) => month == 8 ? "" : Row(company, month, 1000));
        FeedReview review = await FeedReviewer.ReviewAsync(ScanFile.Load(folder.Path), AsOf, Options(AsOf));
        Assert.Null(review.ComparedWith);
        Assert.Equal("feed 'power': nothing of 2026-08; ask the department for it", Assert.Single(review.Feeds[1].Drifts).Text.ToString());
    }

    [Fact]
    public async Task Companies_without_a_value_in_the_newest_period_are_a_missing_share()
    {
        ReviewedFeed power = await ReviewAsync((company, month) => Row(company, month, month == 10 && company % 3 == 0 ? null : 1000));
        FeedDrift drift = Assert.Single(power.Drifts);
        Assert.Equal(FeedDriftKind.MoreMissing, drift.Kind);
        Assert.Contains("33.3 % of its companies have no 'power_kwh' (月用电量) in 2026-10, at the last scan 0 %", drift.Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_that_cannot_be_read_are_told()
    {
        ReviewedFeed power = await ReviewAsync((company, month) => $"{Code(company)},{(month == 10 && company < 16 ? "2026-13" : $"2026-{month:00}")},1000\n");
        Assert.Equal([FeedDriftKind.MoreFaulty, FeedDriftKind.MoreMissing], power.Drifts.Select(drift => drift.Kind));
        Assert.NotNull(power.Stop);
    }

    [Fact]
    public async Task A_summary_that_cannot_be_read_is_passed_over()
    {
        ReviewedFeed power = await ReviewAsync((company, month) => Row(company, month, 1000), () =>
        {
            folder.Write("out/2026-11-01/summary.json", "{");
            folder.Write("out/2026-11-02/summary.json", "{\"feeds\":[{\"id\":7}]}");
            folder.Write("out/notes/summary.json", "{}");
        });
        Assert.Equal(Companies * 9L, power.Before!.Rows);
    }

    private async Task<ReviewedFeed> ReviewAsync(Func<int, int, string> rowOf, Action? change = null)
    {
        Write((company, month) => month == 10 ? "" : rowOf(company, month));
        await Scanner.ScanAsync(ScanFile.Load(folder.Path), Before, Options(Before));
        Write(rowOf);
        change?.Invoke();
        FeedReview review = await FeedReviewer.ReviewAsync(ScanFile.Load(folder.Path), AsOf, Options(AsOf));
        Directory.Delete(System.IO.Path.Combine(folder.Path, "out"), recursive: true);
        Directory.Delete(System.IO.Path.Combine(folder.Path, "state"), recursive: true);
        Assert.Equal(Before, review.ComparedWith);
        return review.Feeds.Single(feed => feed.Id == "power");
    }

    private void Write(Func<int, int, string> rowOf)
    {
        StringBuilder rows = new("编号,月份,电量\n"), register = new("编号,名称\n");
        for (int month = 1; month <= 10; month++)
        {
            for (int company = 0; company < Companies; company++) rows.Append(rowOf(company, month));
        }

        for (int company = 0; company < Companies; company++) register.Append(CultureInfo.InvariantCulture, $"{Code(company)},示例{company}厂\n");
        folder.Write("companies.csv", register.ToString());
        folder.Write("power.csv", rows.ToString());
        folder.Write("scan.json", """
            { "companies": { "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称" },
              "feeds": [ { "id": "power", "file": "power.csv", "company": "编号", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } } ] }
            """);
    }

    private static ScanOptions Options(LocalDate today) => new() { Threads = 1, Clock = new StandingClock(today.At(new LocalTime(6, 0)).InUtc().ToInstant()) };

    private static string Row(int company, int month, double? kwh) => string.Create(CultureInfo.InvariantCulture, $"{Code(company)},2026-{month:00},{kwh}\n");

    private static string Code(int company) => $"C{company:000}";
}
