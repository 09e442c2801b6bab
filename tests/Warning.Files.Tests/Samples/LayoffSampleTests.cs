namespace EarlyWarning.Files.Samples;

/// <summary>Checks what the README of <c>samples/real/layoffs</c> states.</summary>
public sealed class LayoffSampleTests : IDisposable
{
    private readonly RealSample sample = new("layoffs");

    public void Dispose() => sample.Dispose();

    [Theory]
    [InlineData("2022-12-01", "qid:Q7080724", 314)]
    [InlineData("2022-12-20", "qid:Q7080724", 315)]
    [InlineData("2026-03-01", "n:congdon packing", 102)]
    [InlineData("2026-04-20", "n:congdon packing", 102)]
    public async Task An_amended_notice_counts_once(string asOf, string employer, double people)
    {
        Assessment assessment = RealSample.Listed(await sample.Scan(asOf), employer);
        Assert.Equal(people, assessment.AffectedWorkers);
        Assert.Equal($"1 notices in 90 days, {people} people", assessment.Rules.Single(rule => rule.Rule.Id == "layoffs.over-50").Because);
    }

    [Fact]
    public async Task The_spring_of_2020_stands_out()
    {
        ScanResult before = await sample.Scan("2020-02-01"), after = await sample.Scan("2020-05-01");
        Assert.Equal([(Level.Red, 0), (Level.Orange, 8), (Level.Yellow, 8)], before.Summary.Levels.Take(3).Select(level => (level.Level, level.Companies)));
        Assert.Equal([(Level.Red, 5), (Level.Orange, 70), (Level.Yellow, 90)], after.Summary.Levels.Take(3).Select(level => (level.Level, level.Companies)));
        Assert.Equal((3, 35), Fired("layoffs.over-500"));
        Assert.Equal((0, 39), Fired("layoffs.unlike-its-past"));
        Assert.Equal((8, 128), Fired("layoffs.told-afterwards"));

        (int Before, int After) Fired(string rule) => (RealSample.Of(before, rule).Fired, RealSample.Of(after, rule).Fired);
    }

    [Fact]
    public async Task Every_row_is_counted_or_told_of()
    {
        ScanResult result = await sample.Scan("2026-12-31");
        FeedSummary feed = result.Summary.Feeds.Single(feed => feed.Id == "notices");
        Assert.Equal((11_299, 163, 0), (feed.Rows, feed.Rejects, feed.Unmatched));
        Assert.True(feed.Repeated > 1_000);
    }

    [Fact]
    public void Its_rules_hold_to_their_tests()
    {
        PackTestReport report = RulePack.Load(Path.Combine(sample.Folder, "rules")).Test();
        Assert.Equal((27, 0), (report.Count, report.Failed));
        Assert.Equal(report.Rules.Needed, report.Rules.Covered);
    }

    [Fact]
    public void It_is_under_two_megabytes() => Assert.InRange(sample.Length, 1, 2_000_000);
}
