using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Assessing;

/// <summary>Scores and levels of one company, computed by hand.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void Fired_rules_add_up_and_clear_and_indeterminate_ones_add_nothing()
    {
        Assessment one = Single("110?", Rule("a", "5", "f0"), Rule("b", "7", "f1"), Rule("c", "11", "f2"), Rule("d", "13", "f3"));
        Assert.Equal((12m, Level.Blue), (one.Score, one.Level));
        Assert.Equal([("b", 7m), ("a", 5m)], Counted(one));
        Assert.Equal(["d"], one.Indeterminate.Select(rule => rule.Rule.Id));
    }

    [Fact]
    public void There_is_no_cap()
    {
        Assessment one = Single("111", Rule("a", "90", "f0"), Rule("b", "80", "f1"), Rule("c", "70", "f2"));
        Assert.Equal((240m, Level.Red), (one.Score, one.Level));
    }

    [Fact]
    public void Of_a_group_only_the_highest_counts_and_every_fired_rule_is_told()
    {
        Assessment one = Single("111", Rule("a", "5", "f0", InGroup("g")), Rule("b", "9", "f1", InGroup("g")), Rule("c", "2", "f2", InGroup("g")));
        Assert.Equal(9m, one.Score);
        Assert.Equal([("b", 9m), ("a", 0m), ("c", 0m)], Counted(one));
    }

    [Fact]
    public void Of_equals_in_a_group_the_first_id_counts_by_code_unit()
    {
        Assessment one = Single("111", Rule("b", "5", "f0", InGroup("g")), Rule("B", "5", "f1", InGroup("g")), Rule("a", "5", "f2", InGroup("g")));
        Assert.Equal([("B", 5m), ("a", 0m), ("b", 0m)], Counted(one));
    }

    [Fact]
    public void A_group_is_one_across_files_and_rules_without_a_group_stand_alone()
    {
        RulePack pack = RulePack.Compile([Layer(
            "p",
            ("indicators.json", Catalog),
            ("one.json", RuleFile("one", Rule("a", "5", "f0", InGroup("g")), Rule("c", "3", "f2"))),
            ("two.json", RuleFile("two", Rule("b", "4", "f1", InGroup("g")), Rule("d", "3", "f2"))))]);
        Assert.Equal(11m, SmallPack.Assess(pack, ("x", "111", null)).ScoreOf(0));
    }

    [Fact]
    public void A_clear_rule_of_a_group_gives_way_to_the_next()
    {
        Assessment one = Single("01", Rule("a", "9", "f0", InGroup("g")), Rule("b", "5", "f1", InGroup("g")));
        Assert.Equal([("b", 5m)], Counted(one));
    }

    [Theory]
    [InlineData("9.99", Level.None)]
    [InlineData("10", Level.Blue)]
    [InlineData("24.99", Level.Blue)]
    [InlineData("25", Level.Yellow)]
    [InlineData("44.99", Level.Yellow)]
    [InlineData("45", Level.Orange)]
    [InlineData("69.99", Level.Orange)]
    [InlineData("70", Level.Red)]
    public void A_score_equal_to_a_bound_is_in_that_band(string score, Level level) =>
        Assert.Equal(level, Single("1", Rule("a", score, "f0")).Level);

    [Fact]
    public void A_bound_finer_than_a_score_is_reached_by_the_next_hundredth()
    {
        RulePack pack = RulePack.Compile([
            LayerOf(Rule("a", "10", "f0"), Rule("b", "10.01", "f1")),
            Layer("q", ("policy.json", """{ "bands": { "blue": 10.005, "yellow": 25, "orange": 45, "red": 70 } }"""))]);
        Assessments all = SmallPack.Assess(pack, ("x", "10", null), ("y", "01", null));
        Assert.Equal((Level.None, Level.Blue), (all.LevelOf(0), all.LevelOf(1)));
        Assert.Equal((Level.None, Level.Blue), (pack.Policy.Bands.LevelOf(10m), pack.Policy.Bands.LevelOf(10.01m)));
    }

    [Fact]
    public void Hundredths_are_added_as_integers()
    {
        // As doubles, 0.1 + 0.2 + 9.7 gives 9.999999999999998 in some orders, which is below blue.
        Assessment one = Single("111", Rule("a", "0.1", "f0"), Rule("b", "0.2", "f1"), Rule("c", "9.70", "f2"));
        Assert.Equal((10m, Level.Blue), (one.Score, one.Level));
    }

    [Theory]
    [InlineData("red", Level.Red)]
    [InlineData("orange", Level.Orange)]
    [InlineData("yellow", Level.Yellow)]
    [InlineData("blue", Level.Blue)]
    public void A_floor_lifts_the_level_and_not_the_score(string floor, Level level)
    {
        Assessment one = Single("1", Rule("a", "1", "f0", $"\"level\": \"{floor}\""));
        Assert.Equal((1m, level), (one.Score, one.Level));
    }

    [Fact]
    public void A_floor_holds_even_where_another_rule_of_the_group_counts()
    {
        Assessment one = Single("11", Rule("a", "9", "f0", InGroup("g")), Rule("b", "5", "f1", InGroup("g") + ", \"level\": \"red\""));
        Assert.Equal((9m, Level.Red), (one.Score, one.Level));
        Assert.Equal([("a", 9m), ("b", 0m)], Counted(one));
    }

    [Fact]
    public void A_floor_below_the_band_changes_nothing_and_the_highest_of_several_holds()
    {
        Assert.Equal(Level.Orange, Single("1", Rule("a", "50", "f0", "\"level\": \"blue\"")).Level);
        Assert.Equal(Level.Orange, Single("11", Rule("a", "1", "f0", "\"level\": \"orange\""), Rule("b", "1", "f1", "\"level\": \"yellow\"")).Level);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("?")]
    public void The_floor_of_a_rule_that_has_not_fired_does_not_hold(string outcome) =>
        Assert.Equal(Level.None, Single(outcome, Rule("a", "1", "f0", "\"level\": \"red\"")).Level);

    [Fact]
    public void A_rule_of_no_points_lists_a_company_by_its_floor_alone()
    {
        Assessments all = SmallPack.Assess(Of(Rule("a", "0", "f0", "\"level\": \"blue\""), Rule("b", "0", "f1")), ("x", "1", null), ("y", "?1", null));
        Assert.Equal([0], all.Listed);
        Assert.Equal((0m, Level.Blue, Level.None), (all.ScoreOf(0), all.LevelOf(0), all.LevelOf(1)));
    }

    [Fact]
    public void The_high_score_is_that_if_every_indeterminate_rule_had_fired()
    {
        Assessment one = Single("1?0", Rule("a", "5", "f0"), Rule("b", "7", "f1", "\"level\": \"red\""), Rule("c", "11", "f2"));
        Assert.Equal((5m, 12m, Level.None), (one.Score, one.ScoreHigh, one.Level));
    }

    [Fact]
    public void In_the_high_score_an_indeterminate_rule_takes_the_place_of_a_lower_fired_one_of_its_group()
    {
        Assert.Equal(9m, Single("?1", Rule("a", "9", "f0", InGroup("g")), Rule("b", "5", "f1", InGroup("g"))).ScoreHigh);
        Assert.Equal(9m, Single("1?", Rule("a", "9", "f0", InGroup("g")), Rule("b", "5", "f1", InGroup("g"))).ScoreHigh);
    }

    [Fact]
    public void A_shadow_rule_is_told_apart_and_touches_neither_score_level_nor_high_score()
    {
        string shadow = "\"status\": \"shadow\", \"level\": \"red\", " + InGroup("g");
        Assessment one = Single("111?", Rule("a", "5", "f0", InGroup("g")), Rule("b", "50", "f1", shadow), Rule("c", "1", "f2"), Rule("d", "8", "f3", shadow));
        Assert.Equal((6m, 6m, Level.None), (one.Score, one.ScoreHigh, one.Level));
        Assert.Equal([("b", 0m)], one.Shadow.Select(rule => (rule.Rule.Id, rule.Counted)));
        Assert.Equal(["a", "c"], one.Rules.Select(rule => rule.Rule.Id));
        Assert.Empty(one.Indeterminate);
    }

    [Fact]
    public void A_retired_rule_is_not_evaluated()
    {
        RulePack pack = Of(Rule("a", "50", "f0", "\"status\": \"retired\", \"level\": \"red\""), Rule("b", "5", "f1"));
        Assessments all = SmallPack.Assess(pack, ("x", "11", null), ("y", "?1", null));
        Assert.Equal((5m, 5m), (all.ScoreHighOf(0), all.ScoreHighOf(1)));
        Assert.False(all.Outcomes.IsEvaluated(0));
        Assert.Null(all.Outcomes[0, 0]);
        Assert.Equal(default, all.Outcomes.Count(0));
        Assert.Empty(all.Detail(1).Indeterminate);
    }

    private static Assessment Single(string flags, params string[] rules) => SmallPack.Assess(Of(rules), ("x", flags, null)).Detail(0);

    private static string InGroup(string name) => $"\"group\": \"{name}\"";

    private static IEnumerable<(string, decimal)> Counted(Assessment one) => one.Rules.Select(rule => (rule.Rule.Id, rule.Counted));
}
