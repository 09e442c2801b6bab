using EarlyWarning.Rules;

namespace EarlyWarning.Tests.Replaying;

/// <summary>
/// Two packs over eight companies, compared by hand. Before: a 30 points for f0, b 20 for f1, c 15 for more than 100 workers. After: b is gone, c asks for more
/// than 50, and d is new, 45 points for f2. Blue begins at 10, yellow at 25, orange at 45, red at 70.
/// </summary>
public sealed class PackComparisonTests
{
    private static readonly RulePack Before = SmallPack.Of(
        SmallPack.Rule("a", "30", "f0"), SmallPack.Rule("b", "20", "f1"), SmallPack.Rule("c", "15", "workers > 100"));
    private static readonly RulePack After = SmallPack.Of(
        SmallPack.Rule("a", "30", "f0"), SmallPack.Rule("c", "15", "workers > 50"), SmallPack.Rule("d", "45", "f2"));

    private static readonly (string Company, string Flags, double? Workers)[] Companies =
    [
        ("c1", "100", 0), // yellow 30, and so it stays
        ("c2", "010", 0), // blue 20 by b, then nothing
        ("c3", "000", 60), // nothing, then blue 15 by c
        ("c4", "110", 0), // orange 50, then yellow 30 without b
        ("c5", "001", 0), // nothing, then orange 45 by d
        ("c6", "011", 120), // yellow 35, then orange 60: d in, b out
        ("c7", "101", 0), // yellow 30, then red 75 by d
        ("c8", "???", null), // nothing is known
    ];

    private static readonly Panel Panel = SmallPack.View(Before, Companies).Panel;
    private static readonly PackDifference Difference = PackComparison.Run(Before, Panel, After, Panel, [SmallPack.July]);

    [Fact]
    public void Companies_letters_and_referrals_are_counted()
    {
        PackDifferenceDate expected = new(SmallPack.July)
        {
            In = 2,
            Out = 1,
            Up = 2,
            Down = 1,
            LettersGained = 1,
            OldListed = 5,
            NewListed = 6,
        };
        Assert.Equal([expected], Difference.Dates);
        Assert.Equal((8, 6 / 8.0), (Difference.Companies, Difference.LargestShare));
    }

    [Fact]
    public void Each_company_has_its_levels_scores_and_the_rules_behind()
    {
        Assert.Equal(
            [
                ("c7", MoveKind.Up, 30m, 75m, "d"), ("c6", MoveKind.Up, 35m, 60m, "b,d"), ("c5", MoveKind.In, 0m, 45m, "d"),
                ("c4", MoveKind.Down, 50m, 30m, "b"), ("c3", MoveKind.In, 0m, 15m, "c"), ("c2", MoveKind.Out, 20m, 0m, "b"),
            ],
            Difference.Moves.Select(move => (move.Company, move.Kind, move.OldScore, move.NewScore, DecisiveOf(move))));
        Assert.Equal([new CompanyRuleMove("d", null, Outcome.Fired, 0, 45, true)], Difference.Moves[0].Rules);
        Assert.Equal([new CompanyRuleMove("c", Outcome.Clear, Outcome.Fired, 0, 15, true)], Difference.Moves[4].Rules);
        Assert.Equal((null, LetterStep.Investigate), (Difference.Moves[2].OldLetter, Difference.Moves[2].NewLetter));
    }

    [Fact]
    public void Each_rule_has_what_differs_and_what_it_does()
    {
        Assert.Equal(["b", "d", "c"], Difference.Rules.Select(rule => rule.Id));
        (RuleMove b, RuleMove d, RuleMove c) = (Difference.Rules[0], Difference.Rules[1], Difference.Rules[2]);
        Assert.Equal((4, 0, 3, 0, 1, 3), (b.Changed, b.FiredGained, b.FiredLost, b.UndecidedGained, b.UndecidedLost, b.Decided));
        Assert.Equal((4, 3, 0, 1, 0, 3), (d.Changed, d.FiredGained, d.FiredLost, d.UndecidedGained, d.UndecidedLost, d.Decided));
        Assert.Equal((1, 1, 0, 0, 0, 1), (c.Changed, c.FiredGained, c.FiredLost, c.UndecidedGained, c.UndecidedLost, c.Decided));
        Assert.True(b.Difference is { Old: not null, New: null, Changes: [] });
        Assert.True(d.Difference is { Old: null, New: not null, Changes: [] });
        Assert.Equal([new RuleChange(RulePart.Number, "1", "100", "50")], c.Difference!.Changes);
    }

