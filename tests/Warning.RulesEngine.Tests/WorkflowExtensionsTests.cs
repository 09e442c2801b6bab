using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime;
using RulesEngine.Models;
using Rule = RulesEngine.Models.Rule;

namespace EarlyWarning.RulesEngine.Tests;

/// <summary>Workflows that an app holds as objects.</summary>
public sealed class WorkflowExtensionsTests
{
    [Fact]
    public void A_workflow_made_in_code_is_imported_like_its_file()
    {
        Workflow workflow = new()
        {
            WorkflowName = "wages",
            GlobalParams = [new ScopedParam { Name = "owed", Expression = "report.Months * 30" }],
            Rules =
            [
                new Rule
                {
                    RuleName = "both",
                    Operator = "And",
                    SuccessEvent = "Wages are owed",
                    Rules = [new Rule { RuleName = "long", Expression = "owed > 60" }, new Rule { RuleName = "many", Expression = "report.Workers >= 10" }],
                },
                new Rule { RuleName = "off", Enabled = false, Expression = "owed > 0" },
            ],
        };

        RulesEngineWorkflow? read = workflow.Import(out IReadOnlyList<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(["Months", "Workers"], read!.Inputs.Select(input => input.Indicator));
        Assert.Equal("Months * 30", JsonDocument.Parse(read.ToRuleFile()).RootElement.GetProperty("let").GetProperty("owed").GetString());
        Assessment found = read.ToRulePack().Assess(new Company("1", "One"), new Observations().Set("Months", 3).Set("Workers", 12), new LocalDate(2026, 7, 31));
        Assert.Equal(["wages.both: Wages are owed"], found.Rules.Select(rule => $"{rule.Rule.Id}: {rule.Rule.Title}"));
    }

    [Fact]
    public void What_cannot_be_said_is_told_with_its_line()
    {
        Workflow workflow = new() { WorkflowName = "w", Rules = [new Rule { RuleName = "r", Expression = "Host.Ask(input1)" }] };

        RulesEngineWorkflow? read = workflow.Import(out IReadOnlyList<Diagnostic> diagnostics);

        Assert.Equal(["r"], read!.LeftOut);
        Diagnostic fault = Assert.Single(diagnostics);
        Assert.Equal(("w", "EW1701"), (fault.File, fault.Code));
        Assert.True(fault.Line > 1);
    }

    [Fact]
    public void A_workflow_without_a_name_is_none()
    {
        Assert.Null(new Workflow { Rules = [new Rule { RuleName = "r", Expression = "input1 > 2" }] }.Import(out IReadOnlyList<Diagnostic> diagnostics));
        Assert.NotEmpty(diagnostics);
    }
}
