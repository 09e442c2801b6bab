using EarlyWarning.Rules;
using NodaTime;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Packs;

/// <summary>Packs of several layers.</summary>
public sealed class LayerTests
{
    private const string Replaces = "\"replaces\": true";

    private static readonly RulePackLayer First = LayerOf(Rule("a", "50", "f0"), Rule("b", "10", "f1"));

    [Fact]
    public void A_later_layer_replaces_the_rule_of_the_same_id_and_adds_others()
    {
        RulePack pack = RulePack.Compile([First, Layer("office", ("own.json", RuleFile("own", Rule("b", "20", "f2", Replaces), Rule("c", "1", "f3"))))]);
        Assert.Equal(["a", "b", "c"], pack.Rules.Rules.Select(rule => rule.Id));
        Assert.Equal(("f2", 20m), (pack.Rules.Rules[1].Condition, pack.Rules.Rules[1].Score));
        Assert.Equal(20m, SmallPack.Assess(pack, ("x", "0110", null)).ScoreOf(0));
    }

    [Fact]
    public void The_last_of_three_layers_stands()
    {
        RulePack pack = RulePack.Compile([First, Layer("q", ("r.json", RuleFile("q", Rule("a", "2", "f1", Replaces)))), Layer("r", ("r.json", RuleFile("r", Rule("a", "3", "f2", Replaces))))]);
        Assert.Equal([3m, 10m], pack.Rules.Rules.Select(rule => rule.Score));
    }

    [Fact]
    public void A_later_layer_can_change_the_points_of_a_rule_alone()
    {
        RulePackLayer changes = Layer("q", ("p.json", """{ "id": "q", "changes": [ { "id": "b", "score": 7.5, "note": "tried" } ] }"""));
        RulePack pack = RulePack.Compile([First, changes]);
        Assert.Equal([("a", "f0", 50m), ("b", "f1", 7.5m)], pack.Rules.Rules.Select(rule => (rule.Id, rule.Condition, rule.Score)));
        Assert.Equal(7.5m, SmallPack.Assess(pack, ("x", "01", null)).ScoreOf(0));
        Assert.NotEqual(RulePack.Compile([First]).Hash, pack.Hash);
        RulePackLayer last = Layer("r", ("r.json", RuleFile("r", Rule("b", "3", "f2", Replaces))));
        Assert.Equal([50m, 3m], RulePack.Compile([First, changes, last]).Rules.Rules.Select(rule => rule.Score));
        RulePackLayer again = Layer("r", ("r.json", """{ "id": "r", "changes": [ { "id": "b", "score": 4 } ] }"""));
        Assert.Equal([50m, 4m], RulePack.Compile([First, changes, again]).InForceBefore().Rules.Rules.Select(rule => rule.Score));
    }

