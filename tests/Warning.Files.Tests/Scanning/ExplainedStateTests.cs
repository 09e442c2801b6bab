using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>Explains one company with the latches, the alert and the letters of the ledger.</summary>
public sealed class ExplainedStateTests
{
    private const string Feeds = """
        { "id": "arrears", "file": "arrears.csv", "company": "编号", "date": "月份", "measures": { "arrears_cny": { "column": "金额" } } },
        { "id": "calls", "file": "calls.csv", "company": "编号", "date": "日期", "from": "2026-01-01", "through": "2026-11-19", "events": { "call": {} } }
        """;

    private static readonly LocalDate Before = SmallRegion.AsOf.PlusDays(-1);

    [Fact]
    public async Task The_level_is_that_of_the_scan_though_the_data_went_missing_since()
    {
        using SmallRegion region = Region();
        await ScanAsync(region, Before);
        region.With("arrears.csv", "编号,月份,金额\nA,2026-10,\nB,2026-10,0\n"); // delivered, and blank
        ScanResult scanned = await ScanAsync(region, SmallRegion.AsOf);
        CompanyExplanation held = await ExplainAsync(region, SmallRegion.AsOf), alone = await ScanExplainer.ExplainAsync(File(region), "A", SmallRegion.AsOf);
        Alert alert = scanned.Alerts.Single(alert => alert.Company.Id == "A");
        Assert.Equal((alert.Assessment.Level, alert.Assessment.Score, alert.Episode!.Id, alert.Letter!.Id), (held.Assessment.Level, held.Assessment.Score, held.Episode!.Id, held.Letters.Single().Id));
        Assert.Equal((true, SmallRegion.AsOf), (held.HasLatches, held.LastScan));
        FiredRule rule = Assert.Single(held.Assessment.Rules, fired => fired.Rule.Id == "arrears");
        Assert.Equal((HoldReason.MissingData, Before), (rule.Held, rule.Since));
        Assert.Equal(("arrears", Outcome.Indeterminate), (held.Rules[0].Rule.Id, held.Rules[0].Outcome));
        Assert.True(alone.Assessment.Level < held.Assessment.Level);
        Assert.Equal((false, null, null), (alone.HasLatches, alone.LastScan, alone.Episode));
    }

    [Fact]
    public async Task A_date_before_the_last_scan_is_explained_without_its_state()
    {
        using SmallRegion region = Region();
        await ScanAsync(region, SmallRegion.AsOf);
        CompanyExplanation explanation = await ExplainAsync(region, Before);
        Assert.Equal((false, SmallRegion.AsOf, null), (explanation.HasLatches, explanation.LastScan, explanation.Episode));
        Assert.Empty(explanation.Letters);
    }

    [Fact]
    public async Task What_is_close_is_clear_and_only_numbers_keep_it_from_firing()
    {
        using SmallRegion region = Region().With("calls.csv", "编号,日期\nB,2026-11-01\nB,2026-11-02\n");
        CompanyExplanation explanation = await ScanExplainer.ExplainAsync(File(region), "B", SmallRegion.AsOf);
        Assert.All(explanation.Near, rule => Assert.Equal(Outcome.Clear, rule.Outcome));
        Assert.Equal(explanation.Near.OrderBy(rule => rule.Gap), explanation.Near);
        Assert.DoesNotContain(explanation.Near, rule => rule.Rule.Id == "arrears"); // its threshold is 0
        Assert.Empty((await ScanExplainer.ExplainAsync(File(region), "B", SmallRegion.AsOf, "calls")).Near);
    }

    private static ScanFile File(SmallRegion region) => ScanFile.Load(region.ScanPath);

    private static Task<ScanResult> ScanAsync(SmallRegion region, LocalDate asOf) =>
        Scanner.ScanAsync(File(region), asOf, new ScanOptions { Clock = new StandingClock(Instant.FromUtc(2026, 11, 20, 1, 0)) });

    private static async Task<CompanyExplanation> ExplainAsync(SmallRegion region, LocalDate asOf)
    {
        ScanFile file = File(region);
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(file);
        return await ScanExplainer.ExplainAsync(file, "A", asOf, cases: cases);
    }

    private static SmallRegion Region() => new SmallRegion()
        .With("arrears.csv", "编号,月份,金额\nA,2026-10,900\nB,2026-10,0\n")
        .With("calls.csv", "编号,日期\nB,2026-11-01\n")
        .WithFeeds(Feeds);
}
