using NodaTime;

namespace EarlyWarning.Tests.Letters;

public sealed class LetterSentenceTests
{
    [Theory]
    [InlineData("欠薪[,涉及人数:{workers}]", 37.0, "欠薪,涉及人数:37")]
    [InlineData("欠薪[,涉及人数:{workers}]", null, "欠薪")]
    [InlineData("欠薪[,涉及人数:{workers}][,是:{f1}]", null, "欠薪,是:是")]
    [InlineData("欠薪[,涉及人数:{workers}]", 5.0, "欠薪,涉及人数:5")]
    [InlineData("欠薪[,涉及人数:{workers}]", 4.0, "欠薪,涉及人数:部分")]
    [InlineData("欠薪[,涉及人数:{workers:n0}]", 1.0, "欠薪,涉及人数:部分")]
    [InlineData("欠薪[,涉及人数:{greatest(workers, 1)}]", 3.0, "欠薪,涉及人数:部分")]
    [InlineData("拖欠[ {workers} 名]职工工资", 4.0, "拖欠 部分职工工资")]
    [InlineData("拖欠[ {workers} 名]职工工资", 18.0, "拖欠 18 名职工工资")]
    [InlineData("拖欠[ {workers} 名]职工工资", null, "拖欠职工工资")]
    [InlineData("每十人中{10 * workers / workers}人", 3.0, "每十人中10人")] // a ratio numbers nobody
    [InlineData("欠薪{workers}人", null, "欠薪【核实后填写】人")]
    [InlineData("欠薪{workers:n1}人[[附]]", 1234.5, "欠薪1,234.5人[附]")]
    [InlineData("拖欠[ {workers} 名]职工工资", 0.0, "拖欠职工工资")] // 0 is never printed
    [InlineData("欠薪[,占 {workers / 1000:n0}%]", 300.0, "欠薪")] // nor is what prints as 0
    [InlineData("欠薪[,占 {workers / 1000:n1}%]", 300.0, "欠薪,占 0.3%")]
    [InlineData("欠薪[,共 {workers / 1000} 人及 {workers:n0} 人]", 0.0, "欠薪")]
    [InlineData("拖欠 {workers} 名职工工资", 0.0, "拖欠 【核实后填写】 名职工工资")]
    [InlineData("拖欠[ {workers} 名]职工工资[,合计 {owed:n0} 元]", 12.0, "拖欠 12 名职工工资,合计 9,000 元")]
    [InlineData("拖欠[ {workers} 名]职工工资[,合计 {owed:n0} 元]", 4.0, "拖欠 部分职工工资")] // nor the money of a few
    [InlineData("拖欠[ {workers} 名]职工工资,合计 {owed:n0} 元", 4.0, "拖欠 部分职工工资,合计 【核实后填写】 元")]
    [InlineData("拖欠[ {workers} 名]职工工资[,合计 {owed:n0} 元]", null, "拖欠职工工资,合计 9,000 元")]
    public void A_sentence_for_a_letter_leaves_out_what_is_missing_or_0_and_numbers_no_few(string letterText, double? workers, string expected)
    {
        RulePack pack = SmallPack.Of(SmallPack.Rule("r", "50", "f0", $"\"letterText\": \"{letterText}\""));
        using Assessments assessments = SmallPack.Assess(pack, ("A", "11", workers));
        Assert.Equal(expected, assessments.Detail(0).Rules[0].LetterSentence);
    }

    [Fact]
    public void Grounds_have_each_sentence_and_article_of_rules_with_a_sentence_once()
    {
        RulePack pack = SmallPack.Of(
            SmallPack.Rule("a", "50", "f0", "\"letterText\": \"欠薪\", \"basis\": [\"甲法 第一条\"]"),
            SmallPack.Rule("b", "40", "f0", "\"letterText\": \"欠薪\", \"basis\": [\"甲法 第一条\", \"乙法 第二条\"]"),
            SmallPack.Rule("c", "30", "f0", "\"basis\": [\"丙法 第三条\"]"),
            SmallPack.Rule("d", "20", "f0", "\"letterText\": \"不用\", \"status\": \"shadow\""));
        using Assessments assessments = SmallPack.Assess(pack, ("A", "1", null));
        LetterGrounds grounds = LetterGrounds.Of(new Company("A", ""), assessments.Detail(0));
        Assert.Equal("A", grounds.Name);
        Assert.Equal(["欠薪"], grounds.Facts);
        Assert.Equal(["甲法 第一条", "乙法 第二条"], grounds.Basis);
    }

    [Fact]
    public void A_company_without_a_fired_rule_that_has_a_sentence_gives_no_grounds()
    {
        RulePack pack = SmallPack.Of(SmallPack.Rule("a", "50", "f0"));
        Assessment one = pack.Assess(new Company("A", "某厂"), new Observations().Set("f0", true), new LocalDate(2026, 7, 1));
        Assert.Null(one.Rules[0].LetterSentence);
        Assert.Empty(LetterGrounds.Of(new Company("A", "某厂"), one).Facts);
    }
}
