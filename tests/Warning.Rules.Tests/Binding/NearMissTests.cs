using EarlyWarning.Rules.Tests.Execution;

namespace EarlyWarning.Rules.Tests.Binding;

/// <summary>Rules that look like faulty ones and are valid: they give no diagnostics.</summary>
public sealed class NearMissTests
{
    [Theory]
    [InlineData("power > 2 and power < 3")]
    [InlineData("power >= 2 and power <= 2")]
    [InlineData("power > 3 or power < 3")]
    [InlineData("power < 2 or power > 3")]
    [InlineData("power != 1 and power != 2")]
    [InlineData("power == 1 or power == 2")]
    [InlineData("power between 2 and 2")]
    [InlineData("not (power in (1, 2, 3))")]
    [InlineData("power > 3 and sales < 2")]
    [InlineData("avg(power, 3m) > 3 and avg(power, 3m, offset: 1m) < 2")]
    [InlineData("avg(power, 3m) > 3 and avg(power, 6m) < 2")]
    [InlineData("avg(power, 3m) > 3 and avg(power, 3m, known: 3) < 2")]
    [InlineData("(power ?? 0) > 3 and power < 2")]
    [InlineData("industry == 'C' or industry == 'D'")]
    [InlineData("industry != 'C' and industry != 'D'")]
    [InlineData("industry == 'C' and region == 'D'")]
    [InlineData("founded > date('2020-01-31') and founded < date('2020-02-02')")]
    [InlineData("today() > date('2020-01-31')")]
    [InlineData("month(today()) in (1, 2)")]
    [InlineData("unionised == true")]
    [InlineData("if(unionised, true, power > 3)")]
    [InlineData("(power > 3) == (sales > 3)")]
    [InlineData("known(power) and power > 3")]
    [InlineData("power / 0 > 3")]
    public void A_condition_that_data_decide_is_neither_constant_nor_one_sided(string condition) => Assert.Empty(Said(condition));

    [Theory]
    [InlineData("days_since(complaint) < 30 and any(complaint, 1y)")]
    [InlineData("not any(complaint, 30d) and days_since(complaint) < 60")]
    [InlineData("(days_since(complaint) ?? 999) > 30")]
    [InlineData("coalesce(days_since(complaint), days_since(accident), 999) > 30")]
    [InlineData("missing(days_since(complaint))")]
    public void Days_since_is_not_alone_where_its_missing_is_thought_of(string condition) => Assert.Empty(Said(condition));

    [Theory]
    [InlineData("avg(power, 120m) > 2")]
    [InlineData("avg(power, 40q) > 2")]
    [InlineData("avg(power, 10y, offset: 10y) > 2")]
    [InlineData("ago(power, 120m) > 2")]
    [InlineData("ago(power, 0m) > 2")]
    [InlineData("avg(staff, 12m) > 2")]
    [InlineData("avg(staff, 120q) > 2")]
    [InlineData("ago(staff, 10y) > 2")]
    [InlineData("avg(profit, 120y) > 2")]
    [InlineData("avg(gas, 17w) > 2")]
    [InlineData("avg(gas, 120d, offset: 3660d) > 2")]
    [InlineData("count(complaint, 3660d) > 2")]
    [InlineData("count(complaint, 120m, offset: 10y) > 2")]
    [InlineData("surprise(complaint, 1d, 40q) > 2")]
    [InlineData("count(complaint, 1d, offset: 0d) > 2")]
    [InlineData("sum(power, 3m, known: 1) > sum(power, 3m, offset: 0m, known: 3)")]
    [InlineData("robust_z(power, 12m, known: 12) > 2")]
    public void A_window_at_its_limit_loads(string condition) => Assert.Empty(Said(condition));

    [Theory]
    [InlineData("(date('2024-02-29') - 1y) == date('2023-02-28') and unionised")]
    [InlineData("founded - 1m < today() + 2w")]
    [InlineData("if(unionised, missing, power) > 2")]
    [InlineData("if(unionised, power > 2, missing)")]
    [InlineData("if(unionised, missing, industry) == 'C'")]
    [InlineData("coalesce(unionised, power > 2)")]
    [InlineData("(unionised ?? false) == (power > 2)")]
    [InlineData("unionised in (true, power > 3)")]
    [InlineData("founded in (today(), date('2020-01-31'))")]
    [InlineData("avg(power / headcount, 3m) > 2")]
    [InlineData("all(known(power) or power < headcount, 3m)")]
    [InlineData("avg(if(unionised, power, missing), 3m) > 2")]
    [InlineData("peer_rank(avg(power, 3m)) < 0.1 or peer_rank(count(complaint, 30d)) > 0.9")]
    [InlineData("days_to_spring_festival() between -20 and 20")]
    [InlineData("days_to_spring_festival(founded) between -20 and 20")]
    [InlineData("all(power > 3 or month(period()) in (1, 2), 3m)")]
    [InlineData("avg(if(days_to_spring_festival(period()) between -30 and 30, missing, power), 6m) > 2")]
    [InlineData("peer_rank(avg(power / day(period()), 3m)) < 0.1")]
    public void What_the_types_allow_loads(string condition) =>
        Assert.DoesNotContain(Said(condition), said => !said.EndsWith("EW1902", StringComparison.Ordinal));

    [Fact]
    public void A_rule_without_a_test_is_told_at_its_id()
    {
        EarlyWarning.Rules.Text.Diagnostics diagnostics = new();
        EarlyWarning.Rules.Documents.RuleFile file = EarlyWarning.Rules.Documents.RuleFile.Parse(
            Text.Files.Source("""{ "id": "r", "rules": [{ "id": "a", "when": "power > 2", "score": 1 }, { "id": "b", "when": "power > 2", "score": 1, "status": "retired" }] }"""),
            diagnostics)!;
        new RuleCompiler(RandomPanel.Catalog, diagnostics).Compile(file);
        EarlyWarning.Rules.Diagnostic warning = Assert.Single(diagnostics.ToSortedList());
        Assert.Equal("f.json:1:32: warning EW1907: the rule 'a' has no test; give it at least one that fires, one that is clear and one that is indeterminate", warning.ToString());
    }

    private static string[] Said(string condition) => RuleText.Diagnose(RandomPanel.Catalog, condition);
}
