using System.Text.Json;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("示例市甲家具有限公司", "explain-fired.txt", MessageLanguage.English)]
    [InlineData("示例市甲家具有限公司", "explain-fired.txt", MessageLanguage.Chinese)]
    [InlineData("F", "explain-undecided.txt", MessageLanguage.English)]
    [InlineData("F", "explain-undecided.txt", MessageLanguage.Chinese)]
    [InlineData("D", "explain-clear.txt", MessageLanguage.English)]
    [InlineData("D", "explain-clear.txt", MessageLanguage.Chinese)]
    [InlineData("B", "explain-near.txt", MessageLanguage.English)]
    [InlineData("B", "explain-near.txt", MessageLanguage.Chinese)]
    public async Task One_screen_tells_what_has_fired_what_is_close_and_what_is_missing(string company, string golden, MessageLanguage language)
    {
        using Region region = new Region().Change("feeds/power.csv", "B,2026-10,480", "B,2026-10,280");
        CommandRun run = await CommandRun.OfAsync(language, "explain", region.Scan, company);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check(golden, language, region.Steady(run.Out));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task The_tree_has_every_part_of_what_has_fired_and_then_of_what_cannot_be_decided(MessageLanguage language)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(language, "explain", region.Scan, "F", "--tree");
        Golden.Check("explain-tree.txt", language, run.Out);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public async Task The_screen_fits_the_terminal(int width)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Width = width, Language = MessageLanguage.Chinese }, "explain", region.Scan, "F");
        Assert.All(run.Out.Split('\n').Where(line => !line.StartsWith("    early-warning ", StringComparison.Ordinal)), line => Assert.InRange(WrappedText.WidthOf(line), 0, width));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task After_a_scan_alert_list_and_explanation_say_the_same_level_though_the_data_are_gone(MessageLanguage language)
    {
        using Region region = new();
        await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-19");
        region.With("feeds/arrears.csv", "编号,月份,金额\nB,2026-10,0\n");
        await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20");
        string before = File.ReadAllText(region.At("state/ledger.jsonl"));
        CommandRun held = await CommandRun.OfAsync(language, "explain", region.Scan, "A"), alone = await CommandRun.OfAsync("explain", region.Scan, "A", "--no-state", "--format", "json");
        CommandRun json = await CommandRun.OfAsync("explain", region.Scan, "A", "--format", "json"), list = await CommandRun.OfAsync("alerts", "list", "--scan", region.Scan, "--format", "json");
        Assert.Equal(("red", true, "yellow", false), (LevelOf(json), json.Json.GetProperty("latches").GetBoolean(), LevelOf(alone), alone.Json.GetProperty("latches").GetBoolean()));
        Assert.Equal("red", list.Json.GetProperty("alerts")[0].GetProperty("level").GetString());
        Assert.Contains(",红", File.ReadAllText(region.At("out/2026-11-20/alerts.csv")), StringComparison.Ordinal);
        Golden.Check("explain-held.txt", language, region.Steady(held.Out));
        Assert.Equal(before, File.ReadAllText(region.At("state/ledger.jsonl")));
    }

    [Theory]
    [InlineData(MessageLanguage.English, "The last scan was as of 2026-11-20")]
    [InlineData(MessageLanguage.Chinese, "最近一次扫描截至 2026-11-20")]
    public async Task Before_the_last_scan_the_state_is_not_used_and_that_is_said(MessageLanguage language, string said)
    {
        using Region region = new();
        await CommandRun.OfAsync("scan", region.Scan);
        CommandRun run = await CommandRun.OfAsync(language, "explain", region.Scan, "A", "--as-of", "2026-11-19");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains(said, run.Out, StringComparison.Ordinal);
        Assert.False((await CommandRun.OfAsync("explain", region.Scan, "A", "--as-of", "2026-11-19", "--format", "json")).Json.GetProperty("latches").GetBoolean());
    }

    [Theory]
    [InlineData("A", "signs.arrears", "fired")]
    [InlineData("B", "signs.arrears", "clear")]
    [InlineData("F", "signs.arrears", "indeterminate")]
    [InlineData("A", "signs.large", "fired")]
    public async Task One_rule_is_explained_whatever_it_says(string company, string rule, string outcome)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("explain", region.Scan, company, "--rule", rule, "--format", "json");
        JsonElement explained = Assert.Single(run.Json.GetProperty("rules").EnumerateArray());
        Assert.Equal((rule, outcome), (explained.GetProperty("id").GetString(), explained.GetProperty("outcome").GetString()));
        Assert.False(run.Json.GetProperty("latches").GetBoolean());
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task A_clear_rule_says_how_far_it_is_from_firing(MessageLanguage language)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(language, "explain", region.Scan, "B", "--rule", "signs.power-down");
        Golden.Check("explain-rule.txt", language, run.Out);
    }

    [Fact]
    public async Task Json_has_value_unit_period_feed_readings_and_distance()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("explain", region.Scan, "A", "--rule", "signs.power-down", "--format", "json");
        JsonElement condition = run.Json.GetProperty("rules")[0].GetProperty("condition"), term = condition.GetProperty("parts")[0];
        Assert.Equal(-0.5, condition.GetProperty("margin").GetProperty("threshold").GetDouble());
        Assert.Equal(("power_fall", "2026-10", "power"), (term.GetProperty("let").GetString(), term.GetProperty("period").GetString(), term.GetProperty("feed").GetString()));
        Assert.Equal([10000, 3000], term.GetProperty("readings").EnumerateArray().Select(reading => reading.GetProperty("value").GetDouble()));
    }

    [Fact]
    public async Task Undecided_rules_say_what_is_missing_in_json_too()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("explain", region.Scan, "F", "--rule", "signs.power-down", "--format", "json");
        JsonElement missing = run.Json.GetProperty("rules")[0].GetProperty("missing")[0];
        Assert.Equal(("power_kwh", "missing", "2026-09"), (missing.GetProperty("indicator").GetString(), missing.GetProperty("why").GetString(), missing.GetProperty("since").GetString()));
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("rules")[0].GetProperty("condition").GetProperty("value").ValueKind);
    }

    [Theory]
    [InlineData("Z", "signs.arrears", "no company 'Z' in the register")]
    [InlineData("A", "signs.arears", "there is no rule 'signs.arears'; did you mean 'signs.arrears'?")]
    public async Task Who_or_what_is_not_there_is_a_fault_of_the_input(string company, string rule, string fault)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("explain", region.Scan, company, "--rule", rule);
        Assert.Equal((1, "", fault + "\n"), (run.Exit, run.Out, run.Error));
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        using Region region = new();
        await CommandRun.OfAsync("explain", region.Scan, "A");
        Assert.False(Directory.Exists(region.At("out")));
        Assert.False(Directory.Exists(region.At("state")));
    }

    private static string? LevelOf(CommandRun run) => run.Json.GetProperty("level").GetString();
}
