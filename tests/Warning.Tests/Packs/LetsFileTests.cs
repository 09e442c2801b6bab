using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Packs;

/// <summary>Lets that all rules of a pack see, and warnings of what is probably mistyped.</summary>
public sealed class LetsFileTests
{
    private const string Tests = "\"tests\": [ { \"given\": {}, \"expect\": \"indeterminate\" } ]";

    [Fact]
    public void All_files_the_policy_and_scenarios_see_them_and_they_see_each_other()
    {
        RulePackLayer layer = Layer(
            "p",
            ("indicators.json", Catalog),
            ("lets.json", """{ "note": "x", "let": { "half": "workers / 2", "quarter": "half / 2", "bad": "f0 or f1" } }"""),
            ("policy.json", """
                { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "half",
                  "referrals": [ { "id": "r", "to": "x", "when": "quarter > 2", "because": "{quarter}" } ] }
                """),
            ("a.json", $$"""
                { "id": "a", "let": { "own": "quarter > 1" }, "rules": [ { "id": "a.1", "when": "own", "score": 30, "because": "{half}", {{Tests}} } ] }
                """),
            ("b.json", $$"""{ "id": "b", "rules": [ { "id": "b.1", "when": "bad", "score": 1, {{Tests}} } ] }"""));
        Assert.Empty(Faults(layer));
        RulePack pack = RulePack.Compile([layer]);
        Assessment found = pack.Assess(View(pack, [("x", "10", 12)])).Detail(0);
        Assert.Equal((31m, 6.0, "6"), (found.Score, found.AffectedWorkers, found.Rules[0].Because));
        Assert.Equal("3", Assert.Single(found.Referrals).Reason);
    }

    [Fact]
    public void A_later_layer_changes_one_for_all_rules_and_it_is_told()
    {
        RulePackLayer first = Of(("lets.json", """{ "let": { "many": "workers > 5" } }"""), ("a.json", RuleOf("a", "many")));
        RulePack pack = RulePack.Compile(
            [first, Layer("q", ("lets.json", """{ "let": { "many": "workers > 50", "few": "workers < 3" } }"""), ("q.json", RuleOf("q", "few")))]);
        Assert.Equal([false, true], new double?[] { 20, 60 }.Select(workers => pack.Assess(View(pack, [("x", "", workers)])).Outcomes[0, 0] == Outcome.Fired));
        Assert.Equal(
            ["Changes many let workers > 5 workers > 50 q/lets.json:1", "Adds few   q/lets.json:1"],
            pack.Changes.Where(change => change.Part == PackPart.Let).Select(change => change.Change)
                .Select(change => $"{change.Kind} {change.Id} {KeysOf(change)} {change.File}:{change.Line}"));

        static string KeysOf(LayerChange change) => string.Join(' ', change.Keys.Select(key => $"{key.Key} {key.Old} {key.New}").DefaultIfEmpty(" "));
    }

    [Fact]
    public void Two_packs_differ_in_them_by_name()
    {
        RulePack before = RulePack.Compile(
            [Of(("lets.json", """{ "let": { "many": "workers > 5", "old": "f1" } }"""), ("a.json", RuleOf("a", "many or old")))]);
        RulePack after = RulePack.Compile([Of(("lets.json", """{ "let": { "many": "workers > 6", "new": "f1" } }"""), ("a.json", RuleOf("a", "many or new")))]);
        Assert.Equal(
            [
                new PackPartDifference(PackPart.Let, PackDifferenceKind.Changed, "many", [new KeyChange("let", "workers > 5", "workers > 6")]),
                new PackPartDifference(PackPart.Let, PackDifferenceKind.Added, "new", []),
                new PackPartDifference(PackPart.Let, PackDifferenceKind.Removed, "old", []),
            ],
            after.PartDifferencesFrom(before));
    }

    /// <summary>A value of a let of the pack is tried for every file that uses it.</summary>
    [Fact]
    public void A_number_in_one_is_tried_in_all_files()
    {
        RulePack pack = RulePack.Compile(
            [Of(("lets.json", """{ "let": { "many": "workers > 5" } }"""), ("a.json", RuleOf("a", "many")), ("b.json", RuleOf("b", "not many")))]);
        RuleTrial trial = pack.Rules.Try(Assert.Single(pack.Rules.Rules[0].Numbers), "50", out _)!;
        Assert.Equal([0, 1], trial.Changed);
        using Outcomes known = pack.Rules.Evaluate(View(pack, [("x", "", 20)]));
        Outcomes tried = trial.Evaluate(known);
        Assert.Equal((Outcome.Fired, Outcome.Clear, Outcome.Clear, Outcome.Fired), (known[0, 0], known[1, 0], tried[0, 0], tried[1, 0]));
    }

