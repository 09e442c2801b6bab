using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>The value of <c>fired('rule-id')</c> in the engine, the interpreter, a panel of one and rule tests.</summary>
public sealed class FiredTests
{
    private static readonly IndicatorCatalog Catalog = new([Attribute("x", AttributeType.Number), Attribute("y", AttributeType.Number)]);

    [Theory]
    [InlineData(3.0, "fired")]
    [InlineData(2.0, "clear")]
    [InlineData(null, "indeterminate")]
    public void It_is_the_condition_of_the_other_rule(double? x, string expected) =>
        Assert.Equal(expected, OutcomeOf(0, x, null, July, Rule("a", "fired('b')"), Rule("b", "x > 2")));

    [Theory]
    [InlineData("2026-06-30", "clear")]
    [InlineData("2026-07-01", "fired")]
    [InlineData("2026-07-31", "fired")]
    [InlineData("2026-08-01", "clear")]
    public void It_is_false_while_the_other_rule_is_not_in_force(string asOf, string expected) =>
        Assert.Equal(expected, OutcomeOf(0, 3, null, NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value,
            Rule("a", "fired('b')"), Rule("b", "x > 2", "\"effective\": { \"from\": \"2026-07-01\", \"to\": \"2026-08-01\" }")));

    [Fact]
    public void Of_a_retired_rule_it_is_false_and_of_a_shadow_its_condition()
    {
        Assert.Equal("clear", OutcomeOf(0, null, null, July, Rule("a", "fired('b')"), Rule("b", "x > 2", "\"status\": \"retired\"")));
        Assert.Equal("fired", OutcomeOf(0, 3, null, July, Rule("a", "fired('b')"), Rule("b", "x > 2", "\"status\": \"shadow\"")));
    }

    [Fact]
    public void What_the_other_rule_asks_of_counts_only_while_that_one_is_in_force()
    {
        string[] rules = [Rule("a", "fired('b')"), Rule("b", "not fired('c')"), Rule("c", "x > 2", "\"effective\": { \"from\": \"2026-08-01\" }")];
        Assert.Equal("fired", OutcomeOf(0, null, null, July, rules));
        Assert.Equal("indeterminate", OutcomeOf(0, null, null, new LocalDate(2026, 8, 1), rules));
    }

    [Fact]
    public void Unknown_follows_Kleene()
    {
        Assert.Equal("fired", OutcomeOf(0, null, 1, July, Rule("a", "fired('b') or y > 0"), Rule("b", "x > 2")));
        Assert.Equal("indeterminate", OutcomeOf(0, null, 1, July, Rule("a", "fired('b') and y > 0"), Rule("b", "x > 2")));
        Assert.Equal("fired", OutcomeOf(0, null, 1, July, Rule("a", "missing(fired('b'))"), Rule("b", "x > 2")));
    }

    [Fact]
    public void A_chain_of_twenty_thousand_rules_is_decided_without_end_of_stack()
    {
        const int Last = RuleSet.MaximumRules - 1;
        string[] rules = [.. Enumerable.Range(0, RuleSet.MaximumRules).Select(i => Rule($"r{i:00000}", i == Last ? "x > 2" : $"fired('r{i + 1:00000}') and y > {-i}"))];
        IReadOnlyList<Rule> compiled = Compile(rules);
        RuleSet set = new(Catalog, compiled);
        PanelView view = View([(3, 1), (2, 1), (null, 1), (3, null)], July);
        using Outcomes outcomes = set.Evaluate(view);
        Assert.Equal([Outcome.Fired, Outcome.Clear, Outcome.Indeterminate, Outcome.Indeterminate], Enumerable.Range(0, 4).Select(row => outcomes[0, row]!.Value));
        Interpreter interpreter = new(view);
        Assert.Equal([true, false, null, null], Enumerable.Range(0, 4).Select(row => interpreter.Evaluate(compiled[0].When, row).Truth));
        CompanyFrame frame = set.FramesFor(view.Day).Rent();
        frame.Set(Catalog.Indicators[0], 3);
        frame.Set(Catalog.Indicators[1], 1);
        frame.Run();
        Assert.Equal((Outcome.Fired, Outcome.Fired), (frame.OutcomeOf(0), frame.OutcomeOf(Last)));
        Assert.NotNull(set.ReachOf(view.Day));

        Explainer explainer = new(view);
        Assert.Equal(["x missing"], explainer.WhyMissing(compiled[0].When, 2).Select(reason => $"{reason.Indicator} {reason.Why}"));
        Assert.Equal(["y missing"], explainer.WhyMissing(compiled[0].When, 3).Select(reason => $"{reason.Indicator} {reason.Why}"));
        Assert.InRange(explainer.Explain(compiled[0].When, 0).ToString().Split('\n').Length, 16, 200);
    }

