using EarlyWarning.Files;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Simulation.Delivering;

public sealed class SimulatedFeedsTests : IDisposable
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    private readonly TemporaryFolder folder = new();

    private string Target => Path.Combine(folder.Path, "region");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(SimulationForm.Plain)]
    [InlineData(SimulationForm.Departments)]
    [InlineData(SimulationForm.Office)]
    public void The_same_options_give_the_same_bytes(SimulationForm form)
    {
        RegionOptions options = new() { Companies = 120, Seed = 3 };
        SimulatedFeeds.Write(options, Target, form);
        SimulatedFeeds.Write(options, Target + "-again", form);
        Assert.Equal(FolderContent.Of(Target), FolderContent.Of(Target + "-again"));
    }

    [Fact]
    public void Every_company_has_a_credit_code_of_its_own_that_is_valid()
    {
        SimulatedFeeds.Write(new RegionOptions { Companies = 500 }, Target);
        string[] ids = [.. File.ReadLines(Path.Combine(Target, "companies.csv")).Skip(1).Select(line => line.Split(',')[0])];
        Assert.All(ids, id => Assert.True(CreditCode.TryNormalize(id, out string code, out _) && code == id, id));
        Assert.Equal(500, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_plain_region_is_scanned_without_a_reject_and_few_companies_are_listed_nearly_all_with_trouble()
    {
        SimulatedFeeds written = SimulatedFeeds.Write(new RegionOptions { Companies = 2_000, Seed = 11 }, Target);
        ScanResult result = await Scanner.ScanAsync(ScanFile.Load(written.ScanFile, OfficeFormats.All), AsOf, new ScanOptions { Clock = StandingClock.Morning });

        Assert.Equal(new ListedCount(0, 0), result.Summary.Rejects);
        Assert.Equal(new ListedCount(0, 0), result.Summary.Unmatched);
        HashSet<string> troubled = [.. File.ReadLines(Path.Combine(Target, "outcomes.csv")).Skip(1).Select(line => line.Split(',')[0])];
        Assert.Equal(written.Troubled, troubled.Count);
        List<Alert> listed = [.. result.Alerts.Where(alert => alert.Assessment.Level >= Level.Yellow)];
        Assert.InRange(listed.Count, 0.01 * written.Companies, 0.03 * written.Companies);
        Assert.InRange(listed.Count(alert => troubled.Contains(alert.Company.Id)), 0.85 * listed.Count, listed.Count);
    }

    // The festival of 2026 is on 17 February: its month is visible from 10 March on.
    [Fact]
    public async Task The_Spring_Festival_lists_no_more_companies_than_autumn()
    {
        SimulatedFeeds written = SimulatedFeeds.Write(new RegionOptions { Companies = 2_000, Seed = 11 }, Target);
        ScanFile scan = ScanFile.Load(written.ScanFile, OfficeFormats.All);
        int spring = await Listed(scan, new LocalDate(2026, 3, 12)), autumn = await Listed(scan, AsOf);
        Assert.InRange(spring, 1, autumn * 1.4);
    }

    [Fact]
    public async Task Departments_deliver_what_a_scan_has_to_put_up_with()
    {
        SimulatedFeeds written = SimulatedFeeds.Write(new RegionOptions { Companies = 800, Seed = 5 }, Target, SimulationForm.Departments);
        ScanResult result = await Scanner.ScanAsync(ScanFile.Load(written.ScanFile, OfficeFormats.All), AsOf, new ScanOptions { Clock = StandingClock.Morning });
        Dictionary<string, FeedSummary> feeds = result.Summary.Feeds.ToDictionary(feed => feed.Id, StringComparer.Ordinal);

        Assert.True(feeds["power"] is { Rejects: > 0, Unmatched: > 0, Combined: > 0, Crosswalk: not null });
        Assert.True(feeds["tax"] is { Rejects: > 0 });
        Assert.True(feeds["social-insurance"] is { Rejects: > 0, Revised: > 0 });
        Assert.True(feeds["arrears"] is { Rejects: > 0 });
        Assert.True(feeds["hotline"] is { Rejects: > 0, Unmatched: > 0, Repeated: > 0, Crosswalk: not null });
        Assert.True(feeds["court-case"] is { Unmatched: > 0, Repeated: > 0 });
        Assert.Contains(feeds["survey"].Indicators, indicator => indicator is { Id: "survey_respondents", Observations: > 0 });
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused_and_left_as_it_is()
    {
        folder.Write("region/mine.txt", "mine");
        FeedException refused = Assert.Throws<FeedException>(() => SimulatedFeeds.Write(new RegionOptions { Companies = 1 }, Target));
        Assert.Contains("is not empty", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(Target).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(Target);
        Assert.True(File.Exists(SimulatedFeeds.Write(new RegionOptions { Companies = 1 }, Target).ScanFile));
    }

    [Fact]
    public void What_is_cancelled_leaves_nothing()
    {
        using CancellationTokenSource cancel = new();
        Reports cancelled = new(_ => cancel.Cancel());
        Assert.ThrowsAny<OperationCanceledException>(() =>
            SimulatedFeeds.Write(new RegionOptions { Companies = 5_000, Months = 6 }, Target, progress: cancelled, cancellationToken: cancel.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Progress_ends_with_the_number_of_companies()
    {
        List<int> told = [];
        SimulatedFeeds.Write(new RegionOptions { Companies = 2_100, Months = 6 }, Target, progress: new Reports(told.Add));
        Assert.Equal([1_024, 2_048, 2_100], told);
    }

    private async Task<int> Listed(ScanFile scan, LocalDate asOf)
    {
        ScanResult result = await Scanner.ScanAsync(scan, asOf, new ScanOptions { Output = Path.Combine(folder.Path, "out"), Clock = StandingClock.Morning });
        return result.Alerts.Count(alert => alert.Assessment.Level >= Level.Yellow);
    }

    private sealed class Reports(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
