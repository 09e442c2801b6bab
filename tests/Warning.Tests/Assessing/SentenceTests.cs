namespace EarlyWarning.Tests.Assessing;

/// <summary>The sentences of <c>because</c>.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("涉及 {workers} 人", 3.0, "涉及 3 人")] // its own people may know
    [InlineData("涉及 {workers} 人", 0.0, "涉及 0 人")]
    [InlineData("涉及 {workers} 人", null, "涉及 (未知) 人")]
    [InlineData("欠薪[,涉及 {workers} 人]", 3.0, "欠薪,涉及 3 人")]
    [InlineData("欠薪[,涉及 {workers} 人]", 0.0, "欠薪")]
    [InlineData("欠薪[,涉及 {workers} 人]", null, "欠薪")]
    [InlineData("欠薪[,涉及 {workers} 人][,合计 {owed:n0} 元]", null, "欠薪,合计 9,000 元")]
    [InlineData("欠薪[,{workers} 人合计 {owed:n0} 元]", null, "欠薪")] // one that is missing takes the whole clause along
    [InlineData("欠薪[,占 {workers / 1000:n0}%]", 400.0, "欠薪")] // it would print as 0
    [InlineData("欠薪[,占 {workers / 1000:n1}%]", 400.0, "欠薪,占 0.4%")]
    [InlineData("欠薪[,变动 {-workers / 1000:n0}%]", 400.0, "欠薪")]
    [InlineData("欠薪[,占 {workers / 1000}%]", 0.0001, "欠薪,占 0.0000001%")] // not 0
    [InlineData("占 {workers / 3}", 10.0, "占 3.33333333333")]
    [InlineData("占 {workers * 0.1}", 3.0, "占 0.3")]
    [InlineData("占 {workers:n2}", 0.005, "占 0.01")]
    [InlineData("[[附]][ {f0}]", null, "[附] 是")]
    [InlineData("[停工{f1} ]", null, "")]
    public void A_clause_is_left_out_where_it_has_nothing_to_tell(string because, double? workers, string expected)
    {
        RulePack pack = SmallPack.Of(SmallPack.Rule("r", "50", "f0", $"\"because\": \"{because}\""));
        using Assessments assessments = SmallPack.Assess(pack, ("A", "1?", workers));
        Assert.Equal(expected, assessments.Detail(0).Rules[0].Because);
    }
}
