using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Text;

public sealed class SuggestionTests
{
    private static readonly string[] Names = ["wage_arrears_months", "wage_arrears_cny", "power_kwh", "headcount", "用电量", "欠薪月数", "si_due_cny"];

    [Theory]
    [InlineData("wage_arears", "wage_arrears_months")]
    [InlineData("wage_arears_months", "wage_arrears_months")]
    [InlineData("wage_arrears_cyn", "wage_arrears_cny")]
    [InlineData("Power_KWH", "power_kwh")]
    [InlineData("powerkwh", "power_kwh")]
    [InlineData("power", "power_kwh")]
    [InlineData("ehadcount", "headcount")]
    [InlineData("用电", "用电量")]
    [InlineData("欠薪月", "欠薪月数")]
    [InlineData("欠新月数", "欠薪月数")]
    [InlineData("x", null)]
    [InlineData("temperature", null)]
    [InlineData("", null)]
    public void The_nearest_name_within_a_third_is_suggested(string name, string? expected) => Assert.Equal(expected, Suggestion.Nearest(name, Names));

    [Fact]
    public void A_whole_name_is_nearer_than_a_beginning() =>
        Assert.Equal("scores", Suggestion.Nearest("scoree", ["score_total", "scores"]));

    [Fact]
    public void Of_equals_the_first_given_is_suggested() => Assert.Equal("abcx", Suggestion.Nearest("abc", ["abcx", "abcy"]));
}
