using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Tests.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Documents;

public sealed class RuleFileTests
{
    private const string Whole = """
        { "$schema": "schema/rules.schema.json",
          "id": "wages", "title": "工资支付",
          "let": { "arrears_share": "wage_arrears_workers / headcount" },
          "rules": [
            { "id": "wages.arrears-over-two-months", "title": "欠薪超过两个月",
              "category": "wage-arrears",
              "when": "wage_arrears_months > 2",
              "clearWhen": "wage_arrears_months == 0",
              "score": 45.25, "level": "red", "group": "wage-arrears-length",
              "because": "已拖欠 {wage_arrears_months} 个月",
              "letterText": "你单位存在拖欠职工工资情形",
              "basis": ["中华人民共和国劳动法 第五十条"],
              "source": { "kind": "practice", "text": "宝应县欠薪三色预警(2019)" },
              "effective": { "from": "2020-01-01", "to": "2030-01-01" },
              "status": "shadow",
              "tests": [
                { "given": { "wage_arrears_months": 2.5, "peer_rank(power_kwh)": 0.03 }, "expect": "fired", "name": "over", "asOf": "2026-03-01" },
                { "given": {}, "expect": "indeterminate" } ] },
            { "id": "wages.second", "when": "a", "score": 1e1 } ] }
        """;

    [Fact]
    public void A_rule_file_is_read_whole()
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(Files.Source(Whole), diagnostics)!;
        Assert.Empty(diagnostics.ToSortedList());

        Assert.Equal(("wages", "工资支付"), (file.Id.Value, file.Title));
        LetDefinition let = Assert.Single(file.Lets);
        Assert.Equal(("arrears_share", "wage_arrears_workers / headcount"), (let.Name, let.Expression.Value));
        Assert.Equal((3, 12), file.Source.Locate(let.NameOffset));

        RuleDefinition rule = file.Rules[0];
        Assert.Equal("wages.arrears-over-two-months", rule.Id.Value);
        Assert.Equal("wage_arrears_months > 2", rule.When!.Value);
        Assert.Equal("wage_arrears_months == 0", rule.ClearWhen!.Value);
        Assert.Equal(4525, rule.Score);
        Assert.Equal(("red", "wage-arrears-length", "wage-arrears"), (rule.Level!.Value, rule.Group!.Value, rule.Category!.Value));
        Assert.Equal(new RuleSource(RuleSourceKind.Practice, "宝应县欠薪三色预警(2019)"), rule.Source);
        Assert.Equal((new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2030, 1, 1).DayNumber), (rule.EffectiveFrom!.Value, rule.EffectiveTo!.Value));
        Assert.Equal(RuleStatus.Shadow, rule.Status);
        Assert.Equal(["中华人民共和国劳动法 第五十条"], rule.Basis);

        Assert.Equal([ExpectedOutcome.Fired, ExpectedOutcome.Indeterminate], rule.Tests.Select(test => test.Expect!.Value));
        Assert.Equal(["wage_arrears_months", "peer_rank(power_kwh)"], rule.Tests[0].Given.Select(member => member.Name));
        Assert.Equal(("over", new DateOnly(2026, 3, 1).DayNumber), (rule.Tests[0].Name, rule.Tests[0].AsOf!.Value));
    }

    [Fact]
    public void What_a_rule_leaves_out_has_its_default()
    {
        RuleDefinition rule = RuleFile.Parse(Files.Source(Whole), new Diagnostics())!.Rules[1];
        Assert.Equal((1000, RuleStatus.Active), (rule.Score, rule.Status));
        Assert.Null(rule.ClearWhen);
        Assert.Null(rule.EffectiveFrom);
        Assert.Empty(rule.Tests);
    }

    [Fact]
    public void A_faulty_rule_is_kept_so_that_the_rest_of_it_can_be_checked()
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(Files.Source("""{ "id": "f", "rules": [{ "score": -1, "because": "{a}" }] }"""), diagnostics)!;
        RuleDefinition rule = Assert.Single(file.Rules);
        Assert.Null(rule.When);
        Assert.Equal("{a}", rule.Because!.Value);
        Assert.Equal(3, diagnostics.Count);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("45", 4500)]
    [InlineData("0.25", 25)]
    [InlineData("1.50", 150)]
    [InlineData("2.5e1", 2500)]
    public void A_score_is_exact_hundredths(string score, long hundredths)
    {
        string text = $$"""{ "id": "f", "rules": [{ "id": "r", "when": "a", "score": {{score}} }] }""";
        Assert.Equal(hundredths, RuleFile.Parse(Files.Source(text), new Diagnostics())!.Rules[0].Score);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("0.125")]
    [InlineData("1e30")]
    [InlineData("1e-30")]
    public void A_score_that_is_negative_or_finer_than_hundredths_is_a_fault(string score)
    {
        string text = $$"""{ "id": "f", "rules": [{ "id": "r", "when": "a", "score": {{score}} }] }""";
        Assert.StartsWith("1:59 EW1012", Assert.Single(Files.Faults(text, (source, diagnostics) => RuleFile.Parse(source, diagnostics))), StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_thousand_rules_are_read_with_their_places()
    {
        string rules = string.Join(",\n", Enumerable.Range(0, 20_000).Select(i =>
            $$"""{ "id": "r{{i}}", "when": "wage_arrears_months > {{i}}", "score": 5, "because": "已拖欠 {wage_arrears_months} 个月", "tests": [{ "given": {}, "expect": "clear" }] }"""));
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(Files.Source($$"""{ "id": "f", "rules": [{{"\n"}}{{rules}}] }"""), diagnostics)!;

        Assert.Empty(diagnostics.ToSortedList());
        Assert.Equal((20_001, 1), file.Source.Locate(file.Rules[19_999].Json.Offset));
    }
}
