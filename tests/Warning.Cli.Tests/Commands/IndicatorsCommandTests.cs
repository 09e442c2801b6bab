using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class IndicatorsCommandTests
{
    public static TheoryData<MessageLanguage> Languages => new(Enum.GetValues<MessageLanguage>());

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task All_are_listed_with_what_they_are_called_who_delivers_them_and_how_many_rules_read_them(MessageLanguage language)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(language, "indicators", "--rules", region.Rules);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("indicators.txt", language, run.Out);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_word_finds_some_and_the_rules_that_read_them(MessageLanguage language)
    {
        CommandRun run = await CommandRun.OfAsync(language, "indicators", "欠薪月数");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("indicators-word.txt", language, run.Out);
    }

    [Theory]
    [InlineData("wage_arrears_months", "wage_arrears_months")]
    [InlineData("WAGE_ARREARS_MONTHS", "wage_arrears_months")]
    [InlineData("拖欠月数", "wage_arrears_months")]
    [InlineData("12351", "hotline_call")]
    [InlineData("wage_arears_months", "wage_arrears_months")]
    public async Task A_word_may_be_a_part_a_synonym_or_misspelt(string word, string id)
    {
        CommandRun run = await CommandRun.OfAsync("indicators", word, "--format", "json");
        Assert.Contains(id, run.Json.EnumerateArray().Select(indicator => indicator.GetProperty("id").GetString()));
        Assert.All(run.Json.EnumerateArray(), indicator => Assert.Equal(
            ["id", "aliases", "title", "kind", "cadence", "unit", "source", "confidential", "rules"], indicator.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task A_word_that_finds_none_is_a_fault_that_says_where_all_are()
    {
        CommandRun run = await CommandRun.OfAsync(MessageLanguage.Chinese, "indicators", "火星");
        Assert.Equal((1, "", "early-warning：没有含“火星”的指标；全部指标请看 early-warning indicators\n"), (run.Exit, run.Out, run.Error));
    }
}
