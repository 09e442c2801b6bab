namespace EarlyWarning.Files.Tables;

public sealed class HeaderNameTests
{
    [Theory]
    [InlineData("欠薪金额", "欠薪金额", "")]
    [InlineData("欠薪金额 （万元）", "欠薪金额", "万元")]
    [InlineData("欠薪\n金额【元】", "欠薪金额", "元")]
    [InlineData("用电量(单位：万千瓦时)", "用电量", "万千瓦时")]
    [InlineData(" 人\u00A0数\u3000(人)", "人数", "人")]
    [InlineData("用电量（含谐波）", "用电量(含谐波)", "")]
    [InlineData("人均工资（元/月）", "人均工资(元/月)", "")]
    [InlineData("工资(月)", "工资(月)", "")]
    [InlineData("(元)", "(元)", "")]
    [InlineData("", "", "")]
    public void A_name_is_its_words_and_its_unit(string cell, string bare, string unit)
    {
        HeaderName name = HeaderName.Of(cell);
        Assert.Equal((bare, unit), (name.Bare, name.Unit?.Text ?? ""));
    }

    [Theory]
    [InlineData("单位：万元", "万元")]
    [InlineData("填报单位:某市场监督管理局                单位:万元、人", "万元 人")]
    [InlineData("（金额单位：元）", "元")]
    [InlineData("单 位： 千瓦时", "千瓦时")]
    [InlineData("填报单位：万元", "")]
    [InlineData("单位：某供电所", "")]
    [InlineData("单位（盖章）：", "")]
    public void A_line_above_a_table_gives_its_units(string line, string expected) =>
        Assert.Equal(expected, string.Join(' ', UnitLine.Of([line]).Select(unit => unit.Text)));

    [Theory]
    [InlineData("合计", true)]
    [InlineData(" 合 计 ", true)]
    [InlineData("合计：", true)]
    [InlineData("合计(12家)", true)]
    [InlineData("（合计）", true)]
    [InlineData("沙坪街道小计", true)]
    [InlineData("总计12家", true)]
    [InlineData("制表人：某某", true)]
    [InlineData("审 核", true)]
    [InlineData("注：以上数据截至10月31日", true)]
    [InlineData("注1：", true)]
    [InlineData("备注", true)]
    [InlineData("单位：万元", true)]
    [InlineData("鹤山市合计家具有限公司", false)]
    [InlineData("合计家具厂", false)]
    [InlineData("注册会计师事务所", false)]
    [InlineData("制表机械厂", false)]
    [InlineData("单位食堂", false)]
    [InlineData("来源木业", false)]
    [InlineData("91440784XNK4WRA736", false)]
    [InlineData("", false)]
    public void A_total_or_a_remark_is_told_from_a_company(string cell, bool expected) =>
        Assert.Equal(expected, TableNote.Is(System.Text.Encoding.UTF8.GetBytes(cell)));
}
