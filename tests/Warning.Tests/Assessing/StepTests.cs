using System.Globalization;
using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EarlyWarning.Tests.SmallPack;
using Outcome = EarlyWarning.Rules.Outcome;

namespace EarlyWarning.Tests.Assessing;

/// <summary>Rules with steps, over the number of workers. The steps are those of wage arrears: over 0, over 1 and over 2.</summary>
public sealed class StepTests
{
    private const string Card = """
        { "id": "card", "value": "workers", "steps": [
          { "over": 0, "score": 15 }, { "over": 1, "score": 35, "level": "orange" }, { "over": 2, "score": 45, "level": "red", "clearAt": 1 } ],
          "because": "{workers}", "tests": [ { "given": {}, "expect": "indeterminate" } ] }
        """;

    private static readonly Gen<double?> Numbers = Gen.Elements<double?>(null, null, -1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4);

    private static readonly Gen<RandomStep[]> Steps =
        from count in Gen.Choose(1, 4)
        from overs in Gen.Choose(0, 5).ArrayOf(4)
        from scores in Gen.Choose(1, 40).ArrayOf(4)
        from floors in Gen.Elements(0, 0, 1, 2, 3, 4).ArrayOf(4)
        from clears in Gen.Elements(0, 0, 1, 2, 3).ArrayOf(4)
        select Enumerable.Range(0, count).Select(place =>
        {
            decimal over = (overs[..(place + 1)].Sum() + place) / 2m;
            return new RandomStep(over, scores[..(place + 1)].Sum(), floors[..(place + 1)].Max(), over - (clears[place] / 2m));
        }).ToArray();

    [Theory]
    [InlineData(null, "None 0 of 45, ? 45")]
    [InlineData(-1.0, "None 0 of 0")]
    [InlineData(0.0, "None 0 of 0")]
    [InlineData(0.5, "Blue 15 of 15, step 1 15 counted 15")]
    [InlineData(1.0, "Blue 15 of 15, step 1 15 counted 15")]
    [InlineData(1.5, "Orange 35 of 35, step 2 35 counted 35")]
    [InlineData(2.0, "Orange 35 of 35, step 2 35 counted 35")]
    [InlineData(2.5, "Red 45 of 45, step 3 45 counted 45")]
    public void The_highest_step_that_is_reached_gives_points_and_level(double? workers, string told) => Assert.Equal(told, Told(Of(Card), workers));

    [Theory]
    [InlineData(3, 2.0, "Red 45 of 45, step 3 45 counted 45 ClearCondition")]
    [InlineData(3, 1.5, "Red 45 of 45, step 3 45 counted 45 ClearCondition")]
    [InlineData(3, 1.0, "Blue 15 of 15, step 1 15 counted 15")]
    [InlineData(3, 0.5, "Blue 15 of 15, step 1 15 counted 15")]
    [InlineData(3, 0.0, "None 0 of 0, released RuleCleared")]
    [InlineData(3, null, "Red 45 of 45, step 3 45 counted 45 MissingData")]
    [InlineData(2, 1.5, "Orange 35 of 35, step 2 35 counted 35")]
    [InlineData(2, 1.0, "Blue 15 of 15, step 1 15 counted 15")]
    [InlineData(2, 3.0, "Red 45 of 45, step 3 45 counted 45")]
    [InlineData(2, null, "Orange 35 of 35, step 2 35 counted 35 MissingData")]
    [InlineData(1, null, "Blue 15 of 15, step 1 15 counted 15 MissingData")]
    [InlineData(1, 0.0, "None 0 of 0, released RuleCleared")]
    public void A_latch_keeps_the_highest_step_until_the_value_is_down_at_its_clear_at(int step, double? workers, string told) =>
        Assert.Equal(told, Told(Of(Card), workers, step));

    [Theory]
    [InlineData(9, "Red 45 of 45, step 3 45 counted 45 MissingData")]
    [InlineData(null, "Blue 15 of 15, step 1 15 counted 15 MissingData")]
    public void A_latch_of_a_step_that_the_rule_has_no_longer_holds_the_last_and_one_without_a_step_the_first(int? step, string told) =>
        Assert.Equal(told, Told(Of(Card), null, step, isLatched: true));

