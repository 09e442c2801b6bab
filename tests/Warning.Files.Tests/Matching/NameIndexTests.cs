using System.Globalization;
using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Matching;

public sealed class NameIndexTests : IDisposable
{
    private static readonly string[] Names =
    [
        "示例市大昌家具有限公司", "示例市永利(集团)有限公司", "示例市永利纺织厂", "广东顺达物流股份有限公司", "顺达物流有限责任公司",
        "江门市新力电子有限公司", "江门市新力电子股份有限公司", "示例市桃源镇好味餐饮店", "ABC Ltd", "示例市永利(集团)有限公司鹤城分公司",
        "同名公司", "同名公司",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("示例市大昌家具有限公司", 0)]
    [InlineData("示例市大昌家具", 0)]
    [InlineData("示例市大昌家具公司", 0)]
    [InlineData("示例市大昌家具有限责任公司", 0)]
    [InlineData(" 示例市 大昌家具\u3000有限公司", 0)]
    [InlineData("示例市永利（集团）有限公司", 1)]
    [InlineData("示例市永利集团", 1)]
    [InlineData("示例市永利【集团】有限公司", 1)]
    [InlineData("示例市永利有限公司", CompanyMatch.None)]
    [InlineData("示例市永利纺织厂", 2)]
    [InlineData("示例市永利纺织", CompanyMatch.None)]
    [InlineData("广东顺达物流", 3)]
    [InlineData("顺达物流", 4)]
    [InlineData("江门市新力电子有限公司", 5)]
    [InlineData("江门市新力电子股份有限公司", 6)]
    [InlineData("江门市新力电子", CompanyMatch.Ambiguous)]
    [InlineData("示例市桃源镇好味餐饮店", 7)]
    [InlineData("ａｂｃ　ＬＴＤ", 8)]
    [InlineData("示例市永利集团有限公司鹤城分公司", 9)]
    [InlineData("同名公司", CompanyMatch.Ambiguous)]
    [InlineData("同名", CompanyMatch.Ambiguous)]
    [InlineData("有限公司", CompanyMatch.None)]
    [InlineData("", CompanyMatch.None)]
    public void A_name_is_found_as_people_write_it(string name, int expected) =>
        Assert.Equal(expected, new NameIndex(Names).Find(Encoding.UTF8.GetBytes(name)));

    [Theory]
    [InlineData("甲家具", 0)] // without place and legal form
    [InlineData("示例甲家具", 0)] // the place as people say it
    [InlineData("广东示例市甲家具厂", 3)]
    [InlineData("广东省示例市甲家具有限责任公司", 0)]
    [InlineData("邻水市甲家具有限公司", -1)] // of another town
    [InlineData("示例市丙超市", 4)]
    [InlineData("丙超市", 4)]
    [InlineData("新名称有限公司（原示例市甲家具有限公司）", 0)]
    [InlineData("示例市乙电子有限公司(曾用名：老乙电子有限公司)", 1)]
    [InlineData("示例市乙电子有限公司(原示例市甲家具有限公司)", -2)] // two companies
    [InlineData("示例市乙电子有限公司(临时)", -1)]
    [InlineData("丁", -1)] // two towns have one
    [InlineData("邻水丁物流", 6)]
    [InlineData("示例市", -1)]
    [InlineData("甲家县", -1)]
    public void Other_forms_of_a_name_match_where_one_company_has_them(string name, int expected)
    {
        string[] names =
        [
            "示例市甲家具有限公司", "示例市乙电子有限公司", "邻水市戊制衣厂", "示例市甲家具厂", "示例市丙超市有限公司", "示例市丁物流有限公司", "邻水市丁物流有限公司",
        ];
        Assert.Equal(expected, new NameIndex(names).Find(Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void An_alias_comes_first()
    {
        string path = folder.Write("aliases.csv", "别名,企业\n大昌（鹤山）,1\n江门市新力电子,5\n新力,5\n新力,6\n");
        NameIndex index = new(Names, Crosswalk.LoadAliases(path, FileFormats.Plain, RowOf));
        Assert.Equal(1, index.Find("大昌(鹤山)"u8));
        Assert.Equal(5, index.Find("江门市新力电子"u8));
        Assert.Equal(CompanyMatch.Ambiguous, index.Find("新力"u8));
        Assert.Equal(6, index.Find("江门市新力电子股份有限公司"u8));
    }

    [Fact]
    public void A_name_that_is_too_long_fits_none() =>
        Assert.Equal(CompanyMatch.None, new NameIndex(Names).Find(Encoding.UTF8.GetBytes(new string('鹤', 400))));

    [Theory]
    [InlineData("示例市大昌家俱有限公司", new[] { 0 })]
    [InlineData("江门新力电子厂", new[] { 5, 6 })]
    [InlineData("示例市永利纺织", new[] { 2, 1 })]
    [InlineData("佛山瓷砖", new int[0])]
    [InlineData("", new int[0])]
    public void The_nearest_names_help_to_mend_an_alias_file(string name, int[] expected) =>
        Assert.Equal(expected, new NameIndex(Names).Nearest(name));

    [Fact]
    public void No_more_names_are_given_than_asked_for() =>
        Assert.Equal([5], new NameIndex(Names).Nearest("江门新力电子厂", count: 1));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("大昌家具", "大昌家俱", 1)]
    public void Distance_is_the_number_of_edits(string one, string other, int expected) =>
        Assert.Equal(expected, NearestNames.EditDistance(one, other));

    private static int RowOf(ReadOnlySpan<byte> cell, out Message? fault)
    {
        fault = null;
        return int.Parse(cell, CultureInfo.InvariantCulture);
    }
}
