using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Binding;

/// <summary>Lets in numbers that no analyst writes but a generator may.</summary>
public sealed class LetTests
{
    [Fact]
    public void Any_number_of_lets_may_stand_one_behind_the_other()
    {
        (string, string)[] lets = [("l0", "power"), .. Enumerable.Range(1, 50_000).Select(i => ($"l{i}", $"l{i - 1}"))];
        Assert.Empty(RuleText.Diagnose(RandomPanel.Catalog, "l50000 > 2 and avg(l49999, 3m) > 1", lets));
    }

    [Fact]
    public void An_event_is_found_behind_any_number_of_lets()
    {
        (string, string)[] lets = [("l0", "complaint"), .. Enumerable.Range(1, 5_000).Select(i => ($"l{i}", $"l{i - 1}"))];
        Assert.Empty(RuleText.Diagnose(RandomPanel.Catalog, "count(l5000, 30d) > 2", lets));
    }

    [Theory]
    [InlineData("matter > 1", "matter", "count(complaint, 30d, where: matter == 'A1')")] // the field of that name, not the let itself
    [InlineData("matter > 1", "matter", "distinct(complaint, matter, 30d)")]
    [InlineData("matter > 1", "matter", "count(c, 30d, where: matter == 'A1')", "c", "complaint")]
    [InlineData("count(complaint, 30d, where: matter == 'A1' and many) > 1", "matter", "headcount", "many", "matter > 9")] // inside many it is the let
    [InlineData("count(complaint, 30d, where: recent and value() > least_number) > 1", "recent", "day() > today() - 3d", "least_number", "value() / 2")]
    public void A_field_may_have_the_name_of_a_let_and_the_let_does_not_see_it(string when, params string[] lets) =>
        Assert.DoesNotContain(RuleText.Diagnose(RandomPanel.Catalog, when, [.. lets.Chunk(2).Select(let => (let[0], let[1]))]), one => !one.Contains("EW19", StringComparison.Ordinal));

    [Fact]
    public void A_circle_of_many_lets_is_told_once()
    {
        (string, string)[] lets = [("l0", "l20000 + 1"), .. Enumerable.Range(1, 20_000).Select(i => ($"l{i}", $"l{i - 1}"))];
        Assert.Equal(["1:29 EW1215"], RuleText.Diagnose(RandomPanel.Catalog, "l7 > 2", lets));
    }

    [Fact]
    public void Lets_as_deep_as_the_limit_of_parts_allows_are_evaluated()
    {
        (string, string)[] lets = [("l0", "power"), .. Enumerable.Range(1, 996).Select(i => ($"l{i}", i % 2 == 0 ? $"abs(l{i - 1})" : $"-l{i - 1}"))];
        Diagnostics diagnostics = new();
        IReadOnlyList<Rule> rules = RuleText.Compile(RandomPanel.Catalog, diagnostics, ["l996 > 2"], lets);
        Assert.Empty(diagnostics.ToSortedList());
        PanelView view = RandomPanel.Of(45, 1);
        ScalarEqual(rules[0].When, view);
    }

    [Fact]
    public void Lets_that_expand_without_bound_are_refused_where_the_limit_is_passed_and_nowhere_else()
    {
        (string, string)[] lets = [("l0", "power + 1"), .. Enumerable.Range(1, 5_000).Select(i => ($"l{i}", $"l{i - 1} + l{i - 1}"))];
        Assert.Equal(["EW1303"], RuleText.Diagnose(RandomPanel.Catalog, "l5000 > 2 and l4000 > 2", lets).Select(said => said[^6..]));
    }

    [Fact]
    public void Names_are_compared_after_composition() =>
        Assert.Empty(RuleText.Diagnose(RandomPanel.Catalog, "cafe\u0301 > 2 and caf\u00e9 < 3", ("cafe\u0301", "power")));

    private static void ScalarEqual(EarlyWarning.Rules.Binding.BoundExpression expression, PanelView view) =>
        Assert.Equal(Engine.Interpret(expression, view), Engine.Evaluate(expression, view));
}