    [Fact]
    public void In_a_group_the_step_counts_like_a_rule_and_the_rule_is_told_once()
    {
        string grouped = Card.Replace("\"because\"", "\"group\": \"g\", \"because\"", StringComparison.Ordinal);
        RulePack pack = Of(grouped, Rule("other", "40", "f0", "\"group\": \"g\""));
        Assert.Equal(
            ["Yellow 40", "Orange 40", "Red 45"],
            new double?[] { 0.5, 1.5, 2.5 }.Select(
                workers => pack.Assess(View(pack, [("x", "1", workers)])) is var all ? $"{all.LevelOf(0)} {all.ScoreOf(0)}" : ""));
        Assert.Equal(
            [("other", 40m, null), ("card", 0m, 1)],
            pack.Assess(View(pack, [("x", "1", 0.5)])).Detail(0).Rules.Select(rule => (rule.Rule.Id, rule.Counted, rule.Step)));
    }

    [Fact]
    public void To_ask_whether_it_has_fired_is_to_ask_for_any_step()
    {
        RulePack pack = Of(Card, Rule("asks", "1", "fired('card')"));
        Assert.Equal(
            [Outcome.Clear, Outcome.Fired, Outcome.Fired, Outcome.Indeterminate],
            new double?[] { 0, 0.5, 2.5, null }.Select(workers => pack.Assess(View(pack, [("x", "", workers)])).Outcomes[0, 0]));
    }

    [Fact]
    public void A_shadow_rule_tells_its_step_and_counts_nothing()
    {
        string shadow = Card.Replace("\"because\"", "\"status\": \"shadow\", \"because\"", StringComparison.Ordinal);
        Assessment found = Of(shadow) is var pack ? pack.Assess(View(pack, [("x", "", 1.5)])).Detail(0) : null!;
        Assert.Equal((0m, Level.None, 2), (found.Score, found.Level, Assert.Single(found.Shadow).Step));
    }

    /// <summary>A company at the first step is raised by what is unknown, one at the last is red already.</summary>
    [Fact]
    public void What_is_missing_is_counted_with_the_step_that_is_reached()
    {
        RulePack pack = Of(Card, Rule("other", "10", "f0"));
        using Assessments all = Assess(pack, ("x", "?", 0.5), ("y", "?", 1.5), ("z", "?", 2.5), ("v", "0", null));
        Assert.Equal(
            [("f0", 3, 1), ("workers", 1, 1)],
            all.MissingIndicators().OrderBy(one => one.Indicator, StringComparer.Ordinal).Select(one => (one.Indicator, one.Companies, one.Raised)));
        Assert.Equal(45m, Assert.Single(all.Detail(0).Indeterminate).Rule.Score);
    }

    [Fact]
    public void It_is_explained_by_the_step_that_is_reached_or_else_by_the_first()
    {
        RulePack pack = Of(Card);
        using Assessments all = Assess(pack, ("x", "", 2.5), ("y", "", 0));
        (RuleExplanation reached, RuleExplanation clear) = (all.Explain(0, 0)!, all.Explain(0, 1)!);
        Assert.Equal((3, "workers > 2: true"), (reached.Step, reached.Condition.ToString().Split(" (")[0]));
        Assert.Equal((null, "workers > 0: false"), (clear.Step, clear.Condition.ToString().Split(" (")[0]));
    }

    [Property(MaxTest = 60)]
    public Property The_bitmaps_agree_with_the_card_of_each_company_and_with_the_company_alone() =>
        Prop.ForAll(
            Steps.ToArbitrary(), Numbers.ArrayOf(70).ToArbitrary(), Gen.Elements("01?".ToCharArray()).ArrayOf(70).ToArbitrary(), (steps, workers, flags) =>
        {
            RulePack pack = Of(CardOf(steps, "\"group\": \"g\""), Rule("other", "20", "f0", "\"group\": \"g\""), CardOf(steps, "\"note\": \"\"", "second"));
            using Assessments all = pack.Assess(View(pack, workers.Select((number, row) => ($"c{row:000}", $"{flags[row]}", number))));
            return Enumerable.Range(0, workers.Length).All(row =>
            {
                ScoreCard card = ScoreCard.Of(pack.Scored, line => all.OutcomeOf(line, row));
                Observations known = new();
                if (workers[row] is { } number) known.Set("workers", number);
                if (flags[row] != '?') known.Set("f0", flags[row] == '1');
                known.Set("owed", 9000);
                Assessment one = all.Detail(row), alone = pack.Assess(new Company(one.CompanyId, ""), known, July);
                return (card.Score, card.ScoreHigh, card.Level) == ((long)(100 * all.ScoreOf(row)), (long)(100 * all.ScoreHighOf(row)), all.LevelOf(row))
                    && Told(one) == Told(alone);
            });
        });