    [Fact]
    public void The_reasons_are_those_of_the_other_rule_each_once()
    {
        IReadOnlyList<Rule> rules = Compile(Rule("a", "fired('b') and fired('c')"), Rule("b", "x > 2 and y > 2"), Rule("c", "x > 3"));
        Assert.Equal(["x missing", "y missing"], new Explainer(View([(null, null)], July)).WhyMissing(rules[0].When, 0).Select(reason => $"{reason.Indicator} {reason.Why}"));
    }

    [Fact]
    public void Evidence_shows_the_call_and_explanations_the_other_rule_below_it_once()
    {
        IReadOnlyList<Rule> rules = Compile(Rule("a", "fired('b') and (fired('b') or y > 2)"), Rule("b", "x > 2"));
        Explainer explainer = new(View([(3, 1)], July));
        Assert.Equal(
            [new Evidence("fired('b')", true, null, null, null), new Evidence("y", 1d, null, null, "f")],
            explainer.EvidenceOf(rules[0].Terms, 0));
        Assert.Equal(
            """
            fired('b') and (fired('b') or y > 2): true
              fired('b'): true
                x > 2: true (false when it falls by 1 or more)
                  x: 3 (f)
              fired('b') or y > 2: true
                fired('b'): true
                y > 2: false (true when it rises by more than 1)
                  y: 1 (f)
            """.ReplaceLineEndings("\n"),
            explainer.Explain(rules[0].When, 0).ToString());
    }

    [Theory]
    [InlineData("""{ "x": 3 }""", null, "fired")]
    [InlineData("""{ "x": 2 }""", null, "clear")]
    [InlineData("{}", null, "indeterminate")]
    [InlineData("""{ "x": 2, "fired('b')": true }""", null, "fired")]
    [InlineData("""{ "x": 3, "fired( 'b' )": false }""", null, "clear")]
    [InlineData("""{ "x": 3, "fired('b')": null }""", null, "indeterminate")]
    [InlineData("""{ "x": 3, "fired('c')": false }""", null, "clear")] // what b asks of is pinned
    [InlineData("""{ "x": 3 }""", "2025-12-31", "clear")] // b is not in force yet
    [InlineData("""{ "fired('b')": true }""", "2025-12-31", "fired")]
    public void A_rule_test_decides_or_pins_the_other_rule(string given, string? asOf, string expected)
    {
        string date = asOf is null ? "" : $", \"asOf\": \"{asOf}\"";
        IReadOnlyList<Rule> rules = Compile(
            $$"""{ "id": "a", "when": "fired('b')", "score": 1, "tests": [ { "given": {{given}}, "expect": "{{expected}}"{{date}} } ] }""",
            Rule("b", "fired('c')", "\"effective\": { \"from\": \"2026-01-01\" }"),
            Rule("c", "x > 2"));
        RuleTestResult result = RuleTestRunner.Run(Catalog, rules).Results.First(result => result.Rule == "a");
        Assert.Equal(result.Expected, result.Got);
    }

