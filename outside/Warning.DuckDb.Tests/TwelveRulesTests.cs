using System.Globalization;
using EarlyWarning.Benchmarks.Recording;
using EarlyWarning.Files;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.DuckDb.Tests;

/// <summary>
/// The program for DuckDB and a scan say the same of every company: rank, level, score, high score, affected workers and the rules that have fired.
/// </summary>
public sealed class TwelveRulesTests(MadeUpRegion region) : IClassFixture<MadeUpRegion>
{
    [Fact]
    public async Task A_region_gets_the_same_alerts()
    {
        AlertRow[] alerts = await CompareAsync(region.Whole, "2026-11-01");
        Assert.InRange(alerts.Length, 50, 3_000);
    }

    [Theory]
    [InlineData(1, "2026-11-01")]
    [InlineData(2, "2026-11-21")]
    [InlineData(3, "2026-10-16")]
    [InlineData(4, "2026-11-09")]
    [InlineData(5, "2026-11-30")]
    [InlineData(6, "2026-09-04")]
    [InlineData(7, "2026-12-06")]
    [InlineData(8, "2026-12-16")]
    public async Task Gaps_and_late_feeds_and_unknown_companies_mean_the_same(int seed, string asOf)
    {
        AlertRow[] alerts = await CompareAsync(region.Damaged(seed), asOf);
        Assert.InRange(alerts.Length, 10, 3_000);
    }

    [Theory]
    [InlineData(11, "2026-10-31\", \"events\"", "2026-08-31\", \"events\"")] // calls are stale
    [InlineData(12, "2024-11-01", "2026-08-20")] // windows reach behind the first day
    [InlineData(13, "2026-10-31\", \"measures\"", "2026-06-30\", \"measures\"")] // the list of arrears is too old
    [InlineData(14, "2026-10-31\", \"measures\"", "2026-08-31\", \"measures\"")] // and a month behind
    public async Task What_a_feed_states_to_cover_means_the_same(int seed, string old, string changed)
    {
        string folder = region.Damaged(seed), scan = Path.Combine(folder, "scan.json"), text = await File.ReadAllTextAsync(scan);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(scan, text.Replace(old, changed, StringComparison.Ordinal));
        await CompareAsync(folder, "2026-11-01");
    }

    [Fact]
    public async Task Every_rule_fires_somewhere()
    {
        AlertRow[] alerts = await CompareAsync(region.Whole, "2026-11-02");
        ScanFile scan = ScanFile.Load(Path.Combine(region.Whole, "scan.json"));
        string[] fired = [.. alerts.SelectMany(alert => alert.Rules.Split(' ')).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(scan.Pack.Rules.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), fired);
    }

    private static async Task<AlertRow[]> CompareAsync(string folder, string asOf)
    {
        LocalDate day = LocalDatePattern.Iso.Parse(asOf).Value;
        ScanFile scan = ScanFile.Load(Path.Combine(folder, "scan.json"));
        // For trial, so that the as-of date may be ahead of today.
        ScanOptions options = new() { IsTrial = true, Output = Path.Combine(folder, "out-" + asOf), State = Path.Combine(folder, "state-" + asOf) };
        await Scanner.ScanAsync(scan, day, options);
        string written = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{asOf}.csv"));
        TwelveRules.Scan(folder, new DateOnly(day.Year, day.Month, day.Day), written);
        AlertRow[] expected = AlertRow.OfScan(Path.Combine(folder, "out-" + asOf, asOf, "alerts.jsonl"));
        Assert.Equal(expected, AlertRow.OfDuckDb(written));
        return expected;
    }
}
