using System.Text.Json;
using EarlyWarning.Results;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Assessing;

/// <summary>Points told apart by the dimensions of a policy.</summary>
public sealed class DimensionTests
{
    private const string Two = """
        { "dimensions": [
          { "id": "pay", "title": "工资", "categories": ["wages", "bonus"] },
          { "id": "safety", "title": "安全", "categories": ["safety"] } ] }
        """;

    private static readonly string[] Rules =
    [
        Rule("a", "45", "f0", Of("wages", "g")), Rule("b", "35", "f1", Of("wages", "g")), Rule("c", "5.5", "f2", Of("bonus")),
        Rule("d", "7", "f3", Of("safety")), Rule("e", "3", "f4", Of("odd")), Rule("f", "2", "f5"),
        Rule("s", "9", "f6", """ "category": "safety", "status": "shadow" """),
    ];

    [Theory]
    [InlineData("1000000", "pay 45")]
    [InlineData("1100000", "pay 45")]
    [InlineData("0110000", "pay 40.5")]
    [InlineData("1111110", "pay 50.5, safety 7, other 5")]
    [InlineData("0000110", "other 5")]
    [InlineData("0000001", "")]
    [InlineData("???0000", "")]
    public void Each_rule_counts_once_in_the_dimension_of_its_category(string flags, string expected)
    {
        Assessment one = Assess(flags, Two);
        Assert.Equal(expected, Told(one));
        Assert.Equal(one.Score, one.Dimensions.Sum(points => points.Number));
    }

    [Fact]
    public void What_stands_in_none_may_have_a_title_and_categories_of_its_own() => Assert.Equal(
        "other 12, pay 45",
        Told(Assess("1001110",
            """{ "dimensions": [ { "id": "other", "title": "其余", "categories": ["safety"] }, { "id": "pay", "title": "工资", "categories": ["wages"] } ] }""")));

    [Fact]
    public void Without_dimensions_nothing_is_told_apart()
    {
        Assessment one = Assess("1111110", "{}");
        Assert.Empty(one.Dimensions);
        Assert.DoesNotContain("dimensions", JsonSerializer.Serialize(one, EarlyWarningJson.Lines.Assessment), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_layer_replaces_the_list_and_null_takes_it_away()
    {
        const string One = """{ "dimensions": [ { "id": "all", "title": "全部", "categories": ["wages", "safety"] } ] }""";
        Assert.Equal("all 52, other 10.5", Told(Assess("1111110", Two, One)));
        Assert.Equal("", Told(Assess("1111110", Two, """{ "dimensions": null }""")));
        Assert.Equal("pay 50.5, safety 7, other 5", Told(Assess("1111110", Two, """{ "episodes": { "open": "red" } }""")));
    }

    [Fact]
    public void A_result_is_read_as_it_was_written()
    {
        Assessment one = Assess("1111110", Two);
        string json = JsonSerializer.Serialize(one, EarlyWarningJson.Default.Assessment);
        Assert.Contains("\"dimensions\":{\"pay\":50.5,\"safety\":7,\"other\":5}", json, StringComparison.Ordinal);
        Assert.Equal(one, JsonSerializer.Deserialize(json, EarlyWarningJson.Default.Assessment));
        Assert.NotEqual(one, one with { Dimensions = [new("pay", 57.5m)] });
    }

    [Fact]
    public void The_points_of_a_copy_are_those_of_its_own_rules()
    {
        Assessment one = Assess("1111110", Two);
        Assert.Equal("safety 7", Told(one with { Rules = [.. one.Rules.Where(rule => rule.Rule.Id == "d")] }));
    }

    [Theory]
    [InlineData("""{ "dimensions": [ { "id": "pay", "title": "工资", "categories": ["wage"] } ] }""",
        "q/policy.json:1:64: error EW1007: no rule has the category 'wage'; did you mean 'wages'?")]
    [InlineData("""{ "dimensions": [ { "id": "pay", "title": "工资", "categories": ["wages", "wages"] } ] }""",
        "q/policy.json:1:73: error EW1011: the category 'wages' counts in the dimension 'pay' already; " +
        "a category stands in one dimension, once, so that the points add up to the score")]
    [InlineData("""{ "dimensions": [ { "id": "a", "title": "甲", "categories": [] }, { "id": "a", "title": "乙", "categories": [] } ] }""",
        "q/policy.json:1:74: error EW1011: the dimension 'a' stands twice; put the categories of both into one")]
    [InlineData("""{ "dimensions": [ { "id": "a b", "title": "甲", "categories": [] } ] }""",
        "q/policy.json:1:27: error EW1010: a dimension's id is a text without spaces, such as \"pay\"")]
    [InlineData("""{ "dimensions": [ { "id": "a", "categories": [] } ] }""", "q/policy.json:1:19: error EW1005: a dimension needs the key 'title'")]
    [InlineData("""{ "dimensions": [ { "id": "a", "title": "甲" } ] }""", "q/policy.json:1:19: error EW1005: a dimension needs the key 'categories'")]
    [InlineData("""{ "dimensions": { } }""", "q/policy.json:1:17: error EW1006: expected 'dimensions' as an array [ ... ], found an object")]
    public void Faults_are_told_where_they_are(string policy, string fault) =>
        Assert.Equal([fault], Faults(LayerOf(Rules), Layer("q", ("policy.json", policy))));

    [Property(MaxTest = 100)]
    public Property The_points_of_the_dimensions_add_up_to_the_score() => Prop.ForAll(
        Arb.From(Gen.Elements("1110?".ToCharArray()).ArrayOf(7).Select(flags => new string(flags))),
        Arb.From(Gen.Choose(0, 2).ArrayOf(4)),
        (flags, places) =>
        {
            string[] categories = ["wages", "bonus", "safety", "odd"];
            string Of(int place) => string.Join(", ", categories.Where((_, index) => places[index] == place).Select(category => $"\"{category}\""));
            Assessment one = Assess(
                flags,
                $$"""
                { "dimensions": [
                  { "id": "one", "title": "一", "categories": [{{Of(1)}}] },
                  { "id": "two", "title": "二", "categories": [{{Of(2)}}] } ] }
                """);
            return one.Dimensions.Sum(points => points.Number) == one.Score && one.Dimensions.All(points => points.Number > 0);
        });

    [Fact]
    public void Each_category_of_the_shipped_rules_that_is_not_a_survey_stands_in_a_dimension()
    {
        string[] placed = [.. RulePack.Default.Policy.Dimensions.SelectMany(dimension => dimension.Categories)];
        string[] rest = [.. RulePack.Default.Rules.Rules.Select(rule => rule.Category ?? "").Distinct().Where(category => !placed.Contains(category))];
        Assert.Equal(["survey"], rest);
        Assert.Equal(["pay", "insurance", "contracts", "hours", "safety", "stability"], RulePack.Default.Policy.Dimensions.Select(dimension => dimension.Id));
    }

    private static string Of(string category, string? group = null) => $"\"category\": \"{category}\"" + (group is null ? "" : $", \"group\": \"{group}\"");

    private static Assessment Assess(string flags, params string[] policies)
    {
        RulePack pack = RulePack.Compile([LayerOf(Rules), .. policies.Select((policy, place) => Layer($"q{place}", ("policy.json", policy)))]);
        return SmallPack.Assess(pack, ("x", flags, null)).Detail(0);
    }

    private static string Told(Assessment one) =>
        string.Join(", ", one.Dimensions.Select(points => FormattableString.Invariant($"{points.Name} {points.Number:0.##}")));
}