    [Theory]
    [InlineData("""{ "fired('b')": 1 }""", "EW1402 fired(..) is true or false, or null where it is unknown; found a number")]
    [InlineData("""{ "fired('bb')": true }""", "EW1507 the pack has no rule 'bb'")]
    [InlineData("""{ "fired('b')": true, "fired( 'b')": true }""", "EW1403 'fired( 'b')' is given twice, once in another spelling")]
    [InlineData("""{ "fired('b') or x > 2": true }""", "EW1405 'fired('b') or x > 2' is no peer call; a test gives indicators, and may pin parameters, peer_rank(..), peer_median(..) and fired(..)")]
    public void A_faulty_pin_is_told(string given, string expected)
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(Text.Files.Source(
            $$"""{ "id": "r", "rules": [ {{Rule("b", "x > 2")}}, { "id": "a", "when": "fired('b')", "score": 1, "tests": [ { "given": {{given}}, "expect": "clear" } ] } ] }"""), diagnostics)!;
        new RuleCompiler(Catalog, diagnostics).Compile(file);
        Assert.Equal(expected, diagnostics.ToSortedList().Select(found => $"{found.Code} {found.Message}").Single());
    }

    [Fact]
    public void It_is_a_clause_that_tests_must_show_three_ways()
    {
        IReadOnlyList<Rule> rules = Compile(
            """
            { "id": "a", "when": "fired('b') or y > 2", "score": 1, "tests": [
              { "given": { "fired('b')": true, "y": 3 }, "expect": "fired" }, { "given": { "x": 1, "y": 1 }, "expect": "clear" } ] }
            """,
            Rule("b", "x > 2"));
        RuleCoverage coverage = RuleTestRunner.Run(Catalog, rules).Coverage[0];
        Assert.Equal("fired('b')", coverage.Clauses[0].Clause);
        Assert.Equal(["unknown"], coverage.Clauses[0].Lacking);
    }

    [Property(MaxTest = 100)]
    public Property Random_rules_that_ask_of_each_other_agree_in_engine_interpreter_and_frame() =>
        Prop.ForAll(Arb.From(ExpressionGenerator.Condition(2).ArrayOf(8)), Arb.From(Gen.Choose(0, 1_000_000)), (conditions, seed) =>
        {
            Random random = new(seed);
            string[] rules = [.. conditions.Select((condition, i) => AskingRule(condition, i, random))];
            Diagnostics diagnostics = new();
            RuleFile file = RuleFile.Parse(Text.Files.Source($$"""{ "id": "r", "rules": [ {{string.Join(",\n", rules)}} ] }"""), diagnostics)!;
            IReadOnlyList<Rule> compiled = new RuleCompiler(RandomPanel.Catalog, diagnostics).Compile(file);
            Assert.False(diagnostics.HasErrors);
            RuleSet set = new(RandomPanel.Catalog, compiled);
            PanelView view = RandomPanel.Of(random.Next(1, 70), seed);
            using Outcomes outcomes = set.Evaluate(view);
            Interpreter interpreter = new(view);
            for (int rule = 0; rule < compiled.Count; rule++)
            {
                for (int row = 0; row < view.Companies.Count; row++)
                {
                    Outcome? expected = compiled[rule].IsInForce(view.Day) ? ToOutcome(interpreter.Evaluate(compiled[rule].When, row).Truth) : null;
                    if (expected != outcomes[rule, row]) Assert.Fail($"{rules[rule]} of row {row}, seed {seed}: the interpreter says {expected}, the engine {outcomes[rule, row]}");
                }
            }

            CompanyFrames frames = set.FramesFor(view.Day);
            CompanyFrame frame = frames.Rent();
            Interpreter one = new(RandomPanel.OfOne(seed, frame));
            frame.Run();
            for (int rule = 0; rule < compiled.Count; rule++)
            {
                if (frames.Truths[rule] >= 0) Assert.Equal(ToOutcome(one.Evaluate(compiled[rule].When, 0).Truth), frame.OutcomeOf(frames.Truths[rule]));
            }
        });

    /// <summary>A rule that asks of up to two of those before it or, by every other seed, after it; some are not in force.</summary>
    private static string AskingRule(string condition, int i, Random random)
    {
        int[] others = [.. Enumerable.Range(0, random.Next(3)).Select(_ => i - 1 - random.Next(3)).Where(other => other >= 0)];
        string asking = string.Concat(others.Select(other => $" {(random.Next(2) == 0 ? "and" : "or")} {(random.Next(3) == 0 ? "not " : "")}fired('r{7 - other}')"));
        string mixed = asking.Contains(" and ", StringComparison.Ordinal) && asking.Contains(" or ", StringComparison.Ordinal) ? asking.Replace(" or ", " and ", StringComparison.Ordinal) : asking;
        string more = random.Next(5) switch
        {
            0 => "\"status\": \"retired\"",
            1 => "\"effective\": { \"from\": \"2026-07-21\" }",
            2 => "\"status\": \"shadow\"",
            _ => "",
        };
        return Rule($"r{7 - i}", $"({condition}){mixed}", more);
    }

    private static string OutcomeOf(int rule, double? x, double? y, LocalDate asOf, params string[] rules)
    {
        IReadOnlyList<Rule> compiled = Compile(rules);
        RuleSet set = new(Catalog, compiled);
        PanelView view = View([(x, y)], asOf);
        using Outcomes outcomes = set.Evaluate(view);
        Outcome engine = outcomes[rule, 0]!.Value;
        Assert.Equal(ToOutcome(new Interpreter(view).Evaluate(compiled[rule].When, 0).Truth), engine);
        return engine.ToString().ToLowerInvariant();
    }

    private static Outcome ToOutcome(bool? truth) => truth switch { true => Outcome.Fired, false => Outcome.Clear, null => Outcome.Indeterminate };

    private static PanelView View((double? X, double? Y)[] companies, LocalDate asOf)
    {
        PanelBuilder builder = new(Catalog, companies.Select((_, row) => $"c{row}"));
        builder.Deliver(new FeedDelivery("f", ["x", "y"]));
        for (int row = 0; row < companies.Length; row++)
        {
            if (companies[row].X is { } x) builder.Attribute(Catalog.Indicators[0]).Set(row, x);
            if (companies[row].Y is { } y) builder.Attribute(Catalog.Indicators[1]).Set(row, y);
        }

        return builder.Build().AsOf(asOf);
    }

    private static string Rule(string id, string when, string more = "") =>
        $$"""{ "id": "{{id}}", "when": "{{when}}", "score": 1{{(more.Length == 0 ? "" : ", " + more)}}, "tests": [{ "given": {}, "expect": "clear" } ] }""";

    private static IReadOnlyList<Rule> Compile(params string[] rules)
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(Text.Files.Source($$"""{ "id": "r", "rules": [ {{string.Join(",\n", rules)}} ] }"""), diagnostics)!;
        IReadOnlyList<Rule> compiled = new RuleCompiler(Catalog, diagnostics).Compile(file);
        Assert.DoesNotContain(diagnostics.ToSortedList(), found => found.Severity == DiagnosticSeverity.Error);
        return compiled;
    }
}
