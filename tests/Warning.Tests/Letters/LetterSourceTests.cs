using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>What a reminder says of who reports a fact and of which time.</summary>
public sealed class LetterSourceTests
{
    private const string Catalog = """
        { "indicators": [
          { "id": "owed", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "unit": "CNY", "record": "arrears", "source": "人社" },
          { "id": "heads", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "unit": "people", "record": "arrears", "source": "人社" },
          { "id": "late", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "source": "银行代发" },
          { "id": "order", "kind": "event", "source": "劳动监察" },
          { "id": "told", "kind": "measure", "cadence": "monthly", "maxAge": "2m", "source": "12351", "confidential": true },
          { "id": "size", "kind": "attribute", "type": "number", "source": "企业名册" } ] }
        """;

    private static readonly LocalDate October = new(2026, 10, 20), September = new(2026, 9, 30), August = new(2026, 8, 31);

    [Theory]
    [InlineData("owed > 0", "据人社数据，2026年9月，你单位欠薪")]
    [InlineData("sum(owed, 2m) > 0", "据人社数据，2026年8月至9月，你单位欠薪")]
    [InlineData("owed > 0 and late > 0", "据人社、银行代发数据，2026年9月，你单位欠薪")]
    [InlineData("owed > 0 or late > 100", "据人社数据，2026年9月，你单位欠薪")] // what did not decide is not named
    [InlineData("owed > 0 and told > 0", "据人社数据，2026年9月，你单位欠薪")] // nor what was told in confidence
    [InlineData("told > 0", "你单位欠薪")]
    [InlineData("size > 10", "你单位欠薪")]
    [InlineData("any(order, 1y)", "据劳动监察数据，你单位欠薪")]
    public void A_fact_is_told_with_the_departments_that_report_it_and_the_month(string when, string told) =>
        Assert.Equal([told], Facts(when, "你单位欠薪", heads: 37));

    [Fact]
    public void A_sentence_that_two_rules_give_stands_once_whatever_their_months()
    {
        RulePack pack = Pack(SmallPack.Rule("a", "50", "owed > 0", "\"letterText\": \"你单位欠薪\""),
            SmallPack.Rule("b", "40", "sum(owed, 2m) > 0", "\"letterText\": \"你单位欠薪\""));
        Assert.Equal(["据人社数据，2026年9月，你单位欠薪"], Facts(pack, heads: 37));
    }

    [Theory]
    [InlineData(5.0, "据人社数据，2026年9月，欠薪，合计 9,000 元")]
    [InlineData(4.0, "据人社数据，2026年9月，欠薪")]
    [InlineData(null, "据人社数据，2026年9月，欠薪，合计 9,000 元")]
    public void The_money_of_a_few_is_not_told_though_the_sentence_does_not_count_them(double? heads, string told) =>
        Assert.Equal([told], Facts("owed > 0", "欠薪[，合计 {owed:n0} 元]", heads));

    [Fact]
    public void The_default_pack_names_department_and_month()
    {
        Observations seen = new Observations().Add("wage_arrears_months", September, 2)
            .Add("wage_arrears_workers", September, 37).Add("wage_arrears_cny", September, 268_400);
        Assessment found = RulePack.Default.Assess(new Company("A", "某厂"), seen, October);
        Assert.Equal(["据人社、工会数据，2026年9月，你单位存在拖欠 37 名职工工资的情形，合计 268,400 元"], LetterGrounds.Of(new Company("A", "某厂"), found).Facts);
    }

    private static IReadOnlyList<string> Facts(string when, string letterText, double? heads) =>
        Facts(Pack(SmallPack.Rule("r", "50", when, $"\"letterText\": \"{letterText}\"")), heads);

    private static IReadOnlyList<string> Facts(RulePack pack, double? heads)
    {
        Observations seen = new Observations().Add("owed", August, 9000)
            .Add("owed", September, 9000).Add("late", September, 3).Add("order", September).Add("told", September, 7).Set("size", 300);
        if (heads is { } number) seen.Add("heads", September, number);
        return LetterGrounds.Of(new Company("A", "某厂"), pack.Assess(new Company("A", "某厂"), seen, October)).Facts;
    }

    private static RulePack Pack(params string[] rules) => RulePack.Compile(
        [SmallPack.Layer("p", ("indicators.json", Catalog),
            ("policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "heads" }"""),
             ("rules.json", SmallPack.RuleFile("rules", rules)))]);
}
