namespace EarlyWarning.Files.Samples;

/// <summary>Checks what the README of <c>samples/real/power</c> states.</summary>
public sealed class PowerSampleTests : IDisposable
{
    private const string BeforeTheLockdown = "2020-03-12";
    private const string InTheLockdown = "2020-05-15";

    private readonly RealSample sample = new("power");

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task Rules_that_compare_with_the_past_find_the_lockdown()
    {
        ScanResult before = await sample.Scan(BeforeTheLockdown), after = await sample.Scan(InTheLockdown);
        Assert.Equal((2, 74, 44), RealSample.Of(before, "past.down-30"));
        Assert.Equal((49, 36, 35), RealSample.Of(after, "past.down-30"));
        Assert.Equal(2, RealSample.Of(before, "past.down-50").Fired);
        Assert.Equal(19, RealSample.Of(after, "past.down-50").Fired);
    }

    [Theory]
    [InlineData("peers.lowest-twentieth", 4, 4)]
    [InlineData("peers.far-below", 2, 3)]
    public async Task Rules_that_compare_with_the_peers_do_not(string rule, int before, int after)
    {
        Assert.Equal(before, RealSample.Of(await sample.Scan(BeforeTheLockdown), rule).Fired);
        Assert.Equal(after, RealSample.Of(await sample.Scan(InTheLockdown), rule).Fired);
    }

    // b18 has 0 kWh in December 2018, and all 744 hours of it are 0.
    [Fact]
    public async Task A_month_of_zero_hours_is_a_gap_and_not_a_stop()
    {
        ScanResult result = await sample.Scan("2019-01-15");
        Gap gap = result.Gaps.Single(gap => gap.Company.Id == "b18" && gap.Rule.Id == "past.stopped");
        Assert.NotEmpty(gap.Missing);
        Assert.Equal(0, RealSample.Of(result, "past.stopped").Fired);
        Assert.Equal(1, RealSample.Of(result, "past.stopped-taking-zeros-for-readings").Fired);
        Assert.DoesNotContain(result.Alerts, alert => alert.Company.Id == "b18");
    }

    [Fact]
    public void Its_rules_hold_to_their_tests()
    {
        PackTestReport report = RulePack.Load(Path.Combine(sample.Folder, "rules")).Test();
        Assert.Equal((22, 0), (report.Count, report.Failed));
        Assert.Equal(report.Rules.Needed, report.Rules.Covered);
    }

    [Fact]
    public void It_is_under_two_megabytes() => Assert.InRange(sample.Length, 1, 2_000_000);
}
