using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Tables;

public sealed class TableGuessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("企业,月份,电量\nA,2026-10,5\n", "1: 企业 | 月份 | 电量")]
    [InlineData("用电情况表,,\n填报单位：某局,,单位：万度\n企业,月份,电量\nA,2026-10,5\n合计,,5\n", "3: 企业 | 月份 | 电量; 用电情况表 | 填报单位：某局 | 单位：万度")]
    [InlineData("单位：万元\n,社保,,医保,\n企业,应缴,实缴,应缴,实缴\nA,1,1,1,1\nB,2,2,2,2\n", "2: 企业 | 社保/应缴 | 社保/实缴 | 医保/应缴 | 医保/实缴; 单位：万元")]
    [InlineData(
        "序号,基本信息,,,是否建会\n,信用代码,企业名称,镇街,\n1,91440784XNK4WRA736,甲厂,沙坪,否\n2,91440784XN79TKLE67,乙厂,雅瑶,是\n",
        "1: 序号 | 基本信息/信用代码 | 基本信息/企业名称 | 基本信息/镇街 | 是否建会")]
    [InlineData("户号,户名,2026年8月,2026年9月\n1,甲,5,6\n2,乙,5,6\n", "1: 户号 | 户名 | 2026年8月 | 2026年9月")]
    [InlineData("企业,金额\n,（万元）\nA,5\nB,6\n", "1: 企业 | 金额")]
    [InlineData("日期,企业,情况\n2026-10-01,甲厂,停工\n", "1: 日期 | 企业 | 情况")]
    [InlineData("1,2,3\n4,5,6\n", "none")]
    [InlineData("填表说明\n1. 每月5日前更新。\n2. 以社保登记为准。\n", "none")]
    public void The_header_is_the_first_row_of_words_as_wide_as_the_table(string text, string expected) => Assert.Equal(expected, Shown(Sample(text).Layout));

    [Fact]
    public void The_rows_of_a_sample_are_those_of_the_table()
    {
        TableSample sample = Sample("表一,\n企业,金额\n,（万元）\nA,5\n小计,5\n企业,金额\nB,6\n合计,11\n审核：某某,\n");
        Assert.Equal(["A", "B"], sample.Rows.Select(row => row.Cells[0]));
        Assert.Equal(10_000, sample.Layout!.FormOf(1, "CNY", null, false).Scale);
    }

    private static string Shown(TableLayout? layout)
    {
        if (layout is null) return "none";
        string titles = string.Join(" | ", layout.Titles);
        return $"{layout.HeaderRow}: {string.Join(" | ", layout.Columns.Select(column => column.FullName))}{(titles.Length == 0 ? "" : "; " + titles)}";
    }

    private TableSample Sample(string text)
    {
        using RecordReader reader = FileFormats.Plain.Open(folder.Write("a.csv", text), RecordFormat.Found, []);
        return TableSample.Take(reader, 500);
    }
}
