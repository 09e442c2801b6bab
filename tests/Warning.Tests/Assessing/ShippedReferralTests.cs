using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests.Assessing;

/// <summary>The referral routes of the default pack.</summary>
public sealed class ShippedReferralTests
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    private static readonly IReadOnlyList<ReferralRoute> Routes = RulePack.Default.Policy.Referrals;

    [Fact]
    public void The_routes_that_offices_have_are_there() => Assert.Equal(
        ["major-dispute", "emergency-team", "justice-station", "labour-station", "police-station", "legal-aid", "mediation-centre"], Routes.Select(route => route.Id));

    [Fact]
    public void None_has_a_time_limit_that_nobody_set() => Assert.All(Routes, route => Assert.Null(route.Within));

    [Fact]
    public void Every_route_says_where_it_comes_from()
    {
        Assert.All(Routes, route => Assert.False(string.IsNullOrWhiteSpace(route.Source?.Text), route.Id));
        Assert.Equal(["emergency-team", "major-dispute"], Routes.Where(route => route.Source!.Kind == RuleSourceKind.Practice).Select(route => route.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>A logistics company whose 160 workers dispute a relocation.</summary>
    [Theory]
    [InlineData(160, "major-dispute emergency-team justice-station mediation-centre")]
    [InlineData(101, "major-dispute emergency-team justice-station mediation-centre")]
    [InlineData(100, "")]
    public void A_relocation_of_over_a_hundred_workers_is_a_major_dispute(int workers, string expected)
    {
        Assessment one = Assess(AllDelivered().Add("relocation_report", AsOf.PlusDays(-12), workers));
        Assert.Equal(workers > 100 ? Level.Orange : Level.Blue, one.Level);
        Assert.Equal(expected, Decided(one));
    }

    [Fact]
    public void A_case_without_a_sign_goes_nowhere()
    {
        Assessment one = Assess(AllDelivered());
        Assert.Equal((Level.None, ""), (one.Level, Decided(one)));
        Assert.Empty(one.Referrals);
    }

    [Fact]
    public void Arrears_of_three_months_go_to_the_labour_station_and_to_legal_aid()
    {
        Assessment one = Assess(AllDelivered()
            .Add("wage_arrears_months", new LocalDate(2026, 9, 30), 3).Add("wage_arrears_workers", new LocalDate(2026, 9, 30), 40).Add("wage_arrears_cny", new LocalDate(2026, 9, 30), 1000));
        Assert.Equal(Level.Red, one.Level);
        Assert.Equal("labour-station legal-aid", Decided(one));
    }

    [Fact]
    public void Where_no_list_gives_a_number_a_major_dispute_cannot_be_decided()
    {
        Assessment one = RulePack.Default.Assess(new Company("c", "某厂"), new Observations().Deliver("work_death").Add("work_death", AsOf.PlusDays(-3)), AsOf);
        Assert.Null(one.AffectedWorkers);
        Referral major = one.Referrals.Single(referral => referral.Id == "major-dispute");
        Assert.False(major.IsDecided);
        Assert.Contains("wage_arrears_workers", major.Missing.Select(reason => reason.Indicator));
        Assert.Contains("hotline_call", major.Missing.Select(reason => reason.Indicator));
    }

    [Fact]
    public void One_list_is_enough_to_know_how_many_are_affected()
    {
        Assessment one = RulePack.Default.Assess(new Company("c", "某厂"), new Observations().Deliver("work_death", "petition").Add("work_death", AsOf.PlusDays(-3)), AsOf);
        Assert.Equal(0, one.AffectedWorkers);
        Assert.DoesNotContain("major-dispute", one.Referrals.Select(referral => referral.Id));
    }

    private static Assessment Assess(Observations observations) => RulePack.Default.Assess(new Company("c", "某厂"), observations, AsOf);

    /// <summary>Observations in which every event feed and every list is delivered and empty.</summary>
    private static Observations AllDelivered() => new Observations().Deliver(
        [.. RulePack.Default.Catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Event || indicator.Absent is not null).Select(indicator => indicator.Id)]);

    private static string Decided(Assessment one) => string.Join(' ', one.Referrals.Where(referral => referral.IsDecided).Select(referral => referral.Id));
}
