using EarlyWarning.Rules;
using NodaTime;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Assessing;

/// <summary>The effect of latches on outcomes. Flag 0 is the condition, flag 1 the clear condition.</summary>
public sealed class LatchTests
{
    private const string ClearWhen = "\"clearWhen\": \"f1\"";

    private static readonly LocalDate June = new(2026, 6, 1);

    [Theory]
    [InlineData("10", "fired None since 2026-06-01")]
    [InlineData("11", "fired None since 2026-06-01")]
    [InlineData("1?", "fired None since 2026-06-01")]
    [InlineData("00", "fired ClearCondition since 2026-06-01")]
    [InlineData("01", "released RuleCleared")]
    [InlineData("0?", "fired MissingData since 2026-06-01")]
    [InlineData("?0", "fired ClearCondition since 2026-06-01")]
    [InlineData("?1", "released RuleCleared indeterminate")]
    [InlineData("??", "fired MissingData since 2026-06-01")]
    public void A_latched_rule_is_fired_until_its_clear_condition_is_true(string flags, string outcome) =>
        Assert.Equal([outcome, outcome], Outcomes(Of(Rule("a", "50", "f0", ClearWhen)), flags, Latched("a")));

    [Theory]
    [InlineData("1", "fired None since 2026-06-01")]
    [InlineData("0", "released RuleCleared")]
    [InlineData("?", "fired MissingData since 2026-06-01")]
    public void Without_a_clear_condition_it_is_fired_until_its_condition_is_false(string flags, string outcome) =>
        Assert.Equal([outcome, outcome], Outcomes(Of(Rule("a", "50", "f0")), flags, Latched("a")));

    [Theory]
    [InlineData("10", "fired None since 2026-07-01")]
    [InlineData("11", "fired None since 2026-07-01")]
    [InlineData("00", "")]
    [InlineData("?0", "indeterminate")]
    public void A_rule_that_is_not_latched_is_what_its_condition_says(string flags, string outcome) =>
        Assert.Equal([outcome, outcome], Outcomes(Of(Rule("a", "50", "f0", ClearWhen)), flags, Latches.Empty));

    [Theory]
    [InlineData("\"status\": \"retired\"", "released RuleRetired")]
    [InlineData("\"status\": \"shadow\"", "released RuleRetired")]
    [InlineData("\"effective\": { \"to\": \"2026-07-01\" }", "released RuleNotInForce")]
    [InlineData("\"effective\": { \"from\": \"2026-07-02\" }", "released RuleNotInForce")]
    public void A_rule_that_is_not_scored_any_more_is_released_with_the_reason(string more, string outcome) =>
        Assert.Equal([outcome, outcome], Outcomes(Of(Rule("a", "50", "f0", more)), "1", Latched("a")));

    [Fact]
    public void A_rule_that_the_pack_has_not_any_more_is_released_with_the_reason()
    {
        string[] expected = ["fired None since 2026-07-01 released RuleNotInPack", "fired None since 2026-07-01 released RuleNotInPack"];
        Assert.Equal(expected, Outcomes(Of(Rule("a", "50", "f0")), "1", Latched("gone")));
    }

    [Fact]
    public void Shadow_rules_have_no_latches()
    {
        Assessment one = Detail(Of(Rule("a", "50", "f0", "\"status\": \"shadow\"")), "?", Latched("a"));
        Assert.Empty(one.Shadow);
        Assert.Equal(Level.None, one.Level);
    }

    [Fact]
    public void Without_latches_nothing_says_since_when()
    {
        FiredRule rule = Assert.Single(Detail(Of(Rule("a", "50", "f0")), "1", null).Rules);
        Assert.Equal((null, HoldReason.None), (rule.Since, rule.Held));
    }

    [Fact]
    public void Held_rules_count_for_score_level_high_score_and_rank()
    {
        RulePack pack = Of(Rule("a", "50", "f0", "\"level\": \"red\""), Rule("b", "20", "f1"), Rule("c", "5", "f2"));
        Assessments all = pack.Assess(View(pack, [("x", "?0?", null), ("y", "?1?", null), ("z", "0??", null)]), threads: 1, Latched("a"));
        Assert.Equal([0, 1], all.Listed);
        Assert.Equal((Level.Red, 50m, 55m), (all.LevelOf(0), all.ScoreOf(0), all.ScoreHighOf(0)));
        Assert.Equal((Level.Blue, 20m, 75m), (all.LevelOf(1), all.ScoreOf(1), all.ScoreHighOf(1)));
        Assert.Equal((Level.None, 0m, 25m), (all.LevelOf(2), all.ScoreOf(2), all.ScoreHighOf(2)));
        Assessment held = all.Detail(0);
        Assert.Equal((Level.Red, Level.None, HoldReason.MissingData), (held.Level, held.LevelNow, held.HeldBy));
        Assert.Equal(["c"], held.Indeterminate.Select(rule => rule.Rule.Id));
    }

