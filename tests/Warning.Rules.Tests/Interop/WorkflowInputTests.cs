using System.Text.Json;

namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>The types of inputs, told from how rules use them.</summary>
public sealed class WorkflowInputTests
{
    [Theory]
    [InlineData("c.x > 1", "x number")]
    [InlineData("c.x > c.y && c.y > 1", "x number, y number")]
    [InlineData("c.x == \"a\"", "x text")]
    [InlineData("c.x.StartsWith(\"a\") && c.x != c.y", "x text, y text")]
    [InlineData("new[] { \"a\", \"b\" }.Contains(c.x)", "x text")]
    [InlineData("c.x in (1, 2)", "x number")]
    [InlineData("c.x", "x flag")]
    [InlineData("!c.x || c.y == true", "x flag, y flag")]
    [InlineData("c.x >= DateTime(2026, 1, 31)", "x date")]
    [InlineData("c.x.Founded.Year > 2000", "x_Founded date")]
    [InlineData("c.x + c.y > c.z", "x number, y number, z number")]
    [InlineData("Math.Max(c.x, c.y) == c.z", "x number, y number, z number")]
    [InlineData("(c.x ? c.y : c.z) == \"a\"", "x flag, y text, z text")]
    [InlineData("(c.x ?? c.y) < 3", "x number, y number")]
    [InlineData("c.x == null", "x ?")]
    [InlineData("c.x != null && c.x == c.y", "x ?, y ?")]
    [InlineData("c.x == c.y && c.y == c.z && c.z == \"a\"", "x text, y text, z text")]
    [InlineData("string.IsNullOrEmpty(c.x)", "x text")]
    [InlineData("size > 3", "size number")]
    public void The_type_of_an_input_is_told_from_its_use(string expression, string expected) =>
        Assert.Equal(expected, Said(new { WorkflowName = "w", Rules = new[] { new { RuleName = "r", Expression = expression } } }));

    [Fact]
    public void A_parameter_carries_the_type_to_what_it_names() => Assert.Equal("x number, y number", Said(new
    {
        WorkflowName = "w",
        GlobalParams = new[] { new { Name = "larger", Expression = "c.x" }, new { Name = "both", Expression = "c.x ?? c.y" } },
        Rules = new[] { new { RuleName = "r", Expression = "both > 2" } },
    }));

    [Fact]
    public void A_parameter_may_be_another_name_of_a_member_of_a_member() => Assert.Equal("address_city text", Said(new
    {
        WorkflowName = "w",
        GlobalParams = new[] { new { Name = "city", Expression = "c.address.city" } },
        Rules = new[] { new { RuleName = "r", Expression = "city.StartsWith(\"a\") || city == \"b\"" } },
    }));

    [Fact]
    public void The_rules_of_a_workflow_tell_of_each_others_inputs() => Assert.Equal("x date, y date", Said(new
    {
        WorkflowName = "w",
        Rules = new[] { new { RuleName = "a", Expression = "c.x < c.y" }, new { RuleName = "b", Expression = "c.y > DateTime(2020, 1, 1)" } },
    }));

    [Fact]
    public void Two_uses_that_differ_leave_other_inputs_alone() => Assert.Equal("x number, y text, z text", Said(new
    {
        WorkflowName = "w",
        Rules = new[] { new { RuleName = "a", Expression = "c.x > 1 && c.y == \"a\"" }, new { RuleName = "b", Expression = "c.x == c.y && c.y == c.z" } },
    }));

    private static string Said(object workflow)
    {
        IReadOnlyList<RulesEngineWorkflow> read = RulesEngineWorkflow.Parse("w.json", JsonSerializer.SerializeToUtf8Bytes(workflow), out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        return string.Join(", ", Assert.Single(read).Inputs.Select(input => $"{input.Indicator} {input.Type?.ToString().ToLowerInvariant() ?? "?"}"));
    }
}
