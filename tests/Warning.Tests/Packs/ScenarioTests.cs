using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Packs;

/// <summary>Scenarios, and the faults of those that fail.</summary>
public sealed class ScenarioTests
{
    private static readonly string[] Rules = [Rule("a", "50", "f0"), Rule("b", "10", "f1"), Rule("s", "99", "f0", "\"status\": \"shadow\"")];

    public static TheoryData<string, string[]> Expectations => new()
    {
        { """{ "level": "orange", "score": 50, "fired": ["a"] }""", [] },
        { "{}", [] },
        { """{ "level": "red" }""", ["level orange, expected red"] },
        { """{ "score": 60.5 }""", ["score 50, expected 60.5 (a 50)"] },
        { """{ "fired": ["a", "b"] }""", ["'b' has not fired"] },
        { """{ "fired": [] }""", ["'a' has fired and is not expected to"] },
        { """{ "level": "none", "score": 10, "fired": ["b"] }""", ["level orange, expected none", "score 50, expected 10 (a 50)", "'b' has not fired", "'a' has fired and is not expected to"] },
        { """{ "fired": ["a", "s"] }""", ["'s' has not fired"] },
    };

    [Theory]
    [MemberData(nameof(Expectations))]
    public void It_passes_or_says_each_thing_that_differs(string expect, string[] faults)
    {
        ScenarioResult result = Run($$"""{ "id": "x", "title": "一家企业", "given": { "f0": true, "f1": false }, "expect": {{expect}} }""");
        Assert.Equal(faults, result.Faults.Select(fault => fault.ToString()));
        Assert.Equal((faults.Length == 0, "一家企业", Level.Orange, 50m), (result.Passed, result.Title, result.Level, result.Score));
    }

    [Fact]
    public void One_that_fails_says_where_it_stands_and_why_rules_did_what_they_did()
    {
        ScenarioResult result = Run("{ \"id\": \"x\", \"given\": { \"f0\": true, \"f1\": false },\n  \"expect\": { \"fired\": [\"b\"] } }");
        Assert.Equal(2, result.Line);
        Assert.Equal([("b", Outcome.Clear, "f1: false (given)"), ("a", Outcome.Fired, "f0: true (given)")], result.Explanations.Select(why => (why.Rule.Id, why.Outcome, why.Condition.ToString())));
    }

    [Fact]
    public void Its_as_of_date_decides_which_rules_are_in_force()
    {
        string rule = Rule("n", "70", "f0", "\"effective\": { \"from\": \"2026-08-01\" }");
        Assert.Equal(50m, Run("""{ "id": "x", "given": { "f0": true }, "expect": {} }""", rule).Score);
        Assert.Equal(120m, Run("""{ "id": "x", "asOf": "2026-08-01", "given": { "f0": true }, "expect": {} }""", rule).Score);
    }

    [Fact]
    public void Scenarios_run_by_id_and_count_as_tests()
    {
        const string Empty = """{ "id": "ID", "given": {}, "expect": { "level": "none" } }""";
        PackTestReport report = RulePack.Compile([LayerOf(Rules), Layer(
            "q", ("scenarios/1.json", Empty.Replace("ID", "z", StringComparison.Ordinal)), ("scenarios/2.json", Empty.Replace("ID", "a", StringComparison.Ordinal)))]).Test();
        Assert.Equal(["a", "z"], report.Scenarios.Select(scenario => scenario.Id));
        Assert.Equal((5, 0), (report.Count, report.Failed));
    }

    [Fact]
    public void A_failed_rule_test_and_a_failed_scenario_are_both_counted()
    {
        string wrong = """{ "id": "w", "when": "f1", "score": 1, "tests": [ { "given": { "f1": true }, "expect": "clear" } ] }""";
        PackTestReport report = RulePack.Compile([LayerOf(wrong), Layer("q", ("scenarios/s.json", """{ "id": "s", "given": {}, "expect": { "score": 3 } }"""))]).Test();
        Assert.Equal((2, 2), (report.Count, report.Failed));
    }

    private static ScenarioResult Run(string scenario, params string[] more) =>
        Assert.Single(RulePack.Compile([LayerOf([.. Rules, .. more]), Layer("q", ("scenarios/s.json", scenario))]).Test().Scenarios);
}
