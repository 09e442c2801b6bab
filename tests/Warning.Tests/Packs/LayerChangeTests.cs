using System.Text;
using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Packs;

/// <summary>What a layer does with the rules, the policy and the scenarios of the layers before it.</summary>
public sealed class LayerChangeTests
{
    private const string Shipped = """
        { "id": "p", "let": { "both": "f0 and f1", "either": "f0 or f1" }, "rules": [
          { "id": "a", "title": "甲", "when": "both", "score": 30, "level": "orange", "because": "see {owed:n0}", "effective": { "from": "2020-01-01", "to": "2030-01-01" },
            "tests": [ { "given": { "f0": true, "f1": true }, "expect": "fired" }, { "given": { "f0": false }, "expect": "clear" }, { "given": {}, "expect": "indeterminate" } ] },
          { "id": "b", "when": "f2", "score": 10, "tests": [ { "given": {}, "expect": "indeterminate" } ] },
          { "id": "old", "when": "f3", "score": 5, "status": "retired", "tests": [ { "given": {}, "expect": "indeterminate" } ] } ] }
        """;

    private const string Story = """{ "id": "s", "given": { "f0": true, "f1": true }, "expect": { "level": "orange", "score": 30, "fired": ["a"] } }""";

    private static readonly RulePackLayer First =
        Layer("p", ("indicators.json", Catalog), ("policy.json", SmallPack.Policy), ("p.json", Shipped), ("scenarios/s.json", Story));

    [Fact]
    public void A_change_keeps_what_it_does_not_name_merges_objects_and_takes_away_what_is_null()
    {
        RulePack pack = RulePack.Compile([First, Changing("""{ "id": "a", "score": 12, "level": null, "effective": { "to": "2031-01-01" } }""")]);
        Rule rule = pack.Rules.Rules[0];
        Assert.Equal(("a", "甲", "both", 12m, null), (rule.Id, rule.Title, rule.Condition, rule.Score, rule.Level));
        Assert.Equal(
            [false, true, true, false],
            new NodaTime.LocalDate[] { new(2019, 12, 31), new(2020, 1, 1), new(2030, 12, 31), new(2031, 1, 1) }.Select(rule.IsInForce));
        Assert.All(pack.Rules.Test().Results, result => Assert.True(result.Passed));
    }

