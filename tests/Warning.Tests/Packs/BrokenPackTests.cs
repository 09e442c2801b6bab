using System.Text;
using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Packs;

/// <summary>The diagnostics of faulty packs.</summary>
public sealed class BrokenPackTests
{
    public static TheoryData<string, string> Policies => new()
    {
        { """{ "bands": { "blue": 10, "yellow": 25, "orange": 25, "red": 70 } }""", "q/policy.json:1:50: error EW1506: the bands must rise: 'orange' is 25, not above the 25 of the band before it" },
        { """{ "bands": { "blue": 10, "yellow": 5, "orange": 45, "red": 70 } }""", "q/policy.json:1:36: error EW1506: the bands must rise: 'yellow' is 5, not above the 10 of the band before it" },
        { """{ "bands": { "red": null } }""", "q/policy.json:1:12: error EW1005: the bands needs the key 'red'" },
        { """{ "bands": { "blue": -1, "yellow": 25, "orange": 45, "red": 70 } }""", "q/policy.json:1:22: error EW1012: 'blue' is from 0 to 1000000000; found -1" },
        { """{ "bands": { "blue": 1, "yellow": 25, "orange": 45, "red": 1e300 } }""", "q/policy.json:1:60: error EW1012: 'red' is from 0 to 1000000000; found 1e300" },
        { """{ "band": {} }""", "q/policy.json:1:3: error EW1004: a policy has no key 'band'; did you mean 'bands'?" },
        { """{ "episodes": { "open": "pink" } }""", "q/policy.json:1:25: error EW1007: 'open' is one of none, blue, yellow, orange, red; found 'pink'" },
        { """{ "episodes": { "lowerAfter": "14" } }""", "q/policy.json:1:31: error EW1009: 'lowerAfter' is a duration such as 30d, 2w, 3m, 2q or 1y; found '14'" },
        { """{ "outcomes": { "positive": ["handeld"], "negative": [] } }""", "q/policy.json:1:30: error EW1007: 'positive' lists handled, false-alarm, no-breach, other; found 'handeld'; did you mean 'handled'?" },
        { """{ "outcomes": { "positive": [], "negative": ["误报"] } }""", "q/policy.json:1:46: error EW1007: 'negative' lists handled, false-alarm, no-breach, other; found '误报'; write \"false-alarm\"" },
        { """{ "outcomes": { "positive": ["other"], "negative": ["other"] } }""", "q/policy.json:1:53: error EW1531: 'other' stands under 'positive' already; a finding is an outcome or none, once" },
        { """{ "outcomes": { "positive": ["other", "other"], "negative": [] } }""", "q/policy.json:1:39: error EW1531: 'other' stands under 'positive' already; a finding is an outcome or none, once" },
        { """{ "outcomes": { "positive": ["handled"], "negative": ["false-alarm", "other"] } }""", "q/policy.json:1:15: error EW1531: 'no-breach' stands under neither 'positive' nor 'negative'; add it to 'negative' if a case closed so had no trouble behind it" },
        { """{ "outcomes": { "positive": ["handled"] } }""", "q/policy.json:1:15: error EW1005: the outcomes needs the key 'negative'" },
        { """{ "outcomes": { "positive": "handled", "negative": [] } }""", "q/policy.json:1:29: error EW1006: expected 'positive' as an array [ ... ], found a text; write [\"handled\"]" },
        { """{ "outcomes": ["handled"] }""", "q/policy.json:1:15: error EW1006: expected the outcomes as an object { ... }, found an array" },
        { """{ "affectedWorkers": "workrs" }""", "q/policy.json:1:23: error EW1203: unknown indicator 'workrs'; did you mean 'workers'?" },
        { """{ "affectedWorkers": { "of": ["workers", "workrs"] } }""", "q/policy.json:1:43: error EW1203: unknown indicator 'workrs'; did you mean 'workers'?" },
        { """{ "affectedWorkers": { "of": [] } }""", "q/policy.json:1:30: error EW1113: the list 'of' is empty; name at least one number of workers, such as \"wage_arrears_workers\"" },
        { """{ "affectedWorkers": {} }""", "q/policy.json:1:22: error EW1005: the affected workers needs the key 'of'" },
        { """{ "affectedWorkers": { "of": ["workers"], "off": 1 } }""", "q/policy.json:1:43: error EW1004: the affected workers has no key 'off'; did you mean 'of'?" },
        { """{ "affectedWorkers": 7 }""", "q/policy.json:1:22: error EW1006: expected 'affectedWorkers' as a text in double quotes, found a number; write \"7\"" },
        { """{ "note": ["a"] }""", "q/policy.json:1:11: error EW1006: expected 'note' as a text in double quotes, found an array" },
        { """{ "affectedWorkers": "f0" }""", "q/policy.json:1:23: error EW1204: expected a number, found a condition; turn it into one with if(c, 1, 0)" },
    };

