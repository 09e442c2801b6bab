using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Packs;

/// <summary>Numbers and comparisons that could be changed without any test noticing.</summary>
public sealed class ThresholdTests
{
    private const string Line = """{ "given": { "workers": 10 }, "expect": "fired" }, { "given": { "workers": 9 }, "expect": "clear" }""";

    [Fact]
    public void On_the_line_and_just_beside_it_every_change_is_noticed() => Assert.Equal(("3 of 3", ""), Of(With("a", "workers >= 10", Line)));

    [Fact]
    public void Far_from_the_line_no_change_is_noticed() =>
        Assert.Equal(
            ("0 of 3", "a 2:23 workers >= 10 -> workers > 10|a 2:34 10 -> 9|a 2:34 10 -> 11"),
            Of(With("a", "workers >= 10", """{ "given": { "workers": 90 }, "expect": "fired" }, { "given": { "workers": 1 }, "expect": "clear" }""")));

    [Fact]
    public void A_test_that_fails_as_it_is_notices_nothing() =>
        Assert.Equal("0 of 3", Of(With("a", "workers >= 10", """{ "given": { "workers": 10 }, "expect": "clear" }""")).Count);

    [Fact]
    public void A_number_of_a_let_is_one_of_each_rule_that_uses_it()
    {
        string rules = $$"""{ "id": "r", "let": { "line": "5 + 5", "other": "7" }, "rules": [ {{With("a", "workers >= line", Line)}}, {{With("b", "workers >= line", "")}} ] }""";
        (string count, string unnoticed) = OfFile(rules);
        Assert.Equal("5 of 10", count);
        Assert.Equal("b 1:257 workers >= line -> workers > line|b 1:32 5 -> 4|b 1:32 5 -> 6|b 1:36 5 -> 4|b 1:36 5 -> 6", unnoticed);
    }

    [Fact]
    public void A_scenario_notices_what_changes_its_level_score_or_rules() =>
        Assert.Equal(
            ("3 of 3", ""),
            OfFile(
                $$"""{ "id": "r", "rules": [ {{With("a", "workers >= 10", """{ "given": { "workers": 9 }, "expect": "clear" }""")}} ] }""",
                ("scenarios/s.json", """{ "id": "s", "given": { "workers": 10 }, "expect": { "fired": ["a"] } }""")));

    [Fact]
    public void A_test_of_a_rule_that_asks_for_another_notices_a_change_of_it() =>
        Assert.Equal(
            ("3 of 3", ""),
            OfFile($$"""{ "id": "r", "rules": [ {{With("a", "workers >= 10", """{ "given": { "workers": 9 }, "expect": "clear" }""")}}, {{With("b", "fired('a')", """{ "given": { "workers": 10 }, "expect": "fired" }""")}} ] }"""));

    [Fact]
    public void A_test_that_pins_the_other_rule_does_not() =>
        Assert.Equal(
            "1 of 3",
            OfFile($$"""{ "id": "r", "rules": [ {{With("a", "workers >= 10", """{ "given": { "workers": 9 }, "expect": "clear" }""")}}, {{With("b", "fired('a')", """{ "given": { "fired('a')": true }, "expect": "fired" }""")}} ] }""").Count);

    [Fact]
    public void A_retired_rule_is_left_alone() =>
        Assert.Equal("0 of 0", Of(With("a", "workers >= 10", "").Replace("\"score\"", "\"status\": \"retired\", \"score\"", StringComparison.Ordinal)).Count);

    [Fact]
    public void A_cancelled_token_ends_the_work() =>
        Assert.Throws<OperationCanceledException>(() => SmallPack.Of(Rule("a", "5", "workers > 3")).TestThresholds(new CancellationToken(canceled: true)));

    private static string With(string id, string when, string tests) =>
        $$"""{ "id": "{{id}}", "when": "{{when}}", "score": 5, "tests": [ {{tests}} ] }""";

    private static (string Count, string Unnoticed) Of(string rule) => OfFile($$"""
        { "id": "r", "rules": [
        {{rule}} ] }
        """);

    private static (string Count, string Unnoticed) OfFile(string rules, params (string, string)[] more)
    {
        RulePack pack = RulePack.Compile([Layer("p", [("indicators.json", Catalog), ("rules.json", rules), .. more])]);
        ThresholdReport report = pack.TestThresholds();
        Assert.All(report.Unnoticed, change => Assert.Equal("p/rules.json", change.File));
        return ($"{report.Noticed} of {report.Changes}", string.Join('|', report.Unnoticed.Select(change => $"{change.Rule} {change.Line}:{change.Column} {change.Written} -> {change.Changed}")));
    }
}
