using EarlyWarning.Rules;
using NodaTime;

namespace FoodSafety.Kitchens;

/// <summary>Scenarios of another domain in documents of its own, and the tests of its rules.</summary>
public sealed class GivenPanelTests
{
    [Fact]
    public void What_a_scenario_gives_is_evaluated_with_its_pinned_values()
    {
        RuleSetCompiler compiler = KitchenOffice.Compiler();
        GivenPanel given = compiler.CompileGiven(KitchenOffice.Document("cases/winter.json", """
            { "case": "winter", "asOf": "2026-01-20", "given": { "fridge_celsius": [9, 7], "warmest_fridge": 10, "complaint": [ { "ago": "3d", "value": 3 } ] }, "grade": "B" }
            """))!;
        RuleSet set = compiler.ToRuleSet()!;
        RuleExplainer explainer = given.CreateExplainer();
        Assert.Equal(new LocalDate(2026, 1, 20), given.View.AsOf);
        Assert.Equal([Outcome.Clear, Outcome.Indeterminate, Outcome.Fired], set.Rules.Select(rule => explainer.OutcomeOf(rule, 0)));
        Assert.Equal("90 天内 3 人投诉", explainer.Because(set.Rules[2], 0));
    }

    [Fact]
    public void Faults_of_what_is_given_are_told_and_other_members_are_left_to_the_host()
    {
        RuleSetCompiler compiler = KitchenOffice.Compiler();
        Assert.Null(compiler.CompileGiven(KitchenOffice.Document("cases/bad.json", """{ "case": 7, "asOf": "yesterday", "given": { "fridge_celcius": 3 } }""")));
        Assert.Null(compiler.CompileGiven(KitchenOffice.Document("cases/worse.json", """{ "given": { "fridge_celcius": 3 } }""")));
        Assert.Null(compiler.CompileGiven(KitchenOffice.Document("cases/none.json", "{ }")));
        Assert.Equal(
            ["cases/bad.json EW1008", "cases/none.json EW1005", "cases/worse.json EW1401"],
            compiler.Diagnostics.Select(diagnostic => $"{diagnostic.File} {diagnostic.Code}"));
        Assert.Null(compiler.ToRuleSet());
    }

    [Fact]
    public void The_tests_of_the_rules_run()
    {
        RuleTestReport report = KitchenOffice.Set(out _).Test();
        Assert.Equal(0, report.Failed);
        Assert.Equal(4, report.Results.Count);
    }
}