    public static TheoryData<string, string> Scenarios => new()
    {
        { """{ "id": "s", "given": {}, "expect": { "level": "pink" } }""", "q/scenarios/s.json:1:48: error EW1007: 'level' is one of none, blue, yellow, orange, red; found 'pink'" },
        { """{ "id": "s", "given": {}, "expect": { "fired": ["zz"] } }""", "q/scenarios/s.json:1:49: error EW1507: the pack has no rule 'zz'" },
        { """{ "id": "s", "given": {}, "expect": { "fired": [7] } }""", "q/scenarios/s.json:1:49: error EW1006: expected a text in 'fired', found a number" },
        { """{ "id": "s", "given": {}, "expect": { "score": 1e300 } }""", "q/scenarios/s.json:1:48: error EW1012: 'score' is from 0 to 1000000000; found 1e300" },
        { """{ "id": "s", "given": { "f99": true }, "expect": {} }""", "q/scenarios/s.json:1:25: error EW1401: unknown indicator 'f99'; did you mean 'f9'?" },
        { """{ "id": "s", "expect": {} }""", "q/scenarios/s.json:1:1: error EW1005: a scenario needs the key 'given'" },
        { """{ "id": "s", "given": {} }""", "q/scenarios/s.json:1:1: error EW1005: a scenario needs the key 'expect'" },
        { """{ "given": {}, "expect": {} }""", "q/scenarios/s.json:1:1: error EW1005: a scenario needs the key 'id'" },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_is_told_where_it_is_wrong(string policy, string fault) =>
        Assert.Equal([fault], Faults(LayerOf(Rule("aaaa", "1", "f0")), Layer("q", ("policy.json", policy))));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_is_told_where_it_is_wrong(string scenario, string fault) =>
        Assert.Equal([fault], Faults(LayerOf(Rule("aaaa", "1", "f0")), Layer("q", ("scenarios/s.json", scenario))));

    [Fact]
    public void Two_rules_of_one_id_in_two_files_of_a_layer_are_an_error_at_the_second()
    {
        RulePackLayer layer = Layer("p", ("indicators.json", Catalog), ("b.json", RuleFile("b", Rule("a", "1", "f0"))), ("a.json", "\n\n" + RuleFile("a", Rule("a", "2", "f0"))));
        Assert.Equal(["p/b.json:1:33: error EW1011: the rule id 'a' is used twice, first at p/a.json:3; give one of them another id"], Faults(layer));
    }

    [Fact]
    public void Two_rules_of_one_id_in_one_file_are_reported_once() =>
        Assert.Equal(["EW1011"], Codes(LayerOf(Rule("a", "1", "f0"), Rule("a", "2", "f0"))));

    [Fact]
    public void Three_rules_of_one_id_are_two_too_many() => Assert.Equal(
        ["EW1011", "EW1011"],
        Codes(Layer("p", ("indicators.json", Catalog), ("a.json", RuleFile("a", Rule("a", "1", "f0"), Rule("a", "2", "f0"))), ("b.json", RuleFile("b", Rule("a", "2", "f0"))))));

    [Theory]
    [InlineData("pink", "")]
    [InlineData("none", "")]
    [InlineData("Red", "; did you mean 'red'?")]
    [InlineData("橙", "; write \"orange\"")]
    [InlineData("4", "")]
    public void A_floor_is_one_of_the_four_levels(string level, string advice) => Assert.Equal(
        [$"p/rules.json:1:77: error EW1007: 'level' is one of blue, yellow, orange, red; found '{level}'{advice}"],
        Faults(LayerOf(Rule("a", "1", "f0", $"\"level\": \"{level}\""))));

    [Fact]
    public void A_pack_without_a_catalog_says_so_and_what_to_give_and_leaves_its_names_alone() => Assert.Equal(
        [
            "p/indicators.json:1:1: error EW1014: the pack has no indicators.json; it declares every name that a rule may use. A pack that changes another is given together with it, such as default,p",
            "p/rules.json:1:28: error EW1005: a rule needs the key 'id'",
        ],
        Faults(Layer("p", ("rules.json", """{ "id": "r", "rules": [    { "when": "f0", "score": 1, "tests": [ { "given": {}, "expect": "fired" } ] } ] }"""))));

    [Fact]
    public void A_pack_whose_catalog_cannot_be_read_says_only_that() =>
        Assert.Equal(["EW1002"], Codes(Layer("p", ("indicators.json", "{ indicators"), ("rules.json", RuleFile("r", Rule("a", "1", "f0"))))));

    [Fact]
    public void A_later_layer_needs_no_catalog_of_its_own() =>
        Assert.Empty(Faults(LayerOf(Rule("a", "1", "f0")), Layer("q", ("r.json", RuleFile("q", Rule("b", "1", "f1"))))));

    [Fact]
    public void No_layers_at_all_are_no_pack()
    {
        Assert.Equal(["EW1014"], Codes());
        Assert.Throws<RulePackException>(() => RulePack.Compile([]));
    }

    [Fact]
    public void Every_fault_of_every_file_is_told_by_file_line_and_column()
    {
        RulePackLayer layer = Layer(
            "p",
            ("indicators.json", Catalog),
            ("policy.json", """{ "bands": { "blue": 10, "yellow": 5, "orange": 45, "red": 70 } }"""),
            ("a.json", RuleFile("a", Rule("a", "-1", "f0 and"), Rule("b", "1", "g0"))),
            ("b.json", "{ not json"));
        Assert.Equal(["p/a.json EW1012", "p/a.json EW1107", "p/a.json EW1203", "p/b.json EW1002", "p/policy.json EW1506"],
            RulePack.Check([layer], out RulePack? pack).Select(diagnostic => $"{diagnostic.File} {diagnostic.Code}").Order(StringComparer.Ordinal));
        Assert.Null(pack);
        RulePackException thrown = Assert.Throws<RulePackException>(() => RulePack.Compile([layer]));
        Assert.Equal(5, thrown.Diagnostics.Count);
        Assert.StartsWith("The rule pack has 5 error(s):\np/a.json:1:", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_do_not_stop_a_load_and_stay_with_the_pack()
    {
        RulePack pack = RulePack.Compile([LayerOf("""{ "id": "a", "when": "f0", "score": 1 }""")]);
        Assert.Equal(["EW1907"], pack.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void More_rules_than_a_set_may_have_are_refused()
    {
        StringBuilder rules = new("""{ "id": "r", "rules": [""");
        for (int i = 0; i <= RuleSet.MaximumRules; i++)
            rules.Append(i == 0 ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture, $$"""{ "id": "r{{i}}", "when": "f0", "score": 1, "status": "retired" }""");
        Assert.Contains("EW1305", Codes(Layer("p", ("indicators.json", Catalog), ("r.json", rules.Append("] }").ToString()))));
    }

    [Fact]
    public void Schemas_are_left_alone() => Assert.Empty(Faults(LayerOf(Rule("a", "1", "f0")), Layer("q", ("schema/x.schema.json", "{ nothing"))));

    private static IEnumerable<string> Codes(params RulePackLayer[] layers) => RulePack.Check(layers, out _).Select(diagnostic => diagnostic.Code);
}
