using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Binding;

/// <summary>Diagnostics of rules that refer to other rules.</summary>
public sealed class FiredTests
{
    [Theory]
    [InlineData("fired('other')", null)]
    [InlineData("not fired('other') and power > 3", null)]
    [InlineData("if(fired('other'), power, sales) > 3", null)]
    [InlineData("fired('othr')", "9 EW1507 the pack has no rule 'othr'; did you mean 'other'?")]
    [InlineData("fired(other)", "9 EW1212 the argument of fired is the id of a rule in quotes; write fired('rule-id')")]
    [InlineData("fired()", "3 EW1202 fired takes 1 argument, found 0; write fired('rule-id')")]
    [InlineData("fired('other', offset: 1m)", "18 EW1211 fired takes no 'offset:'; it takes no named arguments")]
    [InlineData("fired('other') > 3", "20 EW1204 a condition is compared with a number; both sides must be of one type; a flag or condition is compared with true or false, or stands alone")]
    [InlineData("any(fired('other') and power > 3, 3m)", "7 EW1207 fired cannot stand inside the window of any: another rule is decided once, at the as-of date; ask of it outside")]
    [InlineData("peer_rank(if(fired('other'), 1, 0)) > 0.5", "16 EW1208 fired cannot stand inside a peer function: it is of this company alone; ask of the other rule outside")]
    [InlineData("fired('gone')", "9 EW1912 the rule 'gone' is retired, so that this is always false; ask of the rule that took its place, or leave it out")]
    public void It_takes_the_id_of_a_rule_and_stands_outside_of_windows_and_peers(string when, string? expected)
    {
        string[] said = Said(Rule("a", when), Rule("other", "power > 2"), Rule("gone", "power > 2", "\"status\": \"retired\""));
        Assert.Equal(expected is null ? [] : [Placed(2, 10, expected)], said);
    }

    [Fact]
    public void In_a_let_it_is_of_the_pack_too() => Assert.Equal(
        ["1:37 EW1507 the pack has no rule 'no'"],
        Said("\"bad\": \"fired('no')\", \"sign\": \"fired('other')\"", Rule("a", "sign and power > 3"), Rule("other", "power > 2")));

    [Fact]
    public void A_rule_that_asks_of_itself_is_a_circle_of_one() => Assert.Equal(
        ["2:29 EW1241 the rule 'a' asks of itself: a -> a; break the circle"], Said(Rule("a", "power > 3 or fired('a')")));

    [Fact]
    public void A_circle_is_told_at_each_of_its_calls_and_at_no_other() => Assert.Equal(
        [
            "2:16 EW1241 the rule 'a' asks of itself: a -> b -> c -> a; break the circle",
            "3:30 EW1241 the rule 'b' asks of itself: b -> c -> a -> b; break the circle",
            "4:16 EW1241 the rule 'c' asks of itself: c -> a -> b -> c; break the circle",
        ],
        Said(Rule("a", "fired('b')"), Rule("b", "fired('e') or fired('c')"), Rule("c", "fired('a')"), Rule("d", "fired('a')"), Rule("e", "power > 2")));

    [Fact]
    public void A_circle_through_a_let_is_told_at_the_use_of_the_let() => Assert.Equal(
        ["2:19 EW1241 the rule 'a' asks of itself: a -> b -> a; break the circle", "3:16 EW1241 the rule 'b' asks of itself: b -> a -> b; break the circle"],
        Said("\"sign\": \"fired('b')\"", Rule("a", "false or sign"), Rule("b", "fired('a')")));

    [Fact]
    public void Two_circles_that_share_a_rule_are_told_at_all_their_calls() => Assert.Equal(
        ["2:16 EW1241", "2:30 EW1241", "3:16 EW1241", "4:16 EW1241"],
        Said(Rule("a", "fired('b') or fired('c')"), Rule("b", "fired('a')"), Rule("c", "fired('a')")).Select(said => said[..11]));

    [Fact]
    public void Only_conditions_make_circles() => Assert.Empty(Said(
        Rule("a", "power > 3", "\"clearWhen\": \"not fired('a') and not fired('b')\", \"because\": \"{if(fired('a'), 1, 2)}\""), Rule("b", "fired('a')")));

