using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests.Companies;

/// <summary>The assessment of a single company.</summary>
public sealed class AssessTests
{
    private static readonly Company Factory = new("91440784MA4X00004U", "某家具厂");
    private static readonly LocalDate November = new(2026, 11, 1);
    private static readonly LocalDate September = new(2026, 9, 30);

    [Fact]
    public void It_says_what_has_fired_why_and_on_what_values()
    {
        Observations known = new Observations().Add("wage_arrears_months", September, 2.5).Add("wage_arrears_workers", September, 12).Add("wage_arrears_cny", September, 98_000);
        Assessment one = RulePack.Default.Assess(Factory, known, November);
        Assert.Equal((Factory.Id, November, Level.Red), (one.CompanyId, one.AsOf, one.Level));
        FiredRule fired = one.Rules[0];
        Assert.Equal(("wages.arrears-over-two-months", 45m), (fired.Rule.Id, fired.Counted));
        Assert.Equal("已拖欠 12 名职工工资 2.5 个月，合计 98,000 元，超过两个月", fired.Because);
        Evidence evidence = Assert.Single(fired.Evidence);
        Assert.Equal(("wage_arrears_months", 2.5, "month"), (evidence.Term, (double)evidence.Value!, evidence.Unit));
        Assert.Equal(12, one.AffectedWorkers);
        Assert.Equal(one.Score, one.Rules.Sum(rule => rule.Counted));
    }

