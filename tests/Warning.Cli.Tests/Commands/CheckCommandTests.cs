using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task A_clean_pack_is_summed_up_and_says_where_its_thresholds_come_from()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("check", region.Rules);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal("4 files, 4 rules, 4 indicators: 0 errors, 0 warnings\nthresholds: 1 law, 1 practice, 2 assumed\n", run.Out);
    }

    [Fact]
    public async Task Every_fault_of_every_file_is_a_line_on_standard_error()
    {
        using Region region = Broken();
        CommandRun run = await CommandRun.OfAsync("check", region.Rules);
        Assert.Equal(1, run.Exit);
        Assert.Equal("4 files: 3 errors, 0 warnings\n", run.Out);
        Golden.Check("check-broken.txt", region.Steady(run.Error));
    }

    [Fact]
    public async Task Json_is_an_array_with_the_place_of_each_fault()
    {
        using Region region = Broken();
        CommandRun run = await CommandRun.OfAsync("check", region.Rules, "--format", "json");
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.Equal(3, run.Json.GetArrayLength());
        JsonElement first = run.Json[0];
        Assert.Equal(["file", "line", "column", "code", "severity", "message"], first.EnumerateObject().Select(member => member.Name));
        Assert.Equal((region.At("rules/policy.json"), 1, "error"), (first.GetProperty("file").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Json_of_a_clean_pack_is_an_empty_array()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("check", region.Rules, "--format", "json");
        Assert.Equal((0, "[]\n", ""), (run.Exit, run.Out, run.Error));
    }

    [Fact]
    public async Task Warnings_alone_do_not_fail()
    {
        using Region region = Untested();
        CommandRun run = await CommandRun.OfAsync("check", region.Rules);
        Assert.Equal(0, run.Exit);
        Assert.Equal("5 files, 5 rules, 4 indicators: 0 errors, 1 warning\nthresholds: 1 law, 1 practice, 2 assumed, 1 without a source\n", run.Out);
        Assert.StartsWith($"{region.At("rules/more.json")}:1:", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Strict_lets_warnings_fail_and_nothing_else(bool isUntested, int exit)
    {
        using Region region = isUntested ? Untested() : new Region();
        CommandRun run = await CommandRun.OfAsync("check", region.Rules, "--strict");
        Assert.Equal((exit, (await CommandRun.OfAsync("check", region.Rules)).Out), (run.Exit, run.Out));
    }

    [Fact]
    public async Task Faults_and_sums_are_told_in_Chinese()
    {
        using Region region = Broken();
        CommandRun broken = await CommandRun.OfAsync(MessageLanguage.Chinese, "check", region.Rules);
        Assert.Equal("4 个文件：3 处错误，0 处提醒\n", broken.Out);
        Golden.Check("check-broken.txt", MessageLanguage.Chinese, region.Steady(broken.Error));
        using Region untested = Untested();
        CommandRun run = await CommandRun.OfAsync(MessageLanguage.Chinese, "check", untested.Rules);
        Assert.Equal("5 个文件，5 条规则，4 个指标：0 处错误，1 处提醒\n界线的来源：法律法规 1 条，实践做法 1 条，假定 2 条，未注明 1 条\n", run.Out);
    }

    [Fact]
    public async Task Several_folders_are_one_pack_and_default_is_the_one_inside()
    {
        using Region region = Untested().Change("rules/indicators.json", "\"confidential\": true", "\"fields\": { \"caller\": \"text\" }, \"confidential\": true"); // as the shipped one has
        CommandRun alone = await CommandRun.OfAsync("check", "default");
        CommandRun both = await CommandRun.OfAsync("check", $"default,{region.Rules}/");
        Assert.Equal((0, 0), (alone.Exit, both.Exit));
        Assert.Equal(FilesOf(alone) + 5, FilesOf(both));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("empty")]
    [InlineData("scan.json")]
    public async Task A_folder_without_rules_is_a_fault_of_the_input(string name)
    {
        using Region region = new();
        Directory.CreateDirectory(region.At("empty"));
        CommandRun run = await CommandRun.OfAsync("check", region.At(name));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("EW2002", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static Region Broken() => new Region()
        .Change("rules/signs.json", "wage_arrears_cny > 0", "wage_arears_cny > 0")
        .Change("rules/signs.json", "power_fall < -50%", "power_fall < '1'")
        .Change("rules/policy.json", "\"orange\": 45", "\"orange\": 15");

    private static Region Untested() => new Region().With("rules/more.json", """{ "id": "more", "rules": [ { "id": "more.one", "when": "headcount > 5", "score": 1 } ] }""");

    private static int FilesOf(CommandRun run) => int.Parse(run.Out.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
