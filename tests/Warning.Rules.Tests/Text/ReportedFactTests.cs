using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Text;

public sealed class ReportedFactTests
{
    [Theory]
    [InlineData("2026-10", "2026年10月")]
    [InlineData("2026-08/2026-10", "2026年8月至10月")]
    [InlineData("2025-12/2026-02", "2025年12月至2026年2月")]
    [InlineData("2026Q3", "2026年第三季度")]
    [InlineData("2026Q1/2026Q4", "2026年第一季度至第四季度")]
    [InlineData("2026", "2026年")]
    [InlineData("2025/2026", "2025年至2026年")]
    [InlineData("2026-10-05", "2026年10月5日")]
    [InlineData("2026-10-01/2026-10-31", "2026年10月1日至10月31日")]
    [InlineData("2026-10/2026-10", "2026年10月")]
    [InlineData("2026-01-01/..", null)]
    [InlineData("", null)]
    public void A_period_is_told_in_words(string period, string? told) => Assert.Equal(told, ReportedFact.InChinese(period));

    [Theory]
    [InlineData("据税务数据，2026年8月至10月，", "2026-08/2026-10", new[] { "税务" })]
    [InlineData("据人社、工会数据，", null, new[] { "人社", "工会" })]
    [InlineData("", "2026-10", new string[0])]
    public void A_sentence_is_told_after_its_source_and_found_again(string source, string? period, string[] departments)
    {
        string fact = ReportedFact.Of(departments, period, "你单位未缴费，2026年9月起欠缴");
        Assert.Equal($"{source}你单位未缴费，2026年9月起欠缴", fact);
        Assert.Equal("你单位未缴费，2026年9月起欠缴", ReportedFact.SentenceOf(fact));
    }
}