    [Fact]
    public void Points_levels_and_letters_change_companies_whose_outcomes_stay()
    {
        RulePack old = SmallPack.Of(SmallPack.Rule("a", "30", "f0"), SmallPack.Rule("b", "5", "f1"));
        RulePack current = SmallPack.Of(SmallPack.Rule("a", "31", "f0", "\"letterText\": \"x\""), SmallPack.Rule("b", "5", "f1", "\"level\": \"red\""));
        Panel panel = SmallPack.View(old, [("c1", "10", 0), ("c2", "01", 0)]).Panel;
        PackDifference found = PackComparison.Run(old, panel, current, panel, [SmallPack.July]);
        Assert.Equal([("c2", MoveKind.In), ("c1", MoveKind.Score)], found.Moves.Select(move => (move.Company, move.Kind)));
        Assert.Equal((LetterStep.Investigate, LetterStep.Reminder), (found.Moves[1].OldLetter, found.Moves[1].NewLetter));
        Assert.Equal((2, 1), (found.Dates[0].LettersGained, found.Dates[0].LettersLost));
        Assert.All(found.Rules, rule => Assert.Equal(0, rule.Changed));
        RuleChange[] changes = [new(RulePart.Level, null, null, "red"), new(RulePart.Points, null, "30", "31"), new(RulePart.LetterSentence, null, null, "x")];
        Assert.Equal(changes, found.Rules.SelectMany(rule => rule.Difference!.Changes));
    }

    [Fact]
    public void Other_bands_move_companies_though_no_rule_differs()
    {
        RulePack old = SmallPack.Of(SmallPack.Rule("a", "30", "f0"));
        RulePack current = PackOf(SmallPack.Catalog, SmallPack.Policy.Replace("\"yellow\": 25", "\"yellow\": 31", StringComparison.Ordinal));
        Panel panel = SmallPack.View(old, [("c1", "1", 0), ("c2", "0", 0)]).Panel;
        PackDifference found = PackComparison.Run(old, panel, current, panel, [SmallPack.July]);
        Assert.Equal((MoveKind.Down, 0), (Assert.Single(found.Moves).Kind, found.Moves[0].Rules.Count));
        Assert.Equal((25m, 31m), (found.OldBands!.Yellow, found.NewBands!.Yellow));
        Assert.Empty(found.Rules);
    }

    [Fact]
    public void A_referral_that_a_pack_no_longer_calls_for_is_lost()
    {
        static RulePack Of(string when) => PackOf(
            SmallPack.Catalog,
            $$"""
            { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "workers",
              "referrals": [ { "id": "aid", "to": "x", "when": "{{when}}" } ] }
            """);
        (RulePack old, RulePack current) = (Of("affected_workers > 10"), Of("affected_workers > 100"));
        Panel panel = SmallPack.View(old, [("c1", "1", 50), ("c2", "1", 500), ("c3", "0", 50)]).Panel;
        PackDifference found = PackComparison.Run(old, panel, current, panel, [SmallPack.July]);
        CompanyMove only = Assert.Single(found.Moves);
        Assert.Equal(("c1", MoveKind.None, "aid"), (only.Company, only.Kind, only.ReferralsLost[0]));
        Assert.Equal((0, 1), (found.Dates[0].ReferralsGained, found.Dates[0].ReferralsLost));
    }

    [Fact]
    public void Panels_of_other_companies_or_indicators_are_refused()
    {
        Panel other = SmallPack.View(After, [("x", "1", 0)]).Panel;
        Assert.Throws<ArgumentException>(() => PackComparison.Run(Before, Panel, After, other, [SmallPack.July]));
        Assert.Throws<ArgumentException>(() => PackComparison.Run(Before, Panel, After, Panel, []));
        string catalog = SmallPack.Catalog.Replace("\"unit\": \"people\"", "\"unit\": \"households\"", StringComparison.Ordinal);
        RulePack foreign = PackOf(catalog, SmallPack.Policy);
        Assert.Throws<ArgumentException>(() => PackComparison.Run(Before, Panel, foreign, Panel, [SmallPack.July]));
    }

    private static string DecisiveOf(CompanyMove move) => string.Join(',', move.Rules.Where(rule => rule.IsDecisive).Select(rule => rule.Rule));

    /// <summary>Returns a pack of the rule a alone, with another catalog or policy.</summary>
    private static RulePack PackOf(string catalog, string policy)
    {
        string rules = SmallPack.RuleFile("rules", SmallPack.Rule("a", "30", "f0"));
        return RulePack.Compile([SmallPack.Layer("p", ("indicators.json", catalog), ("policy.json", policy), ("rules.json", rules))]);
    }
}
