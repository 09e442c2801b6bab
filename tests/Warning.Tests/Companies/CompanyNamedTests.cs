namespace EarlyWarning.Tests.Companies;

/// <summary>Finds whom a person means by what they type.</summary>
public sealed class CompanyNamedTests
{
    private static readonly Company[] Register =
    [
        new("C3", "示例市甲家具有限公司沙坪分公司"),
        new("C1", "示例市甲家具有限公司"),
        new("C2", "示例市乙电子（中国）有限公司"),
        new("C4", "示例市丙鞋厂"),
        new("C5", "示例市丙鞋厂"),
        new("ABC", "Acme Furniture"),
    ];

    [Theory]
    [InlineData("C1", "C1")]
    [InlineData("示例市甲家具有限公司", "C1")] // the whole name, although another contains it
    [InlineData("沙坪分公司", "C3")]
    [InlineData("甲家具", "C1 C3")]
    [InlineData("乙电子(中国)", "C2")]
    [InlineData("乙电子 中国", "C2")]
    [InlineData("ＡＣＭＥ", "ABC")]
    [InlineData("acmefurniture", "ABC")]
    [InlineData("丙鞋厂", "C4 C5")]
    [InlineData("示例市丙鞋厂", "C4 C5")]
    [InlineData("丁", "")]
    [InlineData("", "")]
    [InlineData(" () ", "")]
    [InlineData("c1", "")] // an id is written as it is
    public void A_company_is_meant_by_its_id_its_name_or_a_part_of_it(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Company.Named(Register, text).Select(company => company.Id)));

    [Fact]
    public void A_company_that_is_given_under_two_names_is_one() =>
        Assert.Equal("A", Assert.Single(Company.Named([new("A", "甲厂（新名）"), new("A", "甲厂（旧名）")], "甲厂")).Id);
}
