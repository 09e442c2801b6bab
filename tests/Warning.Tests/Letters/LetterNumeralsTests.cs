using EarlyWarning.Letters;

namespace EarlyWarning.Tests.Letters;

public sealed class LetterNumeralsTests
{
    [Theory]
    [InlineData("合计268400元", "合计268,400元")]
    [InlineData("合计268,400.00元", "合计268,400元")]
    [InlineData("合计1400370.5元", "合计1,400,370.50元")]
    [InlineData("合计1,234.56元", "合计1,234.56元")]
    [InlineData("合计１２３４５．６元", "合计12,345.60元")]
    [InlineData("合计１，２３４，５６７元", "合计1,234,567元")]
    [InlineData("合计140.50万元", "合计140.5万元")]
    [InlineData("共1204名职工", "共1,204名职工")]
    [InlineData("３７名职工", "37名职工")]
    [InlineData("用电12345度", "用电12,345度")]
    [InlineData("2026年9月", "2026年9月")]
    [InlineData("2026-09-30前未支付", "2026年9月30日前未支付")]
    [InlineData("2026.9.5至2026/10/31", "2026年9月5日至2026年10月31日")]
    [InlineData("示工劳监函字〔2026〕1号", "示工劳监函字〔2026〕1号")]
    [InlineData("加班90.5小时", "加班90.5小时")]
    [InlineData("2026-13-01", "2026-13-01")]
    public void Numbers_are_written_in_one_way(string typed, string written) => Assert.Equal(written, LetterNumerals.Of(typed));
}