    /// <summary>Day by day the rule is worth what as many rules of one group are, one for each step, that are cleared where the step is.</summary>
    [Property(MaxTest = 100)]
    public Property A_rule_with_steps_is_worth_the_group_of_rules_that_it_stands_for() =>
        Prop.ForAll(Steps.ToArbitrary(), Numbers.ArrayOf(12).ToArbitrary(), (steps, days) =>
        {
            RulePack card = Of(CardOf(steps, "\"note\": \"\"")), group = Of([.. steps.Select((step, place) => step.AsRule(place))]);
            Latches ofCard = Latches.Empty, ofGroup = Latches.Empty;
            foreach (double? workers in days)
            {
                Assessment one = card.Assess(View(card, [("x", "", workers)]), threads: 1, ofCard).Detail(0),
                    many = group.Assess(View(group, [("x", "", workers)]), threads: 1, ofGroup).Detail(0);
                if ((one.Score, one.Level, one.LevelNow) != (many.Score, many.Level, many.LevelNow)) return false;
                if (one.Rules.Count > 1
                    || (one.Rules.Count == 1 && many.Rules.Max(rule => int.Parse(rule.Rule.Id[4..], CultureInfo.InvariantCulture))
                    + 1 != one.Rules[0].Step)) return false;
                (ofCard, ofGroup) = (LatchesOf(one), LatchesOf(many));
            }

            return true;
        });

    private static Latches LatchesOf(Assessment found) =>
        new([KeyValuePair.Create("x", (IReadOnlyList<Latch>)[.. found.Rules.Select(rule => new Latch(rule.Rule.Id, July, Level.None) { Step = rule.Step })])]);

    private static string Told(RulePack pack, double? workers, int? latched = null, bool isLatched = false)
    {
        Latches? latches = latched is null && !isLatched ? null
            : new([KeyValuePair.Create("x", (IReadOnlyList<Latch>)[new Latch("card", July, Level.None) { Step = latched }])]);
        Observations known = new();
        if (workers is { } number) known.Set("workers", number);
        known.Set("owed", 9000);
        Assessment found = pack.Assess(View(pack, [("x", "", workers)]), threads: 1, latches).Detail(0);
        Assert.Equal(Told(found), Told(pack.Assess(new Company("x", ""), known, July, latches)));
        return Told(found);
    }

    private static string Told(Assessment found) => string.Join(
        ", ",
        [
            string.Create(CultureInfo.InvariantCulture, $"{found.Level} {found.Score} of {found.ScoreHigh}"),
            .. found.Rules.Select(
                rule => string.Create(
                CultureInfo.InvariantCulture,
                $"step {rule.Step} {rule.Rule.Score} counted {rule.Counted}{(rule.Held == HoldReason.None ? "" : $" {rule.Held}")}")),
            .. found.Indeterminate.Select(rule => string.Create(CultureInfo.InvariantCulture, $"? {rule.Rule.Score}")),
            .. found.Released.Select(rule => $"released {rule.Reason}"),
        ]);

    private static string CardOf(RandomStep[] steps, string more, string id = "card") => $$"""
        { "id": "{{id}}", "value": "workers", "steps": [ {{string.Join(", ", steps.Select(step => step.ToString()))}} ], {{more}},
          "tests": [ { "given": {}, "expect": "indeterminate" } ] }
        """;

    internal sealed record RandomStep(decimal Over, int Score, int Floor, decimal ClearAt)
    {
        private string Level => Floor == 0 ? "" : $", \"level\": \"{((Level)Floor).ToString().ToLowerInvariant()}\"";

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $$"""{ "over": {{Over}}, "score": {{Score}}{{Level}}, "clearAt": {{ClearAt}} }""");

        public string AsRule(int place) => Rule(
            string.Create(CultureInfo.InvariantCulture, $"rule{place}"),
            Score.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"workers > {Over}"),
            string.Create(CultureInfo.InvariantCulture, $"\"clearWhen\": \"workers <= {ClearAt}\", \"group\": \"g\"{Level}"));
    }
}