    [Fact]
    public void A_change_is_of_a_rule_of_an_earlier_layer_and_says_what_it_changes()
    {
        static string[] Of(params string[] files) =>
            Faults(First, Layer("q", [.. files.Select((file, place) => ($"{place}.json", file))]));
        string unknown = Assert.Single(Of("""{ "id": "q", "changes": [ { "id": "bb", "score": 1 } ] }"""));
        Assert.StartsWith("q/0.json:1:35: error EW1507: no earlier layer has a rule 'bb' to change", unknown, StringComparison.Ordinal);
        string own = $$"""{ "id": "q", "rules": [ {{Rule("c", "1", "f2")}} ], "changes": [ { "id": "c", "score": 1 } ] }""";
        Assert.Contains("EW1507", Assert.Single(Of(own)), StringComparison.Ordinal);
        Assert.Contains("'score'", Assert.Single(Of("""{ "id": "q", "changes": [ { "id": "b" } ] }""")), StringComparison.Ordinal);
        Assert.Contains("'rules'", Assert.Single(Of("""{ "id": "q" }""")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_layer_can_retire_a_rule_or_make_it_a_shadow()
    {
        RulePack pack = RulePack.Compile([First, Layer("q", ("r.json", RuleFile(
            "q", Rule("a", "50", "f0", Replaces + ", \"status\": \"retired\""), Rule("b", "10", "f1", Replaces + ", \"status\": \"shadow\""))))]);
        Assessment one = SmallPack.Assess(pack, ("x", "11", null)).Detail(0);
        Assert.Empty(one.Rules);
        Assert.Equal(["b"], one.Shadow.Select(rule => rule.Rule.Id));
    }

    [Fact]
    public void A_later_layer_replaces_the_indicator_of_the_same_id_and_adds_others()
    {
        RulePack pack = RulePack.Compile([First, Layer(
            "q",
            ("indicators.json", """{ "indicators": [ { "id": "workers", "alias": ["职工"], "kind": "attribute", "type": "number", "title": "new" }, { "id": "own", "kind": "event" } ] }"""),
            ("r.json", RuleFile("q", Rule("c", "1", "any(own, 30d) and 职工 > 3"))))]);
        Assert.True(pack.Catalog.TryGet("职工", out Indicator? workers));
        Assert.Equal(("workers", "new"), (workers.Id, workers.Title));
        Assert.Equal(Flags + 4, pack.Catalog.Indicators.Count);
    }

    [Fact]
    public void A_record_is_judged_with_all_layers_merged()
    {
        static string Measure(string id, string more) => $$"""{ "id": "{{id}}", "kind": "measure", "cadence": "monthly", "maxAge": "2m"{{more}} }""";
        RulePackLayer one = Layer("p", ("indicators.json", $$"""{ "indicators": [ {{Measure("a", ", \"record\": \"r\"")}} ] }"""));
        Assert.StartsWith("p/indicators.json:1:99: error EW1509: the record 'r' has the single measure 'a'", Faults(one)[0], StringComparison.Ordinal);
        Assert.Empty(Faults(one, Layer("q", ("indicators.json", $$"""{ "indicators": [ {{Measure("b", ", \"record\": \"r\"")}} ] }"""))));
        RulePackLayer two = Layer("q", ("indicators.json", $$"""{ "indicators": [ {{Measure("b", ", \"lag\": \"5d\", \"record\": \"r\"")}} ] }"""));
        Assert.StartsWith("q/indicators.json:1:96: error EW1509: 'lag' of 'b' is 5d and of 'a' 0d", Faults(one, two)[0], StringComparison.Ordinal);
        Assert.Empty(Faults(one, two, Layer("r", ("indicators.json", $$"""{ "indicators": [ {{Measure("b", "")}}, {{Measure("a", "")}} ] }"""))));

        // A layer that redefines one of the two without the record removes it from the record; the other one remains alone.
        RulePackLayer pair = Layer("p", ("indicators.json", $$"""{ "indicators": [ {{Measure("a", ", \"record\": \"r\"")}}, {{Measure("b", ", \"record\": \"r\"")}} ] }"""));
        Assert.Empty(RulePack.Check([pair, Layer("q", ("indicators.json", $$"""{ "indicators": [ {{Measure("a", "")}} ] }"""))], out RulePack? pack));
        Assert.All(pack!.Catalog.Indicators, indicator => Assert.Null(indicator.Record));

        // The diagnostic names the later of two layers.
        RulePackLayer later = Layer("q", ("indicators.json", $$"""{ "indicators": [ {{Measure("a", ", \"lag\": \"5d\", \"record\": \"r\"")}} ] }"""));
        Assert.StartsWith("q/indicators.json:1:96: error EW1509: 'lag' of 'a' is 5d and of 'b' 0d", Faults(pair, later)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_layer_replaces_a_parameter_or_its_values_alone_and_adds_others()
    {
        RulePackLayer first = Layer(
            "p",
            ("indicators.json", Catalog),
            ("parameters.json", """{ "parameters": { "limit": { "title": "限额", "unit": "people", "source": "甲", "values": [ { "from": "2020-01-01", "value": 1 }, { "from": "2021-01-01", "value": 2 } ] } } }"""),
            ("rules.json", RuleFile("rules", Rule("a", "1", "workers > limit"))));
        static RulePackLayer Other(string parameters) => Layer("q", ("parameters.json", $$"""{ "parameters": { {{parameters}} } }"""));
        static string Told(RulePack pack) => string.Join("; ", pack.Catalog.Parameters.Select(parameter =>
            $"{parameter.Name} {parameter.Title} {parameter.Unit} {parameter.Source} {string.Join(',', parameter.Values.Select(value => value.Number))}"));
        Assert.Equal("limit 限额 people 甲 1,2", Told(RulePack.Compile([first])));
        Assert.Equal("limit 限额 people 甲 5", Told(RulePack.Compile([first, Other("""
            "limit": { "values": [ { "from": "2020-01-01", "value": 5 } ] }
            """)])));
        Assert.Equal("limit   乙 5; own    7", Told(RulePack.Compile([first, Other("""
            "limit": { "source": "乙", "values": [ { "from": "2020-01-01", "value": 5 } ] }, "own": { "values": [ { "from": "2020-01-01", "value": 7 } ] }
            """)])));
        RulePack third = RulePack.Compile([first, Other("""
            "limit": { "values": [ { "from": "2020-01-01", "value": 5 } ] }
            """)]);
        Assert.Equal([Outcome.Fired, Outcome.Clear], new double?[] { 6, 5 }.Select(workers => third.Rules.Evaluate(SmallPack.View(third, [("x", "", workers)]))[0, 0]!.Value));
    }

    [Fact]
    public void A_parameter_is_one_of_its_layer_and_no_indicator_of_any_layer()
    {
        const string Limit = """{ "parameters": { "limit": { "values": [ { "from": "2020-01-01", "value": 1 } ] } } }""";
        Assert.Equal(
            ["q/parameters.json:1:19: error EW1511: the parameter 'workers' has the name of the indicator 'workers'; give it another name"],
            Faults(First, Layer("q", ("parameters.json", Limit.Replace("limit", "workers", StringComparison.Ordinal)))));
        Assert.Equal(
            ["p/parameters.json:1:19: error EW1511: the parameter 'limit' has the name of the indicator 'limit'; give it another name"],
            Faults(
                Layer("p", ("indicators.json", Catalog), ("parameters.json", Limit), ("rules.json", RuleFile("rules", Rule("a", "1", "f0")))),
                Layer("q", ("indicators.json", """{ "indicators": [ { "id": "limit", "kind": "event" } ] }"""))));
        Assert.Equal(
            ["q/more/parameters.json:1:19: error EW1511: the parameter 'limit' stands in q/a/parameters.json too; keep one of them"],
            Faults(First, Layer("q", ("a/parameters.json", Limit), ("more/parameters.json", Limit))));
    }

    [Fact]
    public void Rules_ask_of_rules_of_other_files_and_layers_and_of_the_one_that_stands_in_the_end()
    {
        RulePackLayer asking = Layer("q", ("own.json", RuleFile("own", Rule("c", "1", "fired('a') and not fired('z')"))), ("z.json", RuleFile("z", Rule("z", "1", "f5"))));
        RulePack pack = RulePack.Compile([First, asking]);
        Assert.Equal(["a", "c"], SmallPack.Assess(pack, ("x", "100000", null)).Detail(0).Rules.Select(rule => rule.Rule.Id).Order(StringComparer.Ordinal));
        RulePack replaced = RulePack.Compile([First, asking, Layer("r", ("r.json", RuleFile("r", Rule("a", "50", "f2", Replaces))))]);
        Assert.Equal(["c"], SmallPack.Assess(replaced, ("x", "101000", null)).Detail(0).Rules.Select(rule => rule.Rule.Id).Except(["a"]));
        Assert.Empty(SmallPack.Assess(replaced, ("x", "100000", null)).Detail(0).Rules);
        Assert.Equal(
            ["p/rules.json:1:57: error EW1241: the rule 'a' asks of itself: a -> c -> a; break the circle", "q/own.json:1:61: error EW1241: the rule 'c' asks of itself: c -> a -> c; break the circle"],
            Faults(LayerOf(Rule("a", "50", "fired('c')")), Layer("q", ("own.json", RuleFile("own", Rule("c", "1", "f0 or fired('a')"))))));
    }

    [Fact]
    public void In_a_rule_latches_do_not_count_and_in_a_referral_they_do()
    {
        RulePack pack = RulePack.Compile([Layer(
            "p",
            ("indicators.json", Catalog),
            ("policy.json", SmallPack.Policy[..^1] + """, "referrals": [ { "id": "x", "to": "甲", "when": "fired('a')" } ] }"""),
            ("rules.json", RuleFile("rules", Rule("a", "50", "f0", "\"clearWhen\": \"f1\""), Rule("b", "10", "fired('a')"))))]);
        Latches latches = new([new("x", [new Latch("a", July, Level.None)])]);
        Assessment held = pack.Assess(SmallPack.View(pack, [("x", "00", null)], July.PlusDays(1)), latches: latches).Detail(0);
        Assert.Equal([("a", HoldReason.ClearCondition)], held.Rules.Select(rule => (rule.Rule.Id, rule.Held)));
        Assert.Equal(["x"], held.Referrals.Select(referral => referral.Id));
    }

    [Fact]
    public void Of_the_peer_groups_the_last_one_given_stands()
    {
        RulePackLayer texts = Layer("p", ("indicators.json", """
            { "peerGroup": ["industry:3", "region"], "indicators": [
              { "id": "industry", "kind": "attribute", "type": "text" }, { "id": "region", "kind": "attribute", "type": "text" } ] }
            """));
        Assert.Equal(["industry:3", "region"], Peers(texts));
        Assert.Equal(["industry:3", "region"], Peers(texts, Layer("q", ("indicators.json", """{ "indicators": [] }"""))));
        Assert.Equal(["region:4"], Peers(texts, Layer("q", ("indicators.json", """{ "peerGroup": ["region:4"], "indicators": [] }"""))));

        static IEnumerable<string> Peers(params RulePackLayer[] layers) => RulePack.Compile(layers).Catalog.PeerGroup.Select(key => key.ToString());
    }

    [Fact]
    public void A_later_policy_replaces_key_by_key()
    {
        RulePack pack = RulePack.Compile([First, Layer("q", ("policy.json", """{ "bands": { "blue": 1, "yellow": 2, "orange": 3, "red": 4 } }"""))]);
        Assert.Equal(new Bands(1, 2, 3, 4), pack.Policy.Bands);
        Assert.Equal(7, SmallPack.Assess(pack, ("x", "1", 7)).AffectedWorkersOf(0));
        Assert.Equal(EpisodePolicy.Default, pack.Policy.Episodes);
    }

    [Theory]
    [InlineData("""["workers", "calls"]""", 7.0, 3.0, 7.0)]
    [InlineData("""["calls", "workers"]""", 2.0, 3.0, 3.0)]
    [InlineData("""["workers", "calls"]""", null, 3.0, 3.0)]
    [InlineData("""["workers", "calls"]""", null, null, null)]
    [InlineData("""["workers"]""", 7.0, 9.0, 7.0)]
    public void Of_several_numbers_of_affected_workers_the_largest_known_counts(string of, double? workers, double? calls, double? expected)
    {
        RulePack pack = RulePack.Compile([
            Layer(
                "p",
                ("indicators.json", """{ "indicators": [ { "id": "workers", "kind": "attribute", "type": "number" }, { "id": "calls", "kind": "attribute", "type": "number" } ] }"""),
                ("policy.json", $$"""{ "note": "of two lists", "affectedWorkers": { "of": {{of}} } }"""),
                ("rules.json", RuleFile("r", Rule("a", "50", "workers > 1"))))]);
        Observations observations = new();
        if (workers is { } some) observations.Set("workers", some);
        if (calls is { } others) observations.Set("calls", others);
        Assert.Equal(expected, pack.Assess(new Company("x", "x"), observations, new LocalDate(2026, 7, 1)).AffectedWorkers);
    }

    [Fact]
    public void Which_findings_are_outcomes_is_that_of_the_last_layer_that_says_so()
    {
        RulePackLayer second = Layer("q", ("policy.json", """{ "outcomes": { "positive": ["other", "handled"], "negative": ["no-breach", "false-alarm"] } }"""));
        RulePackLayer third = Layer("r", ("policy.json", """{ "outcomes": { "note": "none", "positive": [], "negative": ["handled", "no-breach", "false-alarm", "other"] } }"""));
        Assert.Equal([ClosedAs.Handled, ClosedAs.NoBreach], RulePack.Compile([First]).Policy.Outcomes.Positive);
        Assert.Equal([ClosedAs.Handled, ClosedAs.Other], RulePack.Compile([First, second]).Policy.Outcomes.Positive);
        Assert.Empty(RulePack.Compile([First, second, third]).Policy.Outcomes.Positive);
        Assert.Equal(new OutcomePolicy { Positive = [ClosedAs.Other, ClosedAs.Handled, ClosedAs.Other] }, RulePack.Compile([First, third, second]).Policy.Outcomes);
    }

    [Fact]
    public void Episodes_and_bands_of_a_later_layer_are_merged_key_by_key_and_null_takes_a_key_away()
    {
        RulePack pack = RulePack.Compile([
            First,
            Layer("q", ("policy.json", """{ "episodes": { "open": "orange", "lowerAfter": "7d" } }""")),
            Layer("r", ("policy.json", """{ "bands": { "red": 65 }, "episodes": { "repeatAfter": "2w", "lowerAfter": null } }"""))]);
        Assert.Equal(EpisodePolicy.Default with { Open = Level.Orange, RepeatAfter = new CalendarSpan(2, SpanUnit.Week) }, pack.Policy.Episodes);
        Assert.Equal([Level.Orange, Level.Red], new[] { 64.99m, 65m }.Select(pack.Policy.Bands.LevelOf));
        Assert.Equal(
            ["q/policy.json:1:21: error EW1506: the bands must rise: 'red' is 45, not above the 45 of the band before it"],
            Faults(First, Layer("q", ("policy.json", """{ "bands": { "red": 45 } }"""))));
    }

    [Fact]
    public void A_later_layer_replaces_the_scenario_of_the_same_id()
    {
        const string Wanting = """{ "id": "s", "given": { "f0": true }, "expect": { "level": "LEVEL" } }""";
        RulePackLayer wrong = Layer("q", ("scenarios/s.json", Wanting.Replace("LEVEL", "red", StringComparison.Ordinal)));
        RulePackLayer right = Layer("r", ("scenarios/other.json", Wanting.Replace("LEVEL", "orange", StringComparison.Ordinal)));
        Assert.Equal(1, RulePack.Compile([First, wrong]).Test().Scenarios.Count(scenario => !scenario.Passed));
        Assert.Equal(["r/scenarios/other.json"], RulePack.Compile([First, wrong, right]).Test().Scenarios.Where(scenario => scenario.Passed).Select(scenario => scenario.File));
    }

    [Fact]
    public void The_shipped_pack_takes_an_office_s_own_rules_on_top()
    {
        RulePack pack = RulePack.Compile([RulePack.DefaultLayer, Layer("shili", ("own.json", RuleFile("own", Rule("shili.orders", "15", "change(invoiced_sales_cny, 3m) < -50% and headcount > 9999"))))]);
        Assert.Equal(RulePack.Default.Rules.Rules.Count + 1, pack.Rules.Rules.Count);
        Assert.NotEqual(RulePack.Default.Hash, pack.Hash);
        Assert.Equal(0, pack.Test().Failed);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_rule_is_in_force_from_its_first_day_to_the_day_before_its_last(int daysAfterFrom, bool inForce)
    {
        RulePack pack = Of(Rule("a", "50", "f0", "\"effective\": { \"from\": \"2026-07-01\", \"to\": \"2026-08-01\" }"), Rule("b", "1", "f1"));
        LocalDate asOf = new LocalDate(2026, 7, 1).PlusDays(daysAfterFrom);
        Assessment one = pack.Assess(new Company("x", "x"), new Observations().Set("f0", true).Set("f1", true), asOf);
        Assert.Equal(inForce ? 51m : 1m, one.Score);
        Assert.Equal(inForce, pack.Rules.Rules[0].IsInForce(asOf));
    }

    [Fact]
    public void An_interval_may_be_open_at_either_end()
    {
        Rule from = Of(Rule("a", "1", "f0", "\"effective\": { \"from\": \"2026-07-01\" }")).Rules.Rules[0];
        Rule to = Of(Rule("a", "1", "f0", "\"effective\": { \"to\": \"2026-07-01\" }")).Rules.Rules[0];
        LocalDate longAgo = new(1, 1, 1), farAway = new(9999, 12, 31);
        Assert.Equal((false, true), (from.IsInForce(longAgo), from.IsInForce(farAway)));
        Assert.Equal((true, false), (to.IsInForce(longAgo), to.IsInForce(farAway)));
    }

    [Fact]
    public void The_hash_is_of_what_the_files_say_and_not_of_where_they_lie()
    {
        RulePackLayer layer = LayerOf(Rule("a", "1", "f0"));
        string hash = RulePack.Compile([layer]).Hash;
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, RulePack.Compile([LayerOf(Rule("a", "1", "f0"))]).Hash);
        Assert.Equal(hash, RulePack.Compile([layer with { Name = "elsewhere", Files = [.. layer.Files.Select(file => file with { Path = $"/srv/{file.Path}" })] }]).Hash);
        Assert.Equal(hash, RulePack.Compile([layer with { Files = [.. layer.Files.Reverse()] }]).Hash);
        Assert.NotEqual(hash, RulePack.Compile([LayerOf(Rule("a", "2", "f0"))]).Hash);
        Assert.NotEqual(hash, RulePack.Compile([layer, Layer("q", ("policy.json", "{}"))]).Hash);
    }

    [Fact]
    public void A_rule_that_a_later_layer_replaces_is_not_checked_against_what_that_layer_made_of_the_catalog() => Assert.Empty(Faults(
        LayerOf(Rule("a", "1", "workers > 3"), Rule("b", "1", "f0")),
        Layer(
            "q",
            ("indicators.json", """{ "indicators": [ { "id": "workers", "kind": "event" } ] }"""),
            ("policy.json", """{ "affectedWorkers": "count(workers, 30d)" }"""),
            ("r.json", RuleFile("q", Rule("a", "1", "any(workers, 30d)", Replaces))))));

    [Fact]
    public void A_peer_key_that_a_later_layer_makes_a_number_is_an_error_at_the_key() => Assert.Equal(
        ["p/indicators.json:1:17: error EW1505: 'industry' is a text attribute here, and a later pack makes it something else; give that pack a peerGroup of its own"],
        Faults(
            Layer("p", ("indicators.json", """{ "peerGroup": ["industry:3"], "indicators": [ { "id": "industry", "kind": "attribute", "type": "text" } ] }""")),
            Layer("q", ("indicators.json", """{ "indicators": [ { "id": "industry", "kind": "attribute", "type": "number" } ] }"""))));

    [Fact]
    public void Two_scenarios_of_one_id_are_an_error_in_one_layer_and_a_replacement_in_the_next()
    {
        const string scenario = """{ "id": "s", "given": {}, "expect": { "level": "none" } }""";
        RulePackLayer first = Layer("p", ("indicators.json", Catalog), ("scenarios/a.json", scenario));
        Assert.Empty(Faults(first, Layer("q", ("scenarios/b.json", scenario))));
        Assert.Equal(
            ["p/scenarios/b.json:1:9: error EW1011: the scenario id 's' is used twice, first in p/scenarios/a.json; give one of them another id"],
            Faults(Layer("p", ("indicators.json", Catalog), ("scenarios/a.json", scenario), ("scenarios/b.json", scenario))));
    }

    [Fact]
    public void A_floor_is_checked_though_the_condition_is_broken_too() =>
        Assert.Equal(["EW1007", "EW1203"], RulePack.Check([LayerOf(Rule("a", "1", "nobody", "\"level\": \"pink\""))], out _).Select(found => found.Code).Order(StringComparer.Ordinal));
}
