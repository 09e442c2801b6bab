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

    private static readonly NearName[] Indicators =
    [
        .. NearName.All("wage_arrears_months", ["欠薪月数"], "拖欠工资月数"),
        .. NearName.All("wage_arrears_workers", ["欠薪人数"], "被拖欠工资的职工人数"),
        .. NearName.All("si_months_unpaid", ["社保欠缴月数"], "社会保险费连续欠缴月数"),
        .. NearName.All("power_kwh", ["用电量"], "月用电量"),
        .. NearName.All("headcount", [], "职工人数"),
        .. NearName.All("tax_arrears_cny", [], "欠缴税款"),
    ];

    [Theory]
    [InlineData("拖欠月数", "欠薪月数")] // a synonym
    [InlineData("未发工资月数", "欠薪月数")]
    [InlineData("欠薪员工人数", "欠薪人数")]
    [InlineData("社会保险欠缴月数", "社保欠缴月数")]
    [InlineData("月电量", "power_kwh")] // a synonym in a title
    [InlineData("员工人数", "headcount")]
    [InlineData("税款", "tax_arrears_cny")] // within a title
    [InlineData("salary_arrears_months", "wage_arrears_months")]
    [InlineData("months_wage_arrears", "wage_arrears_months")] // the same words
    [InlineData("人数欠薪", "欠薪人数")] // the same characters
    [InlineData("wage_arears_months", "wage_arrears_months")] // a slip in a name goes first
    [InlineData("temperature", null)]
    [InlineData("气温", null)]
    [InlineData("数", null)]
    [InlineData("", null)]
    public void A_name_is_found_by_its_meaning(string name, string? expected) => Assert.Equal(expected, Suggestion.Nearest(name, Indicators)?.Name);

    [Theory]
    [InlineData("员工人数", "; did you mean 'headcount' (职工人数)?", "；是不是“headcount”（职工人数）？")]
    [InlineData("headcuont", "; did you mean 'headcount'?", "；是不是“headcount”？")]
    [InlineData("拖欠月数", "; did you mean '欠薪月数'?", "；是不是“欠薪月数”？")]
    [InlineData("temperature", null, null)]
    public void The_title_is_told_where_the_name_does_not_tell(string name, string? english, string? chinese)
    {
        Message? advice = Suggestion.Advice(name, Indicators);
        Assert.Equal((english, chinese), (advice?.ToString(), advice?.ToString(MessageLanguage.Chinese)));
    }

    [Theory]
    [InlineData("拖欠工资", "欠薪")]
    [InlineData("Unpaid_Salary", "arrears_wage")]
    [InlineData("display_pay2", "display_wage2")]
    public void Synonyms_are_replaced_as_whole_words(string name, string expected) => Assert.Equal(expected, Synonyms.Normalize(name));

    [Fact]
    public void A_candidate_of_any_length_costs_no_more_than_a_name()
    {
        string[] candidates = [new('x', 1_000_000), "indicators"];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("indicators", Suggestion.Nearest("indicator", candidates));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }
}
