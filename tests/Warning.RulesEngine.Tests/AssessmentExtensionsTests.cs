using NodaTime;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace EarlyWarning.RulesEngine.Tests;

/// <summary>Workflows of an app that read an assessment.</summary>
public sealed class AssessmentExtensionsTests
{
    private static readonly LocalDate AsOf = new(2026, 11, 20);

    private static readonly string[] Conditions =
    [
        "level == \"Orange\"",
        "level >= \"Yellow\"",
        "level > \"Orange\"",
        "level == Level.Orange",
        "level < Level.Red",
        "score >= 45 and score < 70.5",
        "scoreHigh > score",
        "fired.Contains(\"wages.arrears\")",
        "fired.Any(id => id.StartsWith(\"wages.\"))",
        "fired.Count() == 0",
        "indeterminate.Contains(\"shutdown.power-down-50\")",
        "affectedWorkers > 10",
        "order.Total > 100 && level < \"Orange\"",
    ];

    [Fact]
    public async Task A_workflow_reads_level_score_and_rules_beside_inputs_of_its_own()
    {
        Assert.Equal(
            ["TTFTTTTTTFTTF", "FFFFTFTFFTTFT"],
            [await Said(Troubled(), total: 500), await Said(RulePack.Default.Assess(new Company("2", "Two"), new Observations(), AsOf), total: 500)]);
    }

    [Fact]
    public async Task One_engine_runs_it_for_one_assessment_after_another()
    {
        Engine engine = EngineOf("affectedWorkers > 10", "fired.Contains(\"wages.arrears\")");
        List<string> said = [];
        foreach (Assessment assessment in new[] { RulePack.Default.Assess(new Company("2", "Two"), new Observations(), AsOf), Troubled(), RulePack.Default.Assess(new Company("3", "Three"), new Observations(), AsOf) })
            said.Add(Letters(await engine.ExecuteAllRulesAsync("w", assessment.AsRuleParameters())));

        Assert.Equal(["FF", "TT", "FF"], said);
    }

    [Fact]
    public void The_names_are_those_that_are_documented() => Assert.Equal(
        ["level Level", "score Decimal", "scoreHigh Decimal", "affectedWorkers Double", "fired String[]", "indeterminate String[]"],
        Troubled().AsRuleParameters().Select(parameter => $"{parameter.Name} {parameter.Type.Name}"));

    [Fact]
    public void No_assessment_is_refused() =>
        Assert.Equal("assessment", Assert.Throws<ArgumentNullException>(() => ((Assessment)null!).AsRuleParameters()).ParamName);

    private static Assessment Troubled() => RulePack.Default.Assess(
        new Company("1", "One"),
        new Observations()
            .Set("headcount", 120)
            .Add("wage_arrears_months", new LocalDate(2026, 10, 31), 1.5)
            .Add("wage_arrears_workers", new LocalDate(2026, 10, 31), 36)
            .Add("wage_arrears_cny", new LocalDate(2026, 10, 31), 280_000),
        AsOf);

    private static async Task<string> Said(Assessment assessment, int total) => Letters(await EngineOf(Conditions).ExecuteAllRulesAsync(
        "w", [.. assessment.AsRuleParameters(), new RuleParameter("order", new { Total = total })]));

    private static Engine EngineOf(params string[] conditions) => new(
        [new Workflow { WorkflowName = "w", Rules = [.. conditions.Select(condition => new Rule { RuleName = condition, Expression = condition })] }],
        new ReSettings { CustomTypes = [typeof(Level)] });

    private static string Letters(IEnumerable<RuleResultTree> results) =>
        string.Concat(results.Select(result => result.ExceptionMessage is { Length: > 0 } ? throw new InvalidOperationException(result.ExceptionMessage) : result.IsSuccess ? 'T' : 'F'));
}
