using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Text;

public sealed class ChinesePunctuationTests
{
    [Theory]
    [InlineData("已拖欠 12 名职工工资,合计 4,490 元", "已拖欠 12 名职工工资，合计 4,490 元")]
    [InlineData("占 44%(463 人 / 1042 人)", "占 44%（463 人 / 1042 人）")] // both brackets of a pair
    [InlineData("欠薪 (未知) 元", "欠薪（未知）元")]
    [InlineData("近 30 天:12351 13 人;信访 1 人", "近 30 天：12351 13 人；信访 1 人")]
    [InlineData("12:30, (a) and b", "12:30, (a) and b")] // no Chinese beside it
    public void On_a_screen_marks_are_full_width_and_blanks_beside_figures_stay(string typed, string shown) =>
        Assert.Equal(shown, ChinesePunctuation.OnScreen(typed));

    [Theory]
    [InlineData("已拖欠 12 名职工工资,合计 4,490 元", "已拖欠12名职工工资，合计4,490元")]
    [InlineData("你单位(原甲厂)未支付", "你单位（原甲厂）未支付")]
    [InlineData("经\"计件\"计酬,不计'加班'", "经“计件”计酬，不计‘加班’")]
    [InlineData("称\"见'附件'\"", "称“见‘附件’”")]
    [InlineData("品牌Men's的职工", "品牌Men's的职工")]
    [InlineData("＂计件＂", "“计件”")]
    public void In_a_letter_there_are_no_blanks_beside_Chinese(string typed, string set) => Assert.Equal(set, ChinesePunctuation.Of(typed));
}
