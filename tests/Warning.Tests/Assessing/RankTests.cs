using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Assessing;

/// <summary>The order of the list: level, score, affected workers, high score, id.</summary>
public sealed class RankTests
{
    // f0 50 points (orange), f1 1 point and a red floor, f2 30 points, f3 20 points.
    private static readonly RulePack Pack = Of(
        Rule("a", "50", "f0"), Rule("b", "1", "f1", "\"level\": \"red\""), Rule("c", "30", "f2"), Rule("d", "20", "f3"));

    public static TheoryData<string, string, double?, string, double?> FirstAndSecond => new()
    {
        { "level before score", "0100", null, "1000", 900 },
        { "score before affected workers", "1010", null, "1000", 900 },
        { "affected workers before the high score", "1000", 2, "100?", 1 },
        { "unknown affected workers are none: behind one", "1000", 1, "100?", null },
        { "unknown affected workers are none: equal to none", "100?", null, "1000", 0 },
        { "the high score before the id", "100?", 5, "1000", 5 },
    };

    [Theory]
    [MemberData(nameof(FirstAndSecond))]
    public void A_tie_is_broken_by(string what, string firstFlags, double? firstWorkers, string secondFlags, double? secondWorkers)
    {
        // By id the order would be reversed.
        Assessments all = SmallPack.Assess(Pack, ("a", secondFlags, secondWorkers), ("b", firstFlags, firstWorkers));
        Assert.True(all.Listed.Select(row => all.View.Companies[row]).SequenceEqual(["b", "a"]), what);
    }

    [Fact]
    public void What_is_equal_in_all_is_in_ordinal_order_of_ids()
    {
        string[] ids = ["b", "B", "é", "a10", "a9", "中"];
        Assessments all = SmallPack.Assess(Pack, [.. ids.Select(id => (id, "1000", (double?)3))]);
        Assert.Equal(["B", "a10", "a9", "b", "é", "中"], all.Listed.Select(row => all.View.Companies[row]));
    }

    [Fact]
    public void Companies_without_a_level_are_not_listed()
    {
        Assessments all = SmallPack.Assess(Pack, ("clear", "0000", 10), ("unknown", "????", 10), ("orange", "1000", null));
        Assert.Equal(["orange"], all.Listed.Select(row => all.View.Companies[row]));
        Assert.Equal(101m, all.ScoreHighOf(all.View.Companies.ToList().IndexOf("unknown")));
    }

    [Fact]
    public void Nobody_is_nobody_listed()
    {
        Assessments all = SmallPack.Assess(Pack);
        Assert.Empty(all.Listed);
        Assert.Equal(default, all.Outcomes.Count(0));
    }

    [Fact]
    public void A_panel_of_another_catalog_is_refused()
    {
        string other = Catalog.Replace("\"never\"", "\"ever\"", StringComparison.Ordinal);
        RulePack pack = RulePack.Compile([Layer("p", ("indicators.json", other), ("rules.json", RuleFile("r", Rule("a", "50", "f0"))))]);
        Assert.Throws<ArgumentException>("view", () => Pack.Assess(View(pack, [("x", "1", null)])));
    }

    [Fact]
    public void A_panel_of_a_catalog_with_the_same_indicators_is_taken() =>
        Assert.Equal(50m, Of(Rule("a", "50", "f0")).Assess(View(Of(Rule("b", "10", "f0")), [("x", "1", null)])).ScoreOf(0));

    [Fact]
    public void Without_a_policy_for_it_nobody_knows_how_many_workers_are_affected()
    {
        RulePack pack = RulePack.Compile([Layer("p", ("indicators.json", Catalog), ("rules.json", RuleFile("r", Rule("a", "50", "f0"))))]);
        Assert.Null(SmallPack.Assess(pack, ("x", "1", 7)).AffectedWorkersOf(0));
        Assert.Equal(7, SmallPack.Assess(Pack, ("x", "1", 7)).AffectedWorkersOf(0));
    }

    [Fact]
    public void A_cancelled_token_ends_the_work() => Assert.Throws<OperationCanceledException>(
        () => Pack.Assess(View(Pack, [("x", "1", null)]), threads: 1, new CancellationToken(canceled: true)));
}
