using static EarlyWarning.Rules.Tests.Editing.EditedPack;

namespace EarlyWarning.Rules.Tests.Editing;

public sealed class HoverTests
{
    [Theory]
    [InlineData("pow‸er_kwh > 3", "power_kwh", "月用电量|monthly measure|unit: kWh|0 or more|from: 供电|known 10 days late|stale after 2 months|also written: 用电量")]
    [InlineData("3 > 用电‸量", "power_kwh", "月用电量|monthly measure|unit: kWh|0 or more|from: 供电|known 10 days late|stale after 2 months|also written: 用电量")]
    [InlineData(
        "count(hotline‸_call, 30d) > 1",
        "hotline_call",
        "12351 职工投诉|event|unit: people|fields: matter, waited_days|also written: 热线投诉|confidential: in no letter to an employer")]
    [InlineData("count(hotline_call, 30d, where: mat‸ter == 'x') > 1", "matter", "12351 职工投诉|field of the event: text")]
    [InlineData("distinct(hotline_call, mat‸ter, 30d) > 1", "matter", "12351 职工投诉|field of the event: text")]
    [InlineData("‸region == 'x'", "region", "行政区划代码|attribute: text")]
    [InlineData("minimum_wage_cny‸ > 1", "minimum_wage_cny", "最低工资标准|parameter|unit: CNY|1720 from 2021-12-01|source: 粤府函〔2021〕345号")]
    [InlineData("hea‸ds > 1", "heads", "let of this file|stands for: headcount")]
    [InlineData("y‸oy(power_kwh, 3m) > 1", "yoy", "yoy(x, 3m)|mean of the window over that of a year before, less 1")]
    [InlineData("i‸f(headcount > 1, 1, 2) > 1", "if", "if(c, a, b)|a where the condition is true, b where it is false")]
    [InlineData("avg(power_kwh, 3m, kn‸own: 2) > 1", "known", "the least number of known periods")]
    [InlineData("headcount > 1 an‸d true", "and", "both hold")]
    [InlineData("(headcount ?‸? 1) > 2", "??", "the first that is known")]
    [InlineData("fired('wages‸.arrears')", "wages.arrears", "已经欠薪|rule|25 points|group: wages|fires when: wage_arrears_months > 0")]
    public void A_name_is_explained(string condition, string name, string lines)
    {
        RuleHover hover = Hover(When(condition))!;
        Assert.Equal((name, lines), (hover.Name, string.Join('|', hover.Lines)));
    }

    [Theory]
    [InlineData("headcount > ‸12")]
    [InlineData("unknown‸_name > 1")]
    [InlineData("region == 'power‸_kwh'")]
    [InlineData("headcount ‸> 12")]
    public void Of_other_things_nothing_is_told(string condition) => Assert.Null(Hover(When(condition)));

    [Theory]
    [InlineData("""{ "id": "t", "rules": [ { "sco‸re": 1 } ] }""", "score", "Points that the rule adds")]
    [InlineData("""{ "id": "t", "rules": [ { "group": "wa‸ges" } ] }""", "wages", "1 rule of the pack")]
    [InlineData("""{ "id": "t", "changes": [ { "id": "wages‸.arrears" } ] }""", "wages.arrears", "已经欠薪")]
    [InlineData("""{ "id": "t", "rules": [ { "tests": [ { "given": { "用电‸量": 3 } } ] } ] }""", "power_kwh", "月用电量")]
    public void Keys_and_values_are_explained(string marked, string name, string first)
    {
        RuleHover hover = Hover(marked)!;
        Assert.Equal(name, hover.Name);
        Assert.StartsWith(first, $"{hover.Lines[0]}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_is_the_stretch_and_its_lines_are_in_both_languages()
    {
        RuleHover hover = Hover("{ \"id\": \"t\",\n  \"rules\": [ { \"when\": \"3 > 用电‸量 and true\" } ] }")!;
        Assert.Equal("2:29-2:32", $"{hover.Range}");
        Assert.Equal(
            ["月用电量", "按月数值", "单位：千瓦时", "取值 0 以上", "来源：供电", "迟 10 天得知", "超过 2 个月视为过时", "也可写作：用电量"],
            hover.Lines.Select(line => line.ToString(MessageLanguage.Chinese)));
    }
}
