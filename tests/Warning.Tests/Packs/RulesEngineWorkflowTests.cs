using System.Text;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests.Packs;

/// <summary>Workflows of microsoft/RulesEngine as rule packs.</summary>
public sealed class RulesEngineWorkflowTests
{
    private const string Orders = """
        {
          "WorkflowName": "orders",
          "Rules": [
            { "RuleName": "large", "SuccessEvent": "A large order", "Expression": "order.Total > 1000", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "30" } } } },
            { "RuleName": "from far", "Expression": "order.Country != \"CN\" and order.Express" }
          ]
        }
        """;

    private const string Customers = """
        { "WorkflowName": "customers", "Rules": [ { "RuleName": "new", "Expression": "customer.Since >= DateTime(2026, 1, 1) && Total > 10" } ] }
        """;

    private static readonly Company One = new("1", "One");
    private static readonly LocalDate AsOf = new(2026, 7, 31);

    [Fact]
    public void A_workflow_is_a_pack_that_assesses_at_once()
    {
        RulePack pack = Read(Orders).ToRulePack();

        Assessment found = pack.Assess(One, new Observations().Set("Total", 1_500).Set("Country", "DE"), AsOf);

        Assert.Equal(["orders.large: A large order, 30"], found.Rules.Select(rule => $"{rule.Rule.Id}: {rule.Rule.Title}, {rule.Counted}"));
        Assert.Equal(["orders.from-far"], found.Indeterminate.Select(rule => rule.Rule.Id));
        Assert.Equal(Level.Yellow, found.Level);
        Assert.DoesNotContain(pack.Warnings, warning => warning.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Several_workflows_are_one_pack_in_which_a_name_is_one_indicator()
    {
        RulePack pack = new[] { Read(Orders), Read(Customers) }.ToRulePack();

        Observations known = new Observations().Set("Total", 11).Set("Since", new LocalDate(2026, 3, 1)).Set("Country", "CN");
        Assessment found = pack.Assess(One, known, AsOf);

        Assert.Equal(["customers.new"], found.Rules.Select(rule => rule.Rule.Id));
        Assert.Empty(found.Indeterminate);
        Assert.Equal(["Country text", "Express flag", "Total number", "Since date"], pack.Catalog.Indicators.Select(each => $"{each.Id} {each.Type.ToString().ToLowerInvariant()}"));
    }

    [Fact]
    public void Indicators_and_rules_of_the_layers_beneath_stay_in_force()
    {
        RulesEngineWorkflow workflow = Read("""{ "WorkflowName": "county", "Rules": [ { "RuleName": "owed", "Expression": "wage_arrears_months > 2 && company.Watched" } ] }""");

        RulePack pack = workflow.ToRulePack(RulePack.DefaultLayer);

        Assert.Equal(RulePack.Default.Rules.Rules.Count + 1, pack.Rules.Rules.Count);
        Assert.True(pack.Catalog.TryGet("wage_arrears_months", out Indicator? arrears));
        Assert.Equal(IndicatorKind.Measure, arrears.Kind);
        Assessment found = pack.Assess(One, new Observations().Add("wage_arrears_months", new LocalDate(2026, 6, 30), 3).Set("Watched", true), AsOf);
        Assert.Contains("county.owed", found.Rules.Select(rule => rule.Rule.Id));
    }

    [Fact]
    public void A_value_of_no_type_is_an_error_unless_a_layer_declares_it()
    {
        RulesEngineWorkflow workflow = Read("""{ "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Expression": "order.Note == null" } ] }""");
        RulePackLayer declaring = new("own", [new RulePackFile("indicators.json", """{ "indicators": [ { "id": "Note", "kind": "attribute", "type": "text" } ] }"""u8.ToArray())]);

        RulePackException fault = Assert.Throws<RulePackException>(() => workflow.ToRulePack());

        Assert.Equal("workflows/w.json EW1203", Assert.Single(fault.Diagnostics.Select(each => $"{each.File} {each.Code}")));
        Assert.Equal(["w.r"], workflow.ToRulePack(declaring).Assess(One, new Observations(), AsOf).Rules.Select(rule => rule.Rule.Id));
    }

    [Fact]
    public void A_value_of_two_types_is_an_error() => Assert.Throws<RulePackException>(
        () => Read("""{ "WorkflowName": "w", "Rules": [ { "RuleName": "r", "Expression": "o.X > 1" }, { "RuleName": "s", "Expression": "o.X == \"a\"" } ] }""").ToRulePack());

    [Fact]
    public void Two_workflows_of_one_id_are_refused_by_name()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new[] { Read(Orders), Read(Orders) }.ToRulePack());
        Assert.Equal("workflows", refusal.ParamName);
    }

    [Theory]
    [InlineData("orders of 2026", "orders-of-2026.json")]
    [InlineData("scenarios/a:b", "scenarios-a-b.json")]
    [InlineData("policy", "policy-rules.json")]
    [InlineData("Indicators", "Indicators-rules.json")]
    public void The_file_of_a_workflow_has_a_name_that_is_read_as_rules(string name, string expected)
    {
        RulesEngineWorkflow workflow = Read($$"""{ "WorkflowName": "{{name}}", "Rules": [ { "RuleName": "r", "Expression": "o.X > 1" } ] }""");

        Assert.Equal(expected, workflow.ToRulePackFile().Path);
        Assert.Single(workflow.ToRulePack().Rules.Rules);
    }

    [Fact]
    public void No_workflow_is_an_empty_pack() => Assert.Empty(Array.Empty<RulesEngineWorkflow>().ToRulePack().Rules.Rules);

    private static RulesEngineWorkflow Read(string json) =>
        Assert.Single(RulesEngineWorkflow.Parse("w.json", Encoding.UTF8.GetBytes(json), out _));
}