    [Fact]
    public void What_is_clear_is_in_neither_list()
    {
        Assessment one = RulePack.Default.Assess(Factory, new Observations().Add("wage_arrears_months", September, 0), November);
        Assert.Equal((Level.None, 0m), (one.Level, one.Score));
        Assert.DoesNotContain(one.Rules, rule => rule.Rule.Id == "wages.arrears");
        Assert.DoesNotContain(one.Indeterminate, rule => rule.Rule.Id == "wages.arrears");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_row_that_the_application_could_not_read_is_not_absent(bool dated)
    {
        Observations told = new Observations().Deliver("wage_arrears_months").Unread("wage_arrears_months", dated ? September : null);
        IndeterminateRule undecided = RulePack.Default.Assess(Factory, told, November).Indeterminate.Single(rule => rule.Rule.Id == "wages.arrears");
        Assert.Contains(("wage_arrears_months", "unread"), undecided.Missing.Select(reason => (reason.Indicator, reason.Why)));
    }

    [Fact]
    public void What_cannot_be_decided_says_what_is_missing_and_could_add_its_points()
    {
        Assessment one = RulePack.Default.Assess(Factory, new Observations(), November);
        Assert.Equal((Level.None, 0m), (one.Level, one.Score));
        IndeterminateRule rule = one.Indeterminate.Single(found => found.Rule.Id == "wages.arrears");
        Assert.Equal(new MissingReason("wage_arrears_months", "not-delivered", null), Assert.Single(rule.Missing));
        Assert.True(one.ScoreHigh >= rule.Rule.Score);
        Assert.Equal(one.Indeterminate.OrderByDescending(found => found.Rule.Score).ThenBy(found => found.Rule.Id, StringComparer.Ordinal), one.Indeterminate);
    }

    [Fact]
    public void An_old_value_is_stale_and_says_since_when()
    {
        Observations old = new Observations().Add("payday_delay_days", new LocalDate(2026, 5, 31), 40);
        Assessment one = RulePack.Default.Assess(Factory, old, November);
        Assert.Contains(one.Indeterminate.SelectMany(rule => rule.Missing), why => why == new MissingReason("payday_delay_days", "stale", "2026-06"));
    }

    [Fact]
    public void What_became_known_later_does_not_count()
    {
        Observations late = new Observations().Add("wage_arrears_months", September, 0).Add("wage_arrears_months", September, 2.5, known: November.PlusDays(1));
        Assert.Equal(Level.None, RulePack.Default.Assess(Factory, late, November).Level);
        Assert.Equal(Level.Red, RulePack.Default.Assess(Factory, late, November.PlusDays(1)).Level);
    }

    [Fact]
    public void Without_a_known_date_the_lag_of_the_indicator_decides()
    {
        Observations known = new Observations().Add("wage_arrears_months", new LocalDate(2026, 10, 31), 2.5);
        Assert.Equal(Level.None, RulePack.Default.Assess(Factory, known, new LocalDate(2026, 11, 4)).Level);
        Assert.Equal(Level.Red, RulePack.Default.Assess(Factory, known, new LocalDate(2026, 11, 5)).Level);
    }

    [Fact]
    public void An_event_that_is_not_delivered_is_missing_and_one_that_is_did_not_happen()
    {
        Assert.Contains(Undecided(new Observations()), id => id == "safety.death");
        Assert.DoesNotContain(Undecided(new Observations().Deliver("work_death")), id => id == "safety.death");
        Assert.DoesNotContain(Undecided(new Observations().Deliver("工亡事故")), id => id == "safety.death");
        Assessment one = RulePack.Default.Assess(Factory, new Observations().Add("work_death", November.PlusDays(-10)), November);
        Assert.Equal("近半年发生工亡 1 人", one.Rules.Single(rule => rule.Rule.Id == "safety.death").Because);

        IEnumerable<string> Undecided(Observations known) => RulePack.Default.Assess(Factory, known, November).Indeterminate.Select(rule => rule.Rule.Id);
    }

    [Fact]
    public void Who_is_not_on_a_delivered_arrears_list_owes_nothing() =>
        Assert.DoesNotContain(
            RulePack.Default.Assess(Factory, new Observations().Deliver("wage_arrears_months"), November).Indeterminate, rule => rule.Rule.Id == "wages.arrears");

    [Fact]
    public void A_rule_that_compares_with_peers_cannot_be_decided_for_one()
    {
        Observations known = new();
        for (int month = 0; month < 24; month++) known.Add("power_kwh", new LocalDate(2024, 10, 1).PlusMonths(month), month < 21 ? 50_000 : 10_000);
        RulePack pack = RulePack.Compile([RulePack.DefaultLayer, SmallPack.Layer("own", ("own.json", SmallPack.RuleFile("own", SmallPack.Rule("own.rank", "5", "peer_rank(yoy(power_kwh, 3m)) < 0.1"))))]);
        IndeterminateRule rule = pack.Assess(Factory, known, November).Indeterminate.Single(found => found.Rule.Id == "own.rank");
        Assert.Equal([new MissingReason("peer_rank(yoy(power_kwh, 3m))", "too-few-peers", null)], rule.Missing);
    }

    [Fact]
    public void A_shipped_rule_that_compares_with_peers_compares_one_company_with_its_own_past()
    {
        Observations known = new();
        for (int month = 0; month < 24; month++) known.Add("power_kwh", new LocalDate(2024, 10, 1).PlusMonths(month), month < 21 ? 50_000 : 10_000);
        Assert.Contains(RulePack.Default.Assess(Factory, known, November).Rules, rule => rule.Rule.Id == "shutdown.power-down-50");
    }

    [Fact]
    public void Attributes_are_of_five_kinds_of_value()
    {
        Observations known = new Observations().Set("headcount", 120).Set("注册资本", 2_000_000.5m).Set("region", "440784").Set("registered_on", new LocalDate(2012, 5, 8)).Set("has_union", false);
        Assessment one = RulePack.Default.Assess(Factory, known, November);
        Assert.Contains(one.Shadow.Concat(one.Rules), rule => rule.Rule.Id == "standing.large-without-union");
    }

    [Fact]
    public void Of_a_measure_the_value_known_last_counts_whatever_the_order_of_adding()
    {
        LocalDate first = new(2026, 10, 8), second = new(2026, 10, 20);
        foreach (Observations known in new[]
        {
            new Observations().Add("wage_arrears_months", September, 0, first).Add("wage_arrears_months", September, 2.5, second),
            new Observations().Add("wage_arrears_months", September, 2.5, second).Add("wage_arrears_months", September, 0, first),
        })
        {
            Assert.Equal(Level.Red, RulePack.Default.Assess(Factory, known, November).Level);
        }
    }

    [Fact]
    public void Of_two_values_of_one_period_known_on_one_day_the_first_stands()
    {
        Observations twice = new Observations().Add("wage_arrears_months", September, 0).Add("wage_arrears_months", September, 2.5);
        Assessment one = RulePack.Default.Assess(Factory, twice, November);
        Assert.Equal(Level.None, one.Level);
        Assert.DoesNotContain(one.Indeterminate, rule => rule.Rule.Id == "wages.arrears");
    }

    [Fact]
    public void One_pack_serves_many_threads_and_dates_at_once()
    {
        // A rule comes into force on 2021-12-01, so that the threads need different plans.
        LocalDate[] dates = [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? new LocalDate(2021, 11, 20) : new LocalDate(2026, 11, 1))];
        string[] alone = [.. dates.Select(Told)];
        string[] together = new string[dates.Length];
        Parallel.For(0, dates.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Told(dates[i]));
        Assert.Equal(alone, together);
        Assert.NotEqual(alone[0], alone[1]);

        static string Told(LocalDate asOf)
        {
            Observations known = new Observations().Set("region", "440784").Add("mean_pay_cny", asOf.PlusMonths(-2), 900).Add("wage_arrears_months", asOf.PlusMonths(-2), 1.5);
            Assessment one = RulePack.Default.Assess(Factory, known, asOf);
            return $"{one.Level} {one.Score} {one.ScoreHigh} {string.Join(' ', one.Rules.Select(rule => rule.Rule.Id))} / {string.Join(' ', one.Indeterminate.Select(rule => rule.Rule.Id))}";
        }
    }
}