    [Fact]
    public void A_changed_text_sees_the_lets_of_its_own_file_and_the_others_those_of_theirs()
    {
        RulePack pack = RulePack.Compile([First, Layer("q", ("q.json", """
            { "id": "q", "let": { "both": "f4 and f5" }, "changes": [ { "id": "b", "when": "both", "tests": null }, { "id": "a", "clearWhen": "not both" } ] }
            """))]);
        Assert.Equal([("a", true), ("b", false)], Fired(pack, "110000"));
        Assert.Equal([("a", false), ("b", true)], Fired(pack, "000011"));
        string[] faults = Faults(First, Changing("""{ "id": "b", "when": "either" }"""));
        Assert.StartsWith("q/q.json:1:49: error EW1203", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_of_one_rule_apply_entry_by_entry_in_the_order_of_files()
    {
        RulePackLayer layer = Layer(
            "q",
            ("b.json", """{ "id": "b", "changes": [ { "id": "a", "score": 3 } ] }"""),
            ("a.json", """{ "id": "a", "changes": [ { "id": "a", "score": 1, "level": "red" }, { "id": "a", "score": 2 } ] }"""));
        Rule rule = RulePack.Compile([First, layer]).Rules.Rules[0];
        Assert.Equal((3m, "red"), (rule.Score, rule.Level));
    }

    [Theory]
    [InlineData("""{ "id": "aa", "score": 1 }""", "q/q.json:1:35: error EW1507: no earlier layer has a rule 'aa' to change")]
    [InlineData("""{ "id": "a" }""", "q/q.json:1:27: error EW1005: a change says what it changes, such as 'score'; it has nothing beside 'id'")]
    [InlineData("""{ "id": "a", "why": "x", "of": "1" }""", "q/q.json:1:58: error EW1518: 'of' is the hash of what is changed, 'sha256:' and 64 digits")]
    [InlineData("""{ "id": "a", "replaces": true }""", "q/q.json:1:40: error EW1004: a change has no key 'replaces'")]
    [InlineData("""{ "id": "a", "scor": 1 }""", "q/q.json:1:40: error EW1004: a rule has no key 'scor'; did you mean 'score'?")]
    [InlineData("""{ "id": "a", "score": "1" }""", "q/q.json:1:49: error EW1006: expected 'score' as a number")]
    [InlineData("""{ "id": "a", "score": null }""", "q/q.json:1:27: error EW1005: a rule needs the key 'score'")]
    [InlineData("""{ "id": "a", "effective": { "to": "2019-01-01" } }""", "q/q.json:1:61: error EW1013")]
    [InlineData("""{ "id": "a", "when": "f0 and f99" }""", "q/q.json:1:56: error EW1203")]
    [InlineData("""{ "id": "a", "level": "orang" }""", "q/q.json:1:49: error EW1007")]
    [InlineData("""{ "id": "old", "score": 6 }""", "q/q.json:1:35: error EW1517: the rule 'old' is retired at p/p.json:5, so that the change does nothing")]
    [InlineData("""{ "id": "a", "levl": null }""", "q/q.json:1:40: warning EW1914: the rule 'a' has no 'levl' to remove; did you mean 'level'?")]
    public void A_faulty_change_is_told_at_its_place(string change, string fault) =>
        Assert.Contains(Faults(First, Changing(change)), found => found.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void All_faults_of_a_layer_are_told_at_once_and_in_Chinese_too()
    {
        RulePackLayer layer = Layer("q", ("q.json", $$"""
            { "id": "q", "rules": [
              {{Rule("b", "1", "f0")}},
              {{Rule("bb", "1", "f0", "\"replaces\": true")}} ], "changes": [
              { "id": "zzz", "score": 1 },
              { "id": "old", "score": 1 } ] }
            """));
        Assert.Equal(
            ["2 EW1515", "3 EW1516", "4 EW1507", "5 EW1517"],
            RulePack.Check([First, layer], out _).Select(found => $"{found.Line} {found.Code}"));
        string[] chinese = [.. RulePack.Check([First, layer], out _).Select(found => found.ToString(MessageLanguage.Chinese))];
        Assert.Contains("前面的层里已有规则“b”（p/p.json:4）", chinese[0], StringComparison.Ordinal);
        Assert.Contains("前面各层没有可替换的规则“bb”", chinese[1], StringComparison.Ordinal);
        Assert.Contains("前面各层没有可改的规则“zzz”", chinese[2], StringComparison.Ordinal);
        Assert.Contains("规则“old”已在 p/p.json:5 停用", chinese[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_retired_rule_is_brought_back_and_another_is_retired_with_its_reason()
    {
        RulePack pack = RulePack.Compile([
            First, Changing("""{ "id": "old", "status": "active" }, { "id": "b", "status": "retired", "why": "never right here" }""")]);
        Assert.Equal([("a", false), ("b", true), ("old", false)], pack.Rules.Rules.Select(rule => (rule.Id, rule.IsRetired)));
        LayerChange retired = Assert.Single(pack.Changes, change => change.Change.Kind == LayerChangeKind.Retires).Change;
        Assert.Equal(("b", "never right here"), (retired.Id, retired.Why));
        string[] faults = Faults(First, Changing("""{ "id": "a", "status": "retired" }, { "id": "a", "score": 1 }"""));
        Assert.StartsWith("q/q.json:1:71: error EW1517: the rule 'a' is retired at q/q.json:1", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_layer_does_is_told_key_by_key()
    {
        RulePack pack = RulePack.Compile([First, Layer(
            "q",
            ("policy.json", """{ "bands": { "red": 65 } }"""),
            ("q.json", $$"""
                { "id": "q", "rules": [ {{Rule("b", "7", "f4", "\"replaces\": true")}}, {{Rule("c", "1", "f5")}} ],
                  "changes": [ { "id": "a", "score": 12, "level": null, "effective": { "to": "2031-01-01" }, "note": "x" } ] }
                """),
            ("scenarios/s.json", Story.Replace("30", "12", StringComparison.Ordinal)),
            ("scenarios/t.json", Story.Replace("\"s\"", "\"t\"", StringComparison.Ordinal).Replace("30", "12", StringComparison.Ordinal)))]);
        Assert.Equal(
            [
                "rule changes a: score 30 -> 12, level orange -> , effective.to 2030-01-01 -> 2031-01-01",
                "rule replaces b: when f2 -> f4, score 10 -> 7",
                "rule adds c: ",
                "policy changes : bands.red 70 -> 65",
                "scenario replaces s: expect.score 30 -> 12",
                "scenario adds t: ",
            ],
            pack.Changes.Select(change =>
                $"{change.Part.ToString().ToLowerInvariant()} {change.Change.Kind.ToString().ToLowerInvariant()} {change.Change.Id}: " +
                string.Join(", ", change.Change.Keys.Select(key => $"{key.Key} {key.Old} -> {key.New}"))));
        Assert.Empty(RulePack.Compile([First]).Changes);
    }

    [Fact]
    public void What_a_layer_does_with_a_place_and_the_words_of_letters_is_told_too()
    {
        RulePackFile place = RulePack.DefaultLayer.Files.First(file => file.Path.EndsWith("jurisdictions/guangdong.json", StringComparison.Ordinal));
        string other = Encoding.UTF8.GetString(place.Content.Span).Replace("工劳监意字", "工监意字", StringComparison.Ordinal);
        RulePack pack = RulePack.Compile([RulePack.DefaultLayer, Layer(
            "q", ("jurisdictions/guangdong.json", other), ("policy.json", """{ "letters": { "opinion": { "closing": "特此函告。" } } }"""))]);
        Assert.Equal(
            [PackPart.Policy, PackPart.Jurisdiction],
            pack.Changes.Select(change => change.Part));
        (LayerChange words, LayerChange law) = (pack.Changes[0].Change, pack.Changes[1].Change);
        Assert.Equal(("letters.opinion.closing", "特此函告。"), (Assert.Single(words.Keys).Key, words.Keys[0].New));
        Assert.Equal((LayerChangeKind.Replaces, "guangdong"), (law.Kind, law.Id));
        Assert.Contains("工监意字", Assert.Single(law.Keys).New, StringComparison.Ordinal);
        Assert.Contains("工劳监意字", law.Keys[0].Old, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pinned_change_warns_once_the_rule_or_a_let_of_it_has_moved_and_not_for_its_tests()
    {
        RulePackLayer layer = Changing("""
            { "id": "a", /* kept */ "score": 12 }, { "id": "b", "score": 3 }
            """);
        RulePackFile pinned = Assert.Single(RulePack.Pin([First, layer]));
        string text = Encoding.UTF8.GetString(pinned.Content.Span);
        const string Hash = "\"of\": \"sha256:[0-9a-f]{64}\"";
        string expected =
            $"^{{ \"id\": \"q\", \"changes\": \\[ {{ \"id\": \"a\", {Hash}, /\\* kept \\*/ \"score\": 12 }}, {{ \"id\": \"b\", {Hash}, \"score\": 3 }} \\] }}$";
        Assert.Matches(expected, text);
        RulePackLayer with = new("q", [pinned]);
        Assert.Empty(RulePack.Pin([First, with]));
        Assert.Empty(Faults(First, with));

        static RulePackLayer Moved(string from, string to) => Layer(
            "p", ("indicators.json", Catalog), ("policy.json", SmallPack.Policy), ("p.json", Shipped.Replace(from, to, StringComparison.Ordinal)));
        Assert.Empty(Faults(Moved("\"f0\": false }, \"expect\"", "\"f1\": false }, \"expect\""), with));
        Assert.Empty(Faults(Moved("\"title\": \"甲\",", "\"note\": \"n\",    \"title\": \"甲\","), with));
        foreach ((string from, string to) in new[] { ("\"score\": 30", "\"score\": 31"), ("f0 and f1", "f0 and f6"), ("{owed:n0}", "{owed}") })
        {
            string warning = Assert.Single(Faults(Moved(from, to), with));
            Assert.StartsWith("q/q.json:1:46: warning EW1913: the rule 'a' is not any more what this was written for", warning, StringComparison.Ordinal);
        }

        RulePackFile anew = Assert.Single(RulePack.Pin([Moved("\"score\": 30", "\"score\": 31"), with]));
        Assert.Equal(pinned.Content.Length, anew.Content.Length);
        Assert.Empty(Faults(Moved("\"score\": 30", "\"score\": 31"), new RulePackLayer("q", [anew])));
    }

    [Fact]
    public void A_replaced_rule_is_pinned_too()
    {
        RulePackLayer layer = Layer("q", ("q.json", RuleFile("q", Rule("b", "7", "f4", "\"replaces\": true"))));
        RulePackFile pinned = Assert.Single(RulePack.Pin([First, layer]));
        Assert.Empty(Faults(First, new RulePackLayer("q", [pinned])));
        string other = Shipped.Replace("\"when\": \"f2\"", "\"when\": \"f7\"", StringComparison.Ordinal);
        RulePackLayer moved = Layer("p", ("indicators.json", Catalog), ("p.json", other));
        Assert.Contains("EW1913", Assert.Single(Faults(moved, new RulePackLayer("q", [pinned]))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_a_later_layer_changes_is_told_as_changed_and_does_not_fail()
    {
        PackTestReport report = RulePack.Compile([First, Changing("""{ "id": "a", "when": "f0 or f1" }""")]).Test();
        RuleTestResult changed = Assert.Single(report.Rules.Results, result => !result.Passed);
        Assert.Equal(("a", 2, true, 0), (changed.Rule, changed.Index, changed.IsChanged, changed.Layer));
        Assert.Equal((Outcome.Clear, Outcome.Indeterminate), (changed.Expected, changed.Got));
        Assert.Equal((0, 1), (report.Failed, report.Changed));

        // A layer's own tests judge the merged pack, and a test that its own layer fails has failed.
        PackTestReport own = RulePack.Compile([
            First, Changing("""{ "id": "a", "when": "f0 or f1", "tests": [ { "given": { "f0": false }, "expect": "clear" } ] }""")]).Test();
        Assert.Equal((1, 0), (own.Failed, own.Changed));
        string slip = Shipped.Replace("\"f1\": true }, \"expect\": \"fired\"", "\"f1\": true }, \"expect\": \"clear\"", StringComparison.Ordinal);
        RulePackLayer wrong = Layer("p", ("indicators.json", Catalog), ("p.json", slip));
        PackTestReport failed = RulePack.Compile([wrong, Changing("""{ "id": "b", "score": 1 }""")]).Test();
        Assert.Equal((1, 0), (failed.Failed, failed.Changed));
    }

    [Fact]
    public void A_scenario_judges_the_layers_up_to_its_own_and_what_later_ones_change_is_told()
    {
        RulePackLayer layer = Layer(
            "q",
            ("q.json", """{ "id": "q", "changes": [ { "id": "a", "score": 12, "level": null } ] }"""),
            ("scenarios/t.json", """{ "id": "t", "given": { "f0": true, "f1": true }, "expect": { "level": "blue", "score": 12, "fired": ["a"] } }"""));
        PackTestReport report = RulePack.Compile([First, layer]).Test();
        Assert.Equal((0, 1), (report.Failed, report.Changed));
        Assert.Equal(new ScenarioOutcome(Level.Orange, 30, ["a"]), report.Scenarios[0].Outcome);
        Assert.Equal(new ScenarioOutcome(Level.Blue, 12, ["a"]), report.Scenarios[0].Merged);
        Assert.Null(report.Scenarios[1].Merged);
        Assert.Equal((0, 0), (RulePack.Compile([First]).Test().Failed, RulePack.Compile([First]).Test().Changed));
    }

    [Theory]
    [InlineData("\"score\": { \"atLeast\": 30 }", "")]
    [InlineData("\"score\": { \"atLeast\": 30.01 }", "score 30, expected at least 30.01 (a 30)")]
    [InlineData("\"score\": { \"atMost\": 29 }", "score 30, expected at most 29 (a 30)")]
    [InlineData("\"score\": { \"atLeast\": 29, \"atMost\": 31 }", "")]
    [InlineData("\"score\": { \"atLeast\": 31, \"atMost\": 40 }", "score 30, expected 31 to 40 (a 30)")]
    [InlineData("\"letter\": \"investigate\"", "")]
    [InlineData("\"letter\": \"reminder\"", "letter investigate, expected reminder")]
    [InlineData("\"letter\": \"none\"", "letter investigate, expected none")]
    [InlineData("\"referrals\": [\"x\"]", "")]
    [InlineData("\"referrals\": []", "the referral x is due, and not expected")]
    [InlineData("\"referrals\": [\"x\", \"y\"]", "the referral y is not due, and expected")]
    public void A_scenario_expects_bounds_a_letter_and_referrals(string expected, string fault)
    {
        RulePack pack = RulePack.Compile([First, Layer(
            "q",
            ("policy.json", """
                { "referrals": [ { "id": "x", "to": "甲", "when": "fired('a')" }, { "id": "y", "to": "乙", "when": "affected_workers > 3" } ] }
                """),
            ("scenarios/t.json", $$"""{ "id": "t", "given": { "f0": true, "f1": true }, "expect": { {{expected}} } }"""))]);
        Assert.Equal(fault, string.Join("; ", pack.Test().Scenarios[1].Faults));
    }

    [Fact]
    public void A_letter_is_a_reminder_where_a_fired_rule_has_words_for_it_and_none_below_the_opening_level()
    {
        RulePackLayer layer = Layer("q", ("q.json", """{ "id": "q", "changes": [ { "id": "a", "letterText": "你单位存在问题" } ] }"""),
            ("scenarios/t.json", """{ "id": "t", "given": { "f0": true, "f1": true }, "expect": { "letter": "reminder" } }"""),
            ("scenarios/u.json", """{ "id": "u", "given": { "f2": true, "f0": false }, "expect": { "level": "blue", "letter": "none" } }"""));
        Assert.Equal(0, RulePack.Compile([First, layer]).Test().Failed);
    }

    [Theory]
    [InlineData("\"score\": { }", "q/scenarios/t.json:1:60: error EW1005: the bounds of a score need 'atLeast', 'atMost' or both")]
    [InlineData("\"score\": { \"atLest\": 1, \"atMost\": 2 }", "q/scenarios/t.json:1:62: error EW1004: the bounds of a score has no key 'atLest'")]
    [InlineData("\"score\": { \"atLeast\": 3, \"atMost\": 2 }", "q/scenarios/t.json:1:86: error EW1601: 'atMost' is 2, below 'atLeast', 3;")]
    [InlineData("\"letter\": \"remider\"", "q/scenarios/t.json:1:61: error EW1007: 'letter' is one of none, investigate, reminder; found")]
    [InlineData("\"referrals\": [\"z\"]", "q/scenarios/t.json:1:65: error EW1007: the policy has no referral 'z'")]
    public void A_faulty_expectation_is_told_at_its_place(string expected, string fault)
    {
        string[] found = Faults(First, Layer("q", ("scenarios/t.json", $$"""{ "id": "t", "given": { "f0": true }, "expect": { {{expected}} } }""")));
        Assert.StartsWith(fault, Assert.Single(found), StringComparison.Ordinal);
    }

    private static RulePackLayer Changing(string changes) => Layer("q", ("q.json", $$"""{ "id": "q", "changes": [ {{changes.Trim()}} ] }"""));

    private static IEnumerable<(string Rule, bool Fired)> Fired(RulePack pack, string flags)
    {
        Assessment assessment = SmallPack.Assess(pack, ("x", flags, null)).Detail(0);
        return [("a", Has("a")), ("b", Has("b"))];

        bool Has(string rule) => assessment.Rules.Any(fired => fired.Rule.Id == rule);
    }
}