    [Fact]
    public void In_a_group_a_held_rule_takes_the_place_that_its_points_give_it()
    {
        RulePack pack = Of(Rule("a", "30", "f0", "\"group\": \"g\""), Rule("b", "20", "f1", "\"group\": \"g\""));
        Assessment one = Detail(pack, "?1", Latched("a"));
        Assert.Equal(30m, one.Score);
        Assert.Equal([("a", 30m, HoldReason.MissingData), ("b", 0m, HoldReason.None)], one.Rules.Select(rule => (rule.Rule.Id, rule.Counted, rule.Held)));
    }

    /// <summary>Rule a is held by missing data, rule b by a clear condition that is false.</summary>
    [Theory]
    [InlineData("50", "30", HoldReason.MissingData, "missing data are needed for the level")]
    [InlineData("5", "50", HoldReason.ClearCondition, "the level does not need the missing data")]
    [InlineData("50", "50", HoldReason.MissingData, "either would do")]
    [InlineData("20", "25", HoldReason.MissingData, "both are needed")]
    [InlineData("0", "0", HoldReason.None, "neither counts")]
    public void What_carries_the_level_is_told_missing_data_first(string a, string b, HoldReason carrier, string why)
    {
        RulePack pack = Of(Rule("a", a, "f0"), Rule("b", b, "f1", "\"clearWhen\": \"f2\""));
        Assert.True(carrier == Detail(pack, "?00", Latched("a", "b")).HeldBy, why);
    }

    [Fact]
    public void Latches_of_others_and_of_companies_that_are_gone_do_nothing()
    {
        RulePack pack = Of(Rule("a", "50", "f0"));
        Latches latches = new([KeyValuePair.Create("gone", (IReadOnlyList<Latch>)[new Latch("a", June, Level.None)])]);
        Assert.Empty(pack.Assess(View(pack, [("x", "?", null)]), threads: 1, latches).Listed);
    }

    [Fact]
    public void The_outcomes_stay_those_of_the_conditions()
    {
        RulePack pack = Of(Rule("a", "50", "f0"));
        Assert.Equal(new OutcomeCount(0, 0, 1), pack.Assess(View(pack, [("x", "?", null)]), threads: 1, Latched("a")).Outcomes.Count(0));
    }

    [Fact]
    public void A_company_or_rule_given_twice_is_refused()
    {
        KeyValuePair<string, IReadOnlyList<Latch>> one = KeyValuePair.Create("x", (IReadOnlyList<Latch>)[new Latch("a", June, Level.None)]);
        Assert.Throws<ArgumentException>(() => new Latches([one, one]));
        Assert.Throws<ArgumentException>(() => new Latches([KeyValuePair.Create("x", (IReadOnlyList<Latch>)[new Latch("a", June, Level.None), new Latch("a", July, Level.None)])]));
    }

    private static Latches Latched(params string[] rules) =>
        new([KeyValuePair.Create("x", (IReadOnlyList<Latch>)[.. rules.Select(rule => new Latch(rule, June, Level.None))])]);

    private static Assessment Detail(RulePack pack, string flags, Latches? latches) =>
        pack.Assess(View(pack, [("x", flags, null)]), threads: 1, latches).Detail(0);

    /// <summary>Assesses in a panel, and checks that the company alone gets the same.</summary>
    private static string[] Outcomes(RulePack pack, string flags, Latches latches)
    {
        Observations known = new();
        for (int flag = 0; flag < flags.Length; flag++)
        {
            if (flags[flag] != '?') known.Set($"f{flag}", flags[flag] == '1');
        }

        Assessment alone = pack.Assess(new Company("x", "X"), known, July, latches);
        return [Told(Detail(pack, flags, latches)), Told(alone)];
    }

    private static string Told(Assessment one) => string.Join(' ', [
        .. one.Rules.Select(rule => $"fired {rule.Held} since {rule.Since:uuuu-MM-dd}"),
        .. one.Released.Select(rule => $"released {rule.Reason}"),
        .. one.Indeterminate.Select(_ => "indeterminate")]);
}
