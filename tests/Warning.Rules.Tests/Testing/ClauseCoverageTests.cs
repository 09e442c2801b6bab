using EarlyWarning.Rules.Testing;

namespace EarlyWarning.Rules.Tests.Testing;

public sealed class ClauseCoverageTests
{
    private const string None = """{ "given": {}, "expect": "indeterminate" }""";

    [Theory]
    [InlineData("power > 1 and not unionised or count(complaint, 1m) > 2", "power > 1|unionised|count(complaint, 1m) > 2")]
    [InlineData("power in (1, 2) and sales between 1 and 2", "power in (1, 2)|sales between 1 and 2")]
    [InlineData("any(power > 1 and sales > 2, 3m) or any(complaint, 1m)", "any(power > 1 and sales > 2, 3m)|any(complaint, 1m)")] // not what is inside
    [InlineData("if(unionised, power > 1, sales > 2)", "unionised|power > 1|sales > 2")]
    [InlineData("(power > 1) ?? unionised", "power > 1|unionised")]
    [InlineData("if(unionised, 1, 2) < power", "if(unionised, 1, 2) < power")] // a condition in a number belongs to the number
    [InlineData("known(power) and starts_with(industry, 'C') and gone(power, 1m)", "known(power)|starts_with(industry, 'C')|gone(power, 1m)")]
    [InlineData("unionised == (power > 1)", "unionised == (power > 1)")]
    [InlineData("power > 1 or 用电量 > 1 and unionised", "power > 1|unionised")] // one meaning is one clause
    [InlineData("unionised or true", "unionised")]
    [InlineData("at_least(2, unionised, power > 1 and power < 9, gone(power, 1m))", "unionised|power > 1|power < 9|gone(power, 1m)")]
    public void The_clauses_of_a_condition_are_its_leaves(string when, string clauses) =>
        Assert.Equal(clauses.Split('|'), Coverage(when, None).Clauses.Select(clause => clause.Clause));

    [Theory]
    [InlineData("power > 1", true)]
    [InlineData("known(power)", false)]
    [InlineData("greatest_known(power, 0) > 1", false)]
    [InlineData("greatest_known(power, sales) > 1", true)]
    [InlineData("(power ?? 0) > 1", false)]
    [InlineData("count(power, 3m) > 1", false)]
    [InlineData("count(power, 3m, known: 1) > 1", true)]
    [InlineData("count(complaint, 1m) > 1", true)]
    [InlineData("avg(power ?? 0, 3m) > 1", false)]
    [InlineData("change(power ?? 0, 3m) > 1", true)]
    [InlineData("1 / (power ?? 0) > 1", true)]
    [InlineData("(power ?? 0) / 2 > 1", false)]
    [InlineData("sqrt(power ?? 0) > 1", true)]
    [InlineData("today() > date('2026-01-01')", false)]
    [InlineData("days_between(founded, today()) > 1", true)]
    [InlineData("all(missing(power), 3m)", false)]
    [InlineData("if(known(power), 1, missing) > 0", true)]
    public void Only_what_data_can_make_unknown_must_be_seen_so(string when, bool canBeUnknown)
    {
        ClauseCoverage clause = Assert.Single(Coverage(when, None).Clauses);
        Assert.Equal(canBeUnknown, clause.CanBeUnknown);
        Assert.Equal(canBeUnknown ? 3 : 2, clause.Needed);
    }

    [Fact]
    public void A_clause_is_seen_in_every_test_even_where_it_does_not_decide()
    {
        RuleCoverage coverage = Coverage(
            "power > 1 or unionised",
            """
            { "given": { "power": 2, "unionised": true }, "expect": "fired" },
            { "given": { "power": 2, "unionised": false }, "expect": "fired" },
            { "given": { "power": 1 }, "expect": "indeterminate" }
            """);
        Assert.Equal(["unknown"], coverage.Clauses[0].Lacking);
        Assert.Empty(coverage.Clauses[1].Lacking);
        Assert.Equal((6, 5), (coverage.Needed, coverage.Covered));
    }

    [Fact]
    public void A_rule_without_tests_is_covered_by_none()
    {
        RuleCoverage coverage = Coverage("power > 1", "");
        Assert.Equal((3, 0), (coverage.Needed, coverage.Covered));
        Assert.Equal(["true", "false", "unknown"], coverage.Clauses[0].Lacking);
    }

    [Fact]
    public void A_failed_test_says_where_it_stands_what_it_got_and_why()
    {
        RuleTestReport report = RuleTestRunner.Run(TestCatalog.Catalog, TestCatalog.Compile(
            "power > 1 and unionised",
            """
            { "given": { "power": 2, "unionised": true }, "expect": "fired" },
            { "name": "no flag", "given": { "power": 2 }, "expect": "clear" }
            """));
        Assert.Equal(1, report.Failed);
        RuleTestResult failed = report.Results[1];
        Assert.Equal(("r", 2, "no flag", Outcome.Clear, Outcome.Indeterminate), (failed.Rule, failed.Index, failed.Name, failed.Expected, failed.Got));
        Assert.Equal(("rules.json", 3), (failed.File, failed.Line));
        Assert.Equal([new MissingReason("unionised", "not-delivered", null)], failed.Missing);
        Assert.Equal(
            """
            power > 1 and unionised: unknown
              power > 1: true (false when it falls by 1 or more)
                power: 2 kWh (2026-06; given)
              unionised: unknown
            """,
            failed.Explanation!.ToString());
        Assert.Null(report.Results[0].Explanation);
    }

    private static RuleCoverage Coverage(string when, string tests) =>
        RuleTestRunner.Run(TestCatalog.Catalog, TestCatalog.Compile(when, tests)).Coverage.Single();
}