    [Fact]
    public void A_long_circle_is_named_by_its_beginning_and_end()
    {
        string[] said = Said([.. Enumerable.Range(0, 300).Select(i => Rule($"r{i}", $"fired('r{(i + 1) % 300}')"))]);
        Assert.Equal(Diagnostics.MostOfOneCode + 1, said.Length);
        Assert.EndsWith("EW1241 200 more of this kind are not listed", said[^1], StringComparison.Ordinal);
        Assert.Equal("2:16 EW1241 the rule 'r0' asks of itself: r0 -> r1 -> .. -> r0; break the circle", said[0]);
    }

    [Fact]
    public void Twenty_thousand_rules_in_a_circle_are_told_without_end_of_stack()
    {
        string[] said = Said([.. Enumerable.Range(0, RuleSet.MaximumRules).Select(i => Rule($"r{i}", $"fired('r{(i + 1) % RuleSet.MaximumRules}')"))]);
        Assert.EndsWith("EW1241 19,900 more of this kind are not listed", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_confidential_reaches_no_letter_through_another_rule()
    {
        IndicatorCatalog catalog = new([
            new Indicator { Id = "open", Kind = IndicatorKind.Event },
            new Indicator { Id = "secret", Kind = IndicatorKind.Event, Confidential = true },
        ]);
        string[] said = Said(
            catalog,
            "",
            Rule("a", "any(open, 1y)", "\"letterText\": \"{if(fired('b'), 1, 2)}{if(fired('d'), 1, 2)}\""),
            Rule("b", "fired('c')"),
            Rule("c", "any(secret, 1y)"),
            Rule("d", "any(open, 1y)"));
        Assert.Equal(
            ["EW1218 the rule 'b' rests on 'secret', which is confidential and must not reach a letter to an employer; leave it out of letterText (because may use it)"],
            said.Select(one => one[(one.IndexOf(' ') + 1)..]));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("b", true)]
    [InlineData("c", true)]
    [InlineData("d", true)]
    [InlineData("e", true)]
    [InlineData("f", false)]
    public void A_rule_rests_on_what_is_confidential_however_it_comes_to_it(string id, bool rests)
    {
        IndicatorCatalog catalog = new([
            new Indicator { Id = "open", Kind = IndicatorKind.Event },
            new Indicator { Id = "secret", Kind = IndicatorKind.Event, Confidential = true },
        ]);
        string[] rules =
        [
            Rule("a", "any(secret, 1y)"),
            Rule("b", "fired('a')"),
            Rule("c", "fired('b')"),
            Rule("d", "told and any(open, 1y)"),
            Rule("e", "any(open, 1y)", "\"because\": \"{count(secret, 1y)}\""),
            Rule("f", "any(open, 1y)", "\"because\": \"{count(open, 1y)}\""),
        ];
        Diagnostics diagnostics = new();
        string text = $$"""{ "id": "r", "let": { "told": "fired('a')" }, "rules": [ {{string.Join(", ", rules)}} ] }""";
        IReadOnlyList<Rule> compiled = new RuleCompiler(catalog, diagnostics).Compile(RuleFile.Parse(Text.Files.Source(text), diagnostics)!);
        Assert.DoesNotContain(diagnostics.ToSortedList(), found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal(rests, compiled.Single(rule => rule.Id == id).RestsOnConfidential);
    }

    private static string Placed(int line, int start, string expected)
    {
        int space = expected.IndexOf(' ');
        return $"{line}:{start + int.Parse(expected[..space], System.Globalization.CultureInfo.InvariantCulture) - 3}{expected[space..]}";
    }

    private static string Rule(string id, string when, string more = "") =>
        $$"""{"when":"{{when}}", "id": "{{id}}", "score": 1{{(more.Length == 0 ? "" : ", " + more)}}, "tests": [ { "given": {}, "expect": "clear" } ] }""";

    private static string[] Said(params string[] rules) => Said(RandomPanel.Catalog, "", rules);

    private static string[] Said(string lets, params string[] rules) =>
        lets.StartsWith('{') ? Said(RandomPanel.Catalog, "", [lets, .. rules]) : Said(RandomPanel.Catalog, lets, rules);

    private static string[] Said(IndicatorCatalog catalog, string lets, params string[] rules)
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(Text.Files.Source($"{{ \"id\": \"r\", \"let\": {{ {lets} }}, \"rules\": [\n{string.Join(",\n", rules)} ] }}"), diagnostics)!;
        new RuleCompiler(catalog, diagnostics).Compile(file);
        return [.. diagnostics.ToSortedList().Select(found => $"{found.Line}:{found.Column} {found.Code} {found.Message}")];
    }
}
