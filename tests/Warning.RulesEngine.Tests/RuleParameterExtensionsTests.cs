using System.Dynamic;
using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime;
using RulesEngine.Models;
using Rule = RulesEngine.Models.Rule;

namespace EarlyWarning.RulesEngine.Tests;

/// <summary>An app's inputs as observations.</summary>
public sealed class RuleParameterExtensionsTests
{
    private static readonly Company One = new("1", "One");
    private static readonly LocalDate AsOf = new(2026, 7, 31);

    public static TheoryData<string, object?, Outcome> Values => new()
    {
        { "o.V > 1", 2, Outcome.Fired },
        { "o.V > 1", 2L, Outcome.Fired },
        { "o.V > 1", 1.5f, Outcome.Fired },
        { "o.V > 1", 0.5m, Outcome.Clear },
        { "o.V > 1", (byte)7, Outcome.Fired },
        { "o.V > 1", double.NaN, Outcome.Indeterminate },
        { "o.V > 1", null, Outcome.Indeterminate },
        { "o.V == \"a\"", "a", Outcome.Fired },
        { "o.V == \"a\"", 'a', Outcome.Fired },
        { "o.V == \"Monday\"", DayOfWeek.Monday, Outcome.Fired },
        { "o.V", true, Outcome.Fired },
        { "!o.V", true, Outcome.Clear },
        { "o.V >= DateTime(2026, 1, 31)", new DateTime(2026, 1, 31, 13, 0, 0, DateTimeKind.Unspecified), Outcome.Fired },
        { "o.V >= DateTime(2026, 1, 31)", new DateTimeOffset(2026, 1, 30, 23, 0, 0, TimeSpan.FromHours(-8)), Outcome.Clear },
        { "o.V >= DateTime(2026, 1, 31)", new DateOnly(2026, 2, 1), Outcome.Fired },
        { "o.V >= DateTime(2026, 1, 31)", new LocalDate(2026, 2, 1), Outcome.Fired },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_of_each_kind_is_read(string expression, object? value, Outcome expected)
    {
        RulesEngineWorkflow workflow = Workflow(expression);

        Assert.Equal(expected, Decide(workflow, new RuleParameter("o", new { V = value })));
        Assert.Equal(expected, Decide(workflow, new RuleParameter("o", new Dictionary<string, object?>(StringComparer.Ordinal) { ["v"] = value })));
    }

    [Fact]
    public void Members_are_found_in_any_case_and_the_exact_one_first()
    {
        Assert.Equal(Outcome.Fired, Decide(Workflow("ORDER.total > 1"), new RuleParameter("order", new { Total = 2 })));
        Assert.Equal(Outcome.Fired, Decide(Workflow("o.v > 1"), new RuleParameter("o", new { V = 0, v = 2 })));
    }

    [Fact]
    public void Fields_expandos_and_JSON_are_read_like_properties()
    {
        dynamic expando = new ExpandoObject();
        expando.Buyer = new ExpandoObject();
        expando.Buyer.Age = 40;
        using var json = JsonDocument.Parse("""{ "buyer": { "AGE": 40, "name": null } }""");
        RulesEngineWorkflow workflow = Workflow("o.Buyer.Age > 30");

        Assert.Equal(Outcome.Fired, Decide(workflow, new RuleParameter("o", expando)));
        Assert.Equal(Outcome.Fired, Decide(workflow, new RuleParameter("o", json.RootElement)));
        Assert.Equal(Outcome.Fired, Decide(workflow, new RuleParameter("o", new { Buyer = new Aged { Age = 40 } })));
        Assert.Equal(Outcome.Indeterminate, Decide(Workflow("o.Buyer.Name == \"x\""), new RuleParameter("o", json.RootElement)));
    }

    [Fact]
    public void A_null_on_the_way_is_missing()
    {
        Assert.Equal(Outcome.Indeterminate, Decide(Workflow("o.Buyer.Age > 30"), new RuleParameter("o", new { Buyer = (Aged?)null })));
        Assert.Equal(Outcome.Indeterminate, Decide(Workflow("o.Buyer.Age > 30"), new RuleParameter("o", new Dictionary<string, object?>(StringComparer.Ordinal))));
    }

    [Fact]
    public void An_input_that_is_not_there_is_refused_by_its_path()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new[] { new RuleParameter("order", new { Total = 2 }) }.ToObservations(Workflow("o.Total > 1")));
        Assert.Equal("inputs", refusal.ParamName);
        Assert.Contains("'o.Total'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_not_there_is_refused_by_its_name()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new[] { new RuleParameter("o", new Aged { Age = 1 }) }.ToObservations(Workflow("o.Agee > 1")));
        Assert.Contains("a Aged has no member 'Agee'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_no_kind_is_refused_with_its_type()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new[] { new RuleParameter("o", new { V = new[] { 1 } }) }.ToObservations(Workflow("o.V > 1")));
        Assert.Contains("Int32[]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_infinite_number_is_refused_when_it_is_assessed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Decide(Workflow("o.V > 1"), new RuleParameter("o", new { V = double.PositiveInfinity })));

    [Fact]
    public void A_name_that_two_workflows_read_is_read_once()
    {
        RulesEngineWorkflow[] workflows = [Workflow("order.Total > 1", "a"), Workflow("Total > 1", "b")];

        Observations read = new[] { new RuleParameter("total", 5) }.ToObservations(workflows);

        Assert.Equal(["a.r", "b.r"], workflows.ToRulePack().Assess(One, read, AsOf).Rules.Select(rule => rule.Rule.Id));
    }

    private static RulesEngineWorkflow Workflow(string expression, string name = "w")
    {
        Workflow workflow = new() { WorkflowName = name, Rules = [new Rule { RuleName = "r", Expression = expression }] };
        RulesEngineWorkflow? read = workflow.Import(out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        return read!;
    }

    private static Outcome Decide(RulesEngineWorkflow workflow, params RuleParameter[] inputs)
    {
        Assessment found = workflow.ToRulePack().Assess(One, inputs.ToObservations(workflow), AsOf);
        return found.Rules.Count > 0 ? Outcome.Fired : found.Indeterminate.Count > 0 ? Outcome.Indeterminate : Outcome.Clear;
    }

    private sealed class Aged
    {
        public int Age;
    }
}
