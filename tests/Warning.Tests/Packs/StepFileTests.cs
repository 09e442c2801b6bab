using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Packs;

/// <summary>How rules with steps are written: what is wrong with them, their tests, layers over them, and numbers that are tried.</summary>
public sealed class StepFileTests
{
    private const string Steps = """ "steps": [ { "over": 0, "score": 15 }, { "over": 1, "score": 35 }, { "over": 2, "score": 45, "level": "red" } ]""";

    private const string Tests = """
        { "given": { "workers": 0 }, "expect": "clear" }, { "given": { "workers": 1 }, "expect": { "step": 1 } }, { "given": { "workers": 2 }, "expect": { "step": 2 } },
        { "given": { "workers": 3 }, "expect": { "step": 3 } }, { "given": {}, "expect": "indeterminate" }
        """;

    [Theory]
    [InlineData(""" "value": "workers", "steps": [] """, "error EW1542: a rule has 1 to 20 steps; found 0")]
    [InlineData(
        """ "value": "workers", "steps": [ { "over": 1, "score": 5 }, { "over": 1, "score": 6 } ] """,
        "error EW1542: steps rise: 'over' is more than that of the step before, 1; found 1")]
    [InlineData(
        """ "value": "workers", "steps": [ { "over": 1, "score": 5 }, { "over": 2, "score": 4.5 } ] """,
        "error EW1542: steps rise: 'score' is not less than that of the step before, 5; found 4.5")]
    [InlineData(
        """ "value": "workers", "steps": [ { "over": 1, "score": 5, "level": "red" }, { "over": 2, "score": 6, "level": "blue" } ] """,
        "error EW1542: steps rise: 'level' is not below that of the step before, red; found blue")]
    [InlineData(
        """ "value": "workers", "steps": [ { "over": 1, "score": 5, "level": "red" }, { "over": 2, "score": 6 } ] """,
        "error EW1542: steps rise: the step before has the level red; give this one that or a higher level")]
    [InlineData(
        """ "value": "workers", "steps": [ { "over": 1, "score": 5 }, { "over": 2, "score": 5 } ] """,
        "error EW1542: the step has the points and the level of the one before, so that it does nothing; leave it out")]
    [InlineData(
        """ "value": "workers", "steps": [ { "over": 1, "score": 5, "clearAt": 1.5 } ] """,
        "error EW1542: 'clearAt' is at most 'over', 1: above it the step is reached; found 1.5")]
    [InlineData(
        """ "value": "workers", "steps": [ { "over": 1, "score": 5, "level": "rot" } ] """,
        "error EW1007: 'level' is one of blue, yellow, orange, red; found 'rot'")]
    [InlineData(""" "value": "workers", "steps": [ { "over": "1", "score": 5 } ] """, "error EW1006: expected 'over' as a number")]
    [InlineData(""" "value": "workers", "steps": [ { "over": 1e40, "score": 5 } ] """, "error EW1601: 'over' is a number of at most 28 digits; found 1e40")]
    [InlineData(""" "value": "workers", "steps": [ { "score": 5 } ] """, "error EW1005: a step needs the key 'over'")]
    [InlineData(""" "value": "workers", "steps": [ { "over": 5 } ] """, "error EW1005: a step needs the key 'score'")]
    [InlineData(
        """ "value": "workers", "steps": [ { "over": 1, "score": 5, "clearWhen": 0 } ] """,
        "error EW1004: a step has no key 'clearWhen'; it knows over, score, level, clearAt, note")]
    [InlineData(""" "value": "workers" """, "error EW1005: a rule needs the key 'steps'")]
    [InlineData(""" "steps": [ { "over": 1, "score": 5 } ] """, "error EW1005: a rule needs the key 'value'")]
    [InlineData(
        """ "when": "f0", "value": "workers", "steps": [ { "over": 1, "score": 5 } ] """,
        "error EW1541: a rule with 'steps' has no 'when': it fires where 'value' is over the first step")]
    [InlineData(
        """ "clearWhen": "f0", "value": "workers", "steps": [ { "over": 1, "score": 5 } ] """,
        "error EW1541: a rule with 'steps' has no 'clearWhen'; write 'clearAt' in its steps")]
    [InlineData(""" "score": 5, "value": "workers", "steps": [ { "over": 1, "score": 5 } ] """, "error EW1541: a rule with 'steps' has no 'score' of its own")]
    [InlineData(
        """ "level": "red", "value": "workers", "steps": [ { "over": 1, "score": 5 } ] """, "error EW1541: a rule with 'steps' has no 'level' of its own")]
    [InlineData(""" "value": "f0", "steps": [ { "over": 1, "score": 5 } ] """, "error EW1204: expected a number, found a condition")]
    [InlineData(
        """ "value": "workrs + 1", "steps": [ { "over": 1, "score": 5 }, { "over": 2, "score": 6 } ] """,
        "error EW1203: unknown indicator 'workrs'; did you mean 'workers'?")]
    [InlineData(""" "value": "workers +", "steps": [ { "over": 1, "score": 5 } ] """, "error EW1107")]
    public void What_is_wrong_is_one_message_at_its_place(string keys, string message)
    {
        string fault = Assert.Single(Faults(LayerOf($$"""{ "id": "card",{{keys}}, "tests": [ { "given": {}, "expect": "indeterminate" } ] }""")));
        Assert.StartsWith("p/rules.json:1:", fault, StringComparison.Ordinal);
        Assert.Contains(message, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_stands_at_the_step()
    {
        string[] faults = Faults(LayerOf(Card(""" "value": "workers", "steps": [ { "over": 1, "score": 5 }, { "over": 0, "score": 4 } ]""")));
        Assert.Equal(["p/rules.json:1:113", "p/rules.json:1:125"], faults.Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_step_that_a_range_rules_out_is_a_warning_at_the_step()
    {
        RulePackLayer layer = Layer(
            "p",
            ("indicators.json", Catalog.Replace("\"id\": \"workers\"", "\"id\": \"workers\", \"range\": [0, 5]", StringComparison.Ordinal)),
            ("policy.json", SmallPack.Policy),
            ("rules.json", RuleFile("rules", Card(""" "value": "workers", "steps": [ { "over": 1, "score": 5 }, { "over": 7, "score": 6 } ]"""))));
        string fault = Assert.Single(Faults(layer));
        Assert.StartsWith("p/rules.json:1:113: warning EW1908", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "step": 4 }""", "error EW1601: 'step' is a whole number from 1 to 3; found 4")]
    [InlineData("""{ "step": 0 }""", "error EW1601: 'step' is a whole number from 1 to 3; found 0")]
    [InlineData("""{ "stepp": 1 }""", "EW1004")]
    [InlineData("""{ }""", "error EW1005: what a rule test expects needs the key 'step'")]
    public void A_test_can_expect_only_steps_that_there_are(string expect, string message) =>
        Assert.Contains(
            Faults(LayerOf(Card($""" "value": "workers",{Steps}""", $$"""{ "given": {}, "expect": {{expect}} }"""))), fault =>
            fault.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_rule_without_steps_has_none_to_expect() =>
        Assert.Contains(
            "error EW1541: a rule without 'steps' has none to expect",
            Assert.Single(Faults(LayerOf("""{ "id": "a", "when": "f0", "score": 1, "tests": [ { "given": {}, "expect": { "step": 1 } } ] }"""))),
            StringComparison.Ordinal);

    [Fact]
    public void Tests_judge_the_highest_step_that_is_reached()
    {
        RulePack pack = Of(Card($""" "value": "workers",{Steps}""", Tests));
        RuleTestReport report = pack.Rules.Test();
        Assert.All(report.Results, result => Assert.True(result.Passed));
        Assert.Equal([null, 1, 2, 3, null], report.Results.Select(result => result.GotStep));
        Assert.Equal((9, 9), (report.Needed, report.Covered));
        RuleTestResult failed = Assert.Single(
            Of(Card($""" "value": "workers",{Steps}""", """{ "given": { "workers": 2.5 }, "expect": { "step": 2 } }""")).Rules.Test().Results);
        Assert.Equal((false, Outcome.Fired, Outcome.Fired, 2, 3), (failed.Passed, failed.Expected, failed.Got, failed.ExpectedStep, failed.GotStep));
        RuleTestResult clear = Assert.Single(
            Of(Card($""" "value": "workers",{Steps}""", """{ "given": { "workers": 0 }, "expect": { "step": 2 } }""")).Rules.Test().Results);
        Assert.Equal((false, Outcome.Clear, 0), (clear.Passed, clear.Got, clear.GotStep));
    }

    [Fact]
    public void Every_threshold_of_a_step_is_noticed_by_tests_at_it()
    {
        ThresholdReport found = Of(Card($""" "value": "workers",{Steps}""", Tests)).TestThresholds();
        Assert.Equal((9, 9), (found.Changes, found.Noticed));
        ThresholdReport few = Of(
            Card($""" "value": "workers",{Steps}""",
            """{ "given": { "workers": 1 }, "expect": { "step": 1 } }, { "given": {}, "expect": "indeterminate" }""")).TestThresholds();
        Assert.Equal(9, few.Changes);
        int column = LayerOf(Card($""" "value": "workers",{Steps}""")).Files[2] is var file ? System.Text.Encoding.UTF8.GetString(file.Content.Span)
            .IndexOf("2, \"score\": 45", StringComparison.Ordinal) + 1 : 0;
        Assert.Contains(few.Unnoticed, change => change is { Written: "2", Changed: "3", Line: 1 } && change.Column == column);
    }

    [Fact]
    public void A_scenario_notices_a_step_too()
    {
        RulePack pack = RulePack.Compile([Layer(
            "p",
            ("indicators.json", Catalog), ("policy.json", SmallPack.Policy), ("rules.json", RuleFile("rules", Card($""" "value": "workers",{Steps}"""))),
            ("scenarios/s.json", """{ "id": "s", "given": { "workers": 2 }, "expect": { "level": "yellow", "score": 35, "fired": ["card"] } }"""))]);
        Assert.True(Assert.Single(pack.Test().Scenarios).Passed);
        Assert.Equal(["1 -> 2", "2 -> 1"], NoticedBy(pack));

        // Moved to 2, the second step is not reached any more; moved to 1, the third is; moved to 3, that is still not.
        static string[] NoticedBy(RulePack pack)
        {
            ThresholdReport found = pack.TestThresholds();
            string[] all = ["0 -> -1", "0 -> 1", "1 -> 0", "1 -> 2", "2 -> 1", "2 -> 3"];
            return [.. all.Except(found.Unnoticed.Select(change => $"{change.Written} -> {change.Changed}"))];
        }
    }

    [Fact]
    public void A_layer_changes_steps_as_a_whole_and_turns_a_rule_into_steps_and_back()
    {
        RulePackLayer first = LayerOf(Card($""" "value": "workers",{Steps}"""), Rule("a", "5", "workers > 9"));
        Rule changed = RulePack.Compile([first, Changing("""{ "id": "card", "steps": [ { "over": 4, "score": 7 } ] }""")]).Rules.Rules[1];
        Assert.Equal((1, 4m, 7m, "workers > 4"), (changed.Steps.Count, changed.Steps[0].Over, changed.Score, changed.Condition));
        Rule[] turned = [.. RulePack.Compile([first, Changing("""
            { "id": "card", "steps": null, "value": null, "when": "f1", "score": 2 },
            { "id": "a", "when": null, "score": null, "value": "workers", "steps": [ { "over": 3, "score": 1 }, { "over": 9, "score": 5 } ] }
            """)]).Rules.Rules];
        Assert.Equal([("a", 2, 5m, "workers > 3"), ("card", 0, 2m, "f1")], turned.Select(rule => (rule.Id, rule.Steps.Count, rule.Score, rule.Condition)));
        string[] both = Faults(first, Changing("""{ "id": "a", "value": "workers", "steps": [ { "over": 3, "score": 1 } ] }"""));
        Assert.Equal(
            [
                "q/q.json:1:69: error EW1541: the rule of the earlier layer has 'score', which does not go with 'steps'; take it away: \"score\": null",
                "q/q.json:1:69: error EW1541: the rule of the earlier layer has 'when', which does not go with 'steps'; take it away: \"when\": null",
            ],
            both.Order(StringComparer.Ordinal));
        Assert.StartsWith(
            "q/q.json:1:43: error EW1541: a rule with 'steps' has no 'score' of its own",
            Assert.Single(Faults(first, Changing("""{ "id": "card", "score": 2 }"""))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_packs_differ_in_steps_as_a_whole_and_companies_in_the_step_that_they_reach()
    {
        RulePack before = Of(Card($""" "value": "workers",{Steps}""")),
            after = Of(Card($""" "value": "workers",{Steps.Replace("\"over\": 2", "\"over\": 4, \"clearAt\": 1.5", StringComparison.Ordinal)}"""));
        RuleChange change = Assert.Single(Assert.Single(after.Rules.DifferencesFrom(before.Rules)).Changes);
        Assert.Equal(
            new RuleChange(RulePart.Steps, null, "> 0: 15; > 1: 35; > 2: 45 red", "> 0: 15; > 1: 35; > 4: 45 red (<= 1.5)"), change);
        Panel panel = View(before, [("x", "", 3), ("y", "", 1), ("z", "", 5)]).Panel;
        CompanyMove move = Assert.Single(PackComparison.Run(before, panel, after, panel, [July]).Moves);
        Assert.Equal(("x", 45m, 35m, Level.Red, Level.Yellow), (move.Company, move.OldScore, move.NewScore, move.OldLevel, move.NewLevel));
    }

    [Fact]
    public void The_difference_in_meaning_is_told_step_by_step()
    {
        Assert.Equal(
            [
                new(RuleAspect.Threshold, "steps[3].over", "2", "4"), new(RuleAspect.Threshold, "steps[3].clearAt", null, "1.5"),
                new(RuleAspect.Points, "steps[2].score", "35", "36"), new(RuleAspect.Points, "steps[3].level", "red", null),
            ],
            Between(
                $""" "value": "workers",{Steps}""",
                """ "value": "workers", "steps": [ { "over": 0, "score": 15 }, { "over": 1, "score": 36 }, { "over": 4, "score": 45, "clearAt": 1.5 } ]"""));
        Assert.Equal([new(RuleAspect.Condition, "value", "workers", "owed")], Between($""" "value": "workers",{Steps}""", $""" "value": "owed",{Steps}"""));
        Assert.Equal([new(RuleAspect.Threshold, "value", "2", "3")], Between($""" "value": "workers * 2",{Steps}""", $""" "value": "workers * 3",{Steps}"""));
        Assert.Equal(
            [new(RuleAspect.Layout, "value", "workers * 2", "workers*2")],
            Between($""" "value": "workers * 2",{Steps}""", $""" "value": "workers*2",{Steps}"""));
        Assert.Equal(
            (RuleAspect.Points, "steps"),
            Assert.Single(Between($""" "value": "workers",{Steps}""", """ "value": "workers", "steps": [ { "over": 0, "score": 15 } ]""")) is var fewer
                ? (fewer.Aspect, fewer.Key) : default);
        Assert.Contains(
            Between(""" "when": "workers > 0", "score": 5""", $""" "value": "workers",{Steps}"""), change =>
            change is { Aspect: RuleAspect.Points, Key: "steps" });

        static IReadOnlyList<RuleMeaningChange> Between(string before, string after) =>
            Assert.Single(Of(Card(after)).Rules.MeaningDifferencesFrom(Of(Card(before)).Rules)).Changes;
    }

    [Fact]
    public void Each_threshold_and_number_of_the_value_can_be_tried_and_gives_the_scan_of_the_pack_with_it_edited()
    {
        string text = Card($""" "value": "workers * line + 0",{Steps}""");
        RulePack pack = WithLet(text, "1");
        Rule rule = Assert.Single(pack.Rules.Rules);
        Assert.Equal(
            ["0 in workers * line + 0 > 0", "0 in workers * line + 0 > 0", "1 in workers * line + 0 > 1", "2 in workers * line + 0 > 2", "1 in 1 (line)"],
            rule.Numbers.Select(number => $"{number.Text} in {number.Expression}{(number.Let is null ? "" : $" ({number.Let})")}"));
        (string, string, double?)[] companies = [.. Enumerable.Range(0, 30).Select(one => ($"c{one:00}", "", one % 6 == 5 ? (double?)null : one * 0.25))];
        using WhatIf whatIf = new(pack, View(pack, companies).Panel, [July]);
        (int Place, string Value, RulePack Edited)[] tried =
        [
            (1, "1", WithLet(text.Replace("+ 0", "+ 1", StringComparison.Ordinal), "1")),
            (2, "0.5", WithLet(text.Replace("\"over\": 0", "\"over\": 0.5", StringComparison.Ordinal), "1")),
            (3, "1.5", WithLet(text.Replace("\"over\": 1", "\"over\": 1.5", StringComparison.Ordinal), "1")),
            (4, "3.5", WithLet(text.Replace("\"over\": 2", "\"over\": 3.5", StringComparison.Ordinal), "1")),
            (5, "3", WithLet(text, "3")),
        ];
        foreach ((int place, string value, RulePack edited) in tried)
        {
            WhatIfValue found = Assert.Single(whatIf.Sweep(rule.Numbers[place - 1], [value]));
            using Assessments scan = edited.Assess(View(edited, companies));
            Assert.Equal(
                Enum.GetValues<Level>().Select(level => (long)Enumerable.Range(0, companies.Length).Count(row => scan.LevelOf(row) == level)),
                Enum.GetValues<Level>().Select(found.CountAt));
        }

        RulePack WithLet(string card, string let) =>
            RulePack.Compile(
                [Layer("p", ("indicators.json", Catalog), ("policy.json", SmallPack.Policy),
                ("rules.json", $$"""{ "id": "rules", "let": { "line": "{{let}}" }, "rules": [ {{card}} ] }"""))]);
    }

    private static string Card(string keys, string tests = """{ "given": {}, "expect": "indeterminate" }""") =>
        $$"""{ "id": "card",{{keys}}, "tests": [ {{tests}} ] }""";

    private static RulePackLayer Changing(string changes) => Layer("q", ("q.json", $$"""{ "id": "q", "changes": [ {{changes}} ] }"""));
}
