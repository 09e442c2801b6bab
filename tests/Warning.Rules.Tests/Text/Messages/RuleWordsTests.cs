namespace EarlyWarning.Rules.Tests.Text.Messages;

public sealed class RuleWordsTests
{
    [Fact]
    public void Words_of_enumerations_are_those_of_the_office()
    {
        Assert.Equal("无法判定、未触发、触发", Chinese(Enum.GetValues<Outcome>(), RuleWords.InWords));
        Assert.Equal("提醒、错误", Chinese(Enum.GetValues<DiagnosticSeverity>(), RuleWords.InWords));
        Assert.Equal("数值、事件、属性", Chinese(Enum.GetValues<IndicatorKind>(), RuleWords.InWords));
        Assert.Equal("按日、按月、按季、按年", Chinese(Enum.GetValues<Cadence>(), RuleWords.InWords));
        Assert.Equal("数字、文字、日期、是/否", Chinese(Enum.GetValues<AttributeType>(), RuleWords.InWords));
        Assert.Equal("文字、数字、是/否", Chinese(Enum.GetValues<EventFieldType>(), RuleWords.InWords));
        Assert.Equal("法律法规、各地做法、暂定", Chinese(Enum.GetValues<RuleSourceKind>(), RuleWords.InWords));
        Assert.Equal("否、是", Chinese([false, true], RuleWords.YesOrNo));
    }

    [Theory]
    [InlineData("1d", "1 day", "1 天")]
    [InlineData("2w", "2 weeks", "2 周")]
    [InlineData("3m", "3 months", "3 个月")]
    [InlineData("2q", "2 quarters", "2 个季度")]
    [InlineData("1y", "1 year", "1 年")]
    public void A_span_is_told_in_words(string written, string english, string chinese)
    {
        Assert.True(CalendarSpan.TryParse(written, out CalendarSpan span));
        Assert.Equal((english, chinese), (span.InWords().ToString(), span.InWords().ToString(MessageLanguage.Chinese)));
    }

    [Theory]
    [InlineData("CNY", "CNY", "元")]
    [InlineData("month", "month", "个月")]
    [InlineData("CNY/people", "CNY/people", "元/人")]
    [InlineData("CNY*people/month", "CNY*people/month", "元·人/个月")]
    [InlineData("t", "t", "t")]
    public void A_unit_is_told_as_it_stands_after_a_number(string unit, string english, string chinese) =>
        Assert.Equal((english, chinese), (RuleWords.UnitInWords(unit).ToString(), RuleWords.UnitInWords(unit).ToString(MessageLanguage.Chinese)));

    [Theory]
    [InlineData("missing", null, "欠薪月数缺失")]
    [InlineData("stale", "2026-06", "欠薪月数自 2026-06 起过期")]
    [InlineData("not-delivered", null, "欠薪月数未提供")]
    [InlineData("no-parameter", null, "参数“欠薪月数”在该日期对该企业没有取值")]
    [InlineData("too-few-peers", null, "欠薪月数 的同类企业不足 20 家，无法比较")]
    public void A_reason_is_told_with_the_title_that_is_given(string why, string? since, string chinese) =>
        Assert.Equal(chinese, new MissingReason("wage_arrears_months", why, since).TextOf("欠薪月数").ToString(MessageLanguage.Chinese));

    [Fact]
    public void A_row_that_could_not_be_read_is_told_with_its_place()
    {
        MissingReason reason = new("wage_arrears_cny", "unread", "2026-10") { Unread = new UnreadRow("arrears", "arrears.csv", 1012) };
        Assert.Equal("wage_arrears_cny could not be read in 2026-10: feed 'arrears', arrears.csv:1012; mend this row", reason.Text.ToString());
        Assert.Equal("欠薪金额（2026-10）未能读取：数据源“arrears”，arrears.csv 第 1012 行；请更正这一行", reason.TextOf("欠薪金额").ToString(MessageLanguage.Chinese));
    }

    private static string Chinese<T>(IEnumerable<T> values, Func<T, Message> words) =>
        string.Join('、', values.Select(value => words(value).ToString(MessageLanguage.Chinese)));
}
