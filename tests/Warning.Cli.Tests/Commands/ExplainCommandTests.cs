using System.Text.Json;

namespace EarlyWarning.Cli.Commands;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("鹤山市甲家具有限公司", "explain-fired.txt")]
    [InlineData("F", "explain-undecided.txt")]
    [InlineData("B", "explain-clear.txt")]
    public async Task What_has_fired_comes_first_then_what_cannot_be_decided(string company, string golden)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("explain", region.Scan, company);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check(golden, region.Steady(run.Out));
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

    [Fact]
    public async Task A_clear_rule_says_how_far_it_is_from_firing()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("explain", region.Scan, "B", "--rule", "signs.power-down");
        Golden.Check("explain-rule.txt", run.Out);
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
    }
}