    [Theory]
    [InlineData(
        """{ "let": { "x": "f0" } }""", """{ "id": "a", "let": { "x": "f1" }, "rules": [ RULE ] }""",
        "p/a.json:1:23: error EW1543: the let 'x' is in p/lets.json:1 already, for all rules")]
    [InlineData("""{ "let": { "x": "y", "y": "x" } }""", """{ "id": "a", "rules": [ RULE ] }""", "p/lets.json:1:18: error EW1215")]
    [InlineData("""{ "let": { "f0": "f1" } }""", """{ "id": "a", "rules": [ RULE ] }""", "p/lets.json:1:12: error EW1216")]
    [InlineData("""{ "let": { "x": "nothing" } }""", """{ "id": "a", "rules": [ RULE ] }""", "p/lets.json:1:18: error EW1203")]
    [InlineData(
        """{ "lets": { "x": "f0" } }""", """{ "id": "a", "rules": [ RULE ] }""",
        "p/lets.json:1:3: error EW1004: a file of lets has no key 'lets'; did you mean 'let'?")]
    [InlineData("""[]""", """{ "id": "a", "rules": [ RULE ] }""", "p/lets.json:1:1: error EW1006")]
    [InlineData(
        """{ "let": { "x": "f2" } }""", """{ "id": "a", "rules": [ RULE ] }""",
        "p/lets.json:1:12: warning EW1918: the let 'x' is not used by any rule; leave it out")]
    public void What_is_wrong_is_told_at_its_place(string lets, string rules, string fault) =>
        Assert.Contains(
            Faults(Of(
                ("lets.json", lets),
                ("a.json", rules.Replace("RULE", $$"""{ "id": "a.1", "when": "f0", "score": 1, {{Tests}} }""", StringComparison.Ordinal)))),
            found => found.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void Two_files_of_one_layer_cannot_have_the_same_one() =>
        Assert.StartsWith(
            "p/more/lets.json:1:12: error EW1543: the let 'x' is in p/lets.json:1 already",
            Assert.Single(
                Faults(Of(("lets.json", """{ "let": { "x": "f0" } }"""), ("more/lets.json", """{ "let": { "x": "f1" } }"""), ("a.json", RuleOf("a", "x"))))),
            StringComparison.Ordinal);

    [Fact]
    public void A_let_that_nothing_in_its_file_uses_is_told_with_the_parameter_that_it_may_mean()
    {
        RulePackLayer layer = Of(
            ("parameters.json", """{ "parameters": { "minimum_wage_cny": { "unit": "CNY", "values": [ { "from": "2020-01-01", "value": 1 } ] } } }"""),
            ("a.json", $$"""
                { "id": "a", "let": { "minimum_wage": "1620", "used": "f0", "by_used": "used" },
                  "rules": [ { "id": "a.1", "when": "by_used", "score": 1, {{Tests}} } ] }
                """));
        Assert.Equal(
            [
                "p/a.json:1:23: warning EW1918: the let 'minimum_wage' is not used by any text of its file; " +
                "leave it out, or is the parameter 'minimum_wage_cny' meant?",
            ],
            Faults(layer));
    }

    [Fact]
    public void A_let_of_an_earlier_layer_whose_rule_was_replaced_is_not_told()
    {
        RulePackLayer first = Of(("a.json", $$"""{ "id": "a", "let": { "own": "f0" }, "rules": [ { "id": "a.1", "when": "own", "score": 1, {{Tests}} } ] }"""));
        Assert.Empty(Faults(first, Layer("q", ("q.json", """{ "id": "q", "changes": [ { "id": "a.1", "when": "f1" } ] }"""))));
    }

    [Theory]
    [InlineData("a", """ "because": "" """, "1", "warning EW1915: the sentence is empty, so that an alert does not say why")]
    [InlineData("a", """ "because": " " """, "1", "warning EW1915")]
    [InlineData("a", """ "note": "" """, "140.5", "warning EW1916: 140.5 points are more than twice the bound of the highest band (140)")]
    [InlineData("b.2", """ "note": "" """, "1", "warning EW1917: the id 'b.2' begins as those of p/b.json; write the rule there, or begin its id with 'a.'")]
    public void What_is_probably_mistyped_is_a_warning(string id, string more, string score, string warning)
    {
        string rule = $$"""{ "id": "{{id}}", "when": "f0", "score": {{score}}, {{more}}, {{Tests}} }""";
        string found = Assert.Single(Faults(Of(("a.json", $$"""{ "id": "a", "rules": [ {{rule}} ] }"""), ("b.json", RuleOf("b", "f1")))));
        Assert.StartsWith("p/a.json:1:", found, StringComparison.Ordinal);
        Assert.Contains(warning, found, StringComparison.Ordinal);
    }

    [Fact]
    public void Twice_the_highest_bound_is_not_told_of_and_neither_is_a_rule_that_is_replaced()
    {
        RulePackLayer first = Of(("a.json", $$"""{ "id": "a", "rules": [ { "id": "a.1", "when": "f0", "score": 140, {{Tests}} } ] }"""));
        Assert.Empty(Faults(first));
        Assert.Empty(
            Faults(first, Layer("q", ("q.json", $$"""{ "id": "q", "rules": [ { "id": "a.1", "replaces": true, "when": "f1", "score": 2, {{Tests}} } ] }"""))));
    }

    private static RulePackLayer Of(params (string Path, string Text)[] files) =>
        Layer("p", [("indicators.json", Catalog), ("policy.json", SmallPack.Policy), .. files]);

    private static string RuleOf(string id, string when) =>
        $$"""{ "id": "{{id}}", "rules": [ { "id": "{{id}}.1", "when": "{{when}}", "score": 1, {{Tests}} } ] }""";
}
