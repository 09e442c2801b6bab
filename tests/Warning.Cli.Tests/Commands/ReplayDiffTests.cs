using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class ReplayDiffTests
{
    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task The_screen_shows_companies_rules_and_what_differs(MessageLanguage language)
    {
        using Region region = Changed();
        CommandRun run = await CommandRun.OfAsync(language, Line(region, "--as-of", "2026-07-15"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-diff.txt", language, region.Steady(run.Out));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task Several_dates_are_shown_one_by_one_and_summed(MessageLanguage language)
    {
        using Region region = Changed();
        CommandRun run = await CommandRun.OfAsync(language, Line(region, "--from", "2026-05-15", "--to", "2026-09-15"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-diff-dates.txt", language, region.Steady(run.Out));
    }

    [Fact]
    public async Task Json_has_every_company_and_rule()
    {
        using Region region = Changed();
        CommandRun run = await CommandRun.OfAsync(Line(region, "--as-of", "2026-07-15", "--format", "json"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-diff.json", region.Steady(run.Out));
    }

    [Theory]
    [InlineData(MessageLanguage.English, "Nothing changes: both packs have the same files.")]
    [InlineData(MessageLanguage.Chinese, "没有变化：两个规则包的文件相同。")]
    public async Task A_copy_of_the_pack_changes_nothing(MessageLanguage language, string said)
    {
        using Region region = WithCopy();
        CommandRun run = await CommandRun.OfAsync(language, Line(region, "--as-of", "2026-07-15", "--fail-over", "0%"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains(said, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_and_titles_change_no_company()
    {
        using Region region = WithCopy().Change("rules-new/signs.json", "大企业", "较大企业");
        CommandRun run = await CommandRun.OfAsync(Line(region, "--as-of", "2026-07-15"));
        Assert.Contains("Nothing changes: no rule differs", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_share_that_may_change_is_an_exit_code_of_its_own()
    {
        using Region region = Changed();
        CommandRun run = await CommandRun.OfAsync(Line(region, "--as-of", "2026-07-15", "--fail-over", "1%"));
        Assert.Equal(3, run.Exit);
        Assert.Single(run.ErrorLines);
        Assert.Contains("change their level; --fail-over allows 1%", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.OfAsync(Line(region, "--as-of", "2026-07-15", "--fail-over", "100%"))).Exit);
    }

    [Theory]
    [InlineData(MessageLanguage.English, "over 10,000 dates between --from 1990-01-01 and --to 2026-09-15; let more time lie between them")]
    [InlineData(MessageLanguage.Chinese, "--from 的 1990-01-01 至 --to 的 2026-09-15 之间的日期超过 10,000 个；请加大日期间隔")]
    public async Task Too_many_dates_are_refused_before_anything_is_read(MessageLanguage language, string said)
    {
        using Region region = Changed();
        File.Delete(region.At("feeds/power.csv"));
        CommandRun run = await CommandRun.OfAsync(language, Line(region, "--from", "1990-01-01", "--to", "2026-09-15", "--every", "1d"));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Equal(said, Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("--fail-over", "101%")]
    [InlineData("--fail-over", "1")]
    [InlineData("--fail-over", "-1%")]
    [InlineData("--from", "2026-09-20")]
    [InlineData("--to", "2026-09-20")]
    public async Task Options_that_make_no_sense_are_wrong_usage(string option, string value)
    {
        using Region region = Changed();
        CommandRun run = await CommandRun.OfAsync(Line(region, option, value));
        Assert.Equal((2, ""), (run.Exit, run.Out));
    }

    [Fact]
    public async Task A_pack_is_not_compared_with_itself()
    {
        using Region region = Changed();
        CommandRun run = await CommandRun.OfAsync("replay", "diff", region.Rules, region.At("feeds/../rules"), region.Scan);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("OLD and NEW are the same rules", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_does_not_load_is_told_with_file_and_line()
    {
        using Region region = WithCopy().Change("rules-new/signs.json", "headcount > 90", "headcount >");
        CommandRun run = await CommandRun.OfAsync(Line(region));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("rules-new/signs.json:", run.Error, StringComparison.Ordinal);
        run = await CommandRun.OfAsync("replay", "diff", region.Rules, region.At("nowhere"), region.Scan);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "2020-01-01", "no feed has any data yet")]
    [InlineData("--as-of", "2030-01-01", "is after today")]
    public async Task Dates_without_data_are_refused(string option, string date, string said)
    {
        using Region region = Changed();
        CommandRun run = await CommandRun.OfAsync(Line(region, option, date));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_that_is_read_otherwise_has_the_feeds_read_for_each_pack()
    {
        using Region region = WithCopy().Change("rules-new/indicators.json", "\"lag\": \"10d\"", "\"lag\": \"90d\"");
        JsonElement found = (await CommandRun.OfAsync(Line(region, "--as-of", "2026-07-15", "--format", "json"))).Json;
        JsonElement rule = Assert.Single(found.GetProperty("rules").EnumerateArray());
        Assert.Equal("signs.power-down", rule.GetProperty("id").GetString());
        Assert.Equal("indicator", rule.GetProperty("changes")[0].GetProperty("part").GetString());
    }

    private static string[] Line(Region region, params string[] more) => ["replay", "diff", region.Rules, region.At("rules-new"), region.Scan, .. more];

    /// <summary>Returns a region with a copy of its rules.</summary>
    private static Region WithCopy()
    {
        Region region = ReplayBacktestTests.Past();
        string[] files = ["indicators.json", "policy.json", "signs.json", "scenarios/stop.json"];
        foreach (string file in files) region.With($"rules-new/{file}", File.ReadAllText(region.At($"rules/{file}")));
        return region;
    }

    /// <summary>
    /// Returns a region with rules in which power has to fall by more (A in April falls by 56 %), arrears count from 13,000 yuan on (A owes 12,500 for
    /// June), calls
    /// count more, and a large company is listed.
    /// </summary>
    private static Region Changed() => WithCopy()
        .Change("rules-new/signs.json", "power_fall < -50%", "power_fall < -58%")
        .Change("rules-new/signs.json", "wage_arrears_cny > 0", "wage_arrears_cny > 13000")
        .Change("rules-new/signs.json", "\"score\": 12.5", "\"score\": 26")
        .Change("rules-new/signs.json", "\"score\": 5, \"status\": \"shadow\"", "\"score\": 10");
}
