using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class ReplayWhatifTests
{
    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task The_numbers_of_a_rule_are_listed_with_their_places(MessageLanguage language)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(language, "replay", "whatif", region.Scan, "--rule", "signs.power-down");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-whatif-numbers.txt", language, run.Out);
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task Each_value_has_a_row_and_the_present_one_is_marked(MessageLanguage language)
    {
        using Region region = ReplayBacktestTests.Past();
        CommandRun run = await CommandRun.OfAsync(language, Line(region, "--from", "54%", "--to", "64%", "--step", "5%"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-whatif.txt", language, run.Out);
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task With_outcomes_there_are_precision_and_recall_over_all_dates(MessageLanguage language)
    {
        using Region region = ReplayBacktestTests.Past();
        string[] outcomes = ["--outcomes", region.At("outcomes.csv"), "--horizon", "3m", "--since", "2026-05-15", "--until", "2026-09-15"];
        CommandRun run = await CommandRun.OfAsync(language, LineOf(region, ["--from", "50%", "--to", "65%", "--step", "5%", .. outcomes]));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-whatif-outcomes.txt", language, run.Out);
    }

    [Theory]
    [InlineData(MessageLanguage.English, "over 10,000 dates between --since 1990-01-01 and --until 2026-09-15; let more time lie between them")]
    [InlineData(MessageLanguage.Chinese, "--since 的 1990-01-01 至 --until 的 2026-09-15 之间的日期超过 10,000 个；请加大日期间隔")]
    public async Task Too_many_dates_are_refused_before_anything_is_read(MessageLanguage language, string said)
    {
        using Region region = ReplayBacktestTests.Past();
        File.Delete(region.At("feeds/power.csv"));
        string[] dates = ["--since", "1990-01-01", "--until", "2026-09-15", "--every", "1d"];
        CommandRun run = await CommandRun.OfAsync(language, LineOf(region, ["--from", "50%", .. dates]));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Equal(said, Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Json_has_every_figure()
    {
        using Region region = ReplayBacktestTests.Past();
        CommandRun run = await CommandRun.OfAsync(Line(region, "--from", "30%", "--outcomes", region.At("outcomes.csv"), "--format", "json"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-whatif.json", run.Out);
    }

    [Fact]
    public async Task A_value_is_the_scan_with_that_number_in_the_file()
    {
        using Region region = ReplayBacktestTests.Past();
        JsonElement tried = (await CommandRun.OfAsync(Line(region, "--from", "61%", "--format", "json"))).Json.GetProperty("values")[1];
        region.Change("rules/signs.json", "power_fall < -50%", "power_fall < -61%");
        JsonElement edited = (await CommandRun.OfAsync(Line(region, "--from", "61%", "--format", "json"))).Json.GetProperty("values")[0];
        Assert.True(edited.GetProperty("now").GetBoolean());
        Assert.Equal(edited.GetProperty("rules")[0].GetProperty("fired").GetInt64(), tried.GetProperty("rules")[0].GetProperty("fired").GetInt64());
        Assert.Equal(edited.GetProperty("levels").GetRawText(), tried.GetProperty("levels").GetRawText());
    }

    [Fact]
    public async Task A_window_can_be_tried_longer_than_it_is()
    {
        using Region region = new();
        string[] values = ["--from", "30d", "--to", "120天", "--step", "30d", "--as-of", "2026-11-20", "--format", "json"];
        CommandRun run = await CommandRun.OfAsync(["replay", "whatif", region.Scan, "--rule", "signs.calls", "--number", "1", .. values]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(["30d", "60d", "90d", "120d"], run.Json.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_parameter_is_tried_too()
    {
        using Region region = new Region()
            .With("rules/parameters.json", """{ "parameters": { "calls_that_count": { "values": [ { "from": "2020-01-01", "value": 5 } ] } } }""")
            .Change("rules/signs.json", ">= 5\"", ">= calls_that_count\"");
        string[] values = ["--from", "1", "--to", "9", "--step", "4", "--as-of", "2026-11-20", "--format", "json"];
        CommandRun run = await CommandRun.OfAsync(["replay", "whatif", region.Scan, "--parameter", "calls_that_count", .. values]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        JsonElement[] found = [.. run.Json.GetProperty("values").EnumerateArray()];
        Assert.Equal(["calls_that_count", "1", "5", "9"], found.Select(value => value.GetProperty("value").GetString()));
        Assert.Equal(found[0].GetProperty("levels").GetRawText(), found[2].GetProperty("levels").GetRawText());
        run = await CommandRun.OfAsync(["replay", "whatif", region.Scan, "--parameter", "calls_that_counts", "--from", "1"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains("calls_that_count", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "has no number 9", "--rule", "signs.power-down", "--number", "9", "--from", "20%")]
    [InlineData(1, "a percentage such as 20%", "--rule", "signs.power-down", "--number", "1", "--from", "20")]
    [InlineData(1, "signs.power-down", "--rule", "signs.power-dawn", "--number", "1", "--from", "20%")]
    [InlineData(1, "no feed has any data yet", "--rule", "signs.power-down", "--number", "1", "--from", "20%", "--as-of", "2020-01-01")]
    [InlineData(2, "--from is missing", "--rule", "signs.power-down", "--number", "1")]
    [InlineData(2, "--step is missing", "--rule", "signs.power-down", "--number", "1", "--from", "20%", "--to", "30%")]
    [InlineData(2, "the same unit", "--rule", "signs.power-down", "--number", "1", "--from", "20%", "--to", "30", "--step", "1")]
    [InlineData(2, "above 0", "--rule", "signs.power-down", "--number", "1", "--from", "20%", "--to", "30%", "--step", "0%")]
    [InlineData(2, "is below --from", "--rule", "signs.power-down", "--number", "1", "--from", "20%", "--to", "10%", "--step", "1%")]
    [InlineData(2, "at most 200", "--rule", "signs.power-down", "--number", "1", "--from", "20%", "--to", "90%", "--step", "0.01%")]
    [InlineData(2, "no value of a number", "--rule", "signs.power-down", "--number", "1", "--from", "much")]
    [InlineData(2, "write one of them", "--number", "1", "--from", "20%")]
    [InlineData(2, "write one of them", "--rule", "signs.power-down", "--parameter", "x", "--from", "20%")]
    public async Task What_cannot_be_tried_is_said_in_one_line(int exit, string said, params string[] options)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(["replay", "whatif", region.Scan, .. options]);
        Assert.Equal((exit, ""), (run.Exit, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private static string[] Line(Region region, params string[] more) => LineOf(region, ["--as-of", "2026-07-15", .. more]);

    private static string[] LineOf(Region region, params string[] more) =>
        ["replay", "whatif", region.Scan, "--rule", "signs.power-down", "--number", "1", .. more];
}
