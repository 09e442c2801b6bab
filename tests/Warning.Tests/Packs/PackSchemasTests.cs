using System.Text;
using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Tests.Packs;

public sealed class PackSchemasTests
{
    private static readonly IReadOnlyList<RulePackFile> Written = RulePack.Default.WriteSchemas();

    [Fact]
    public void Every_shipped_schema_is_written() => Assert.Equal(
        Directory.GetFiles(RepositoryFolder.Combine("rules", "schema")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Written.Select(file => file.Path));

    [Fact]
    public void What_the_shipped_schema_asks_of_a_file_stays()
    {
        foreach (RulePackFile file in Written)
        {
            string[] before = [.. Asked(JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("rules", "schema", file.Path))).RootElement)];
            string[] after = [.. Asked(JsonDocument.Parse(file.Content).RootElement)];
            Assert.Empty(before.Except(after));
        }
    }

    [Theory]
    [InlineData("rules", "power_kwh", "月用电量", "单位：千瓦时", "unit: kWh", "来源：供电")]
    [InlineData("rules", "用电量", "月用电量", "monthly measure")]
    [InlineData("rules", "minimum_wage_cny", "参数", "parameter")]
    [InlineData("rules", "wages.arrears", "已经欠薪")]
    [InlineData("scenario", "legal-aid", "legal-aid")]
    [InlineData("scan", "hotline_call", "12351")]
    [InlineData("jurisdiction", "guangdong", "广东")]
    [InlineData("indicators", "供电", "power_kwh")]
    [InlineData("parameters", "region", "行政区划")]
    public void Names_are_there_with_what_they_are(string kind, string name, params string[] told)
    {
        string schema = Encoding.UTF8.GetString(Written.Single(file => file.Path == $"{kind}.schema.json").Content.Span);
        Assert.Contains($"\"{name}\"", schema, StringComparison.Ordinal);
        foreach (string text in told) Assert.Contains(text, schema, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_of_a_layer_knows_the_names_of_the_shipped_pack()
    {
        RuleEditing editing = RulePack.Edit([RulePack.DefaultLayer, new RulePackLayer("county", [])]);
        const string Text = """{ "id": "c", "rules": [ { "id": "c.a", "when": "拖欠工资月""";
        Assert.Equal("wage_arrears_months", editing.Complete(Text, new TextPosition(0, Text.Length))[0].Label);
        const string Pink = """{ "id": "c", "rules": [ { "id": "c.a", "when": "wage_arrears_months > 1", "score": 1, "level": "pink" } ] }""";
        Assert.Contains(editing.Diagnose("county/c.json", Pink), fault => fault.Fault.Message.Contains("pink", StringComparison.Ordinal));
    }

    /// <summary>The keys and words of a schema, by where they stand.</summary>
    private static IEnumerable<string> Asked(JsonElement schema, string path = "") => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().Where(member => member.Name is not ("description" or "examples"))
            .SelectMany(member => Asked(member.Value, $"{path}/{member.Name}")),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(item => Asked(item, path + "/#")),
        _ => [$"{path} {schema}"],
    };
}
