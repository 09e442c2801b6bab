using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules release</c>, <c>rules approve</c>, and a scan that demands both.</summary>
public sealed class RulesReleaseCommandTests
{
    [Theory]
    [InlineData(
        MessageLanguage.English,
        "scan.json:2:14: error EW2051: the scan demands an approved release, and there is no rules.lock: nobody has released these rules\n" +
        "release the rules with `early-warning rules release`; another person approves them with `early-warning rules approve`\n",
        "release 1 of the rules of scan.json, by li\nit waits for another person: early-warning rules approve\n",
        "rules.log:1:1: error EW2053: release 1, by li on 2026-11-20, is not approved; another person has to approve it\n" +
        "another person approves it with `early-warning rules approve`\n",
        "release 1 is approved by 张某; li released it\n",
        "both acted under the account 'li' of the system; the log says so\n",
        "Rules: release 1, released by li, approved by 张某")]
    [InlineData(
        MessageLanguage.Chinese,
        "scan.json:2:14: 错误 EW2051：扫描文件要求规则经发布并审批，但没有 rules.lock：这些规则还没有人发布\n" +
        "发布规则：early-warning rules release；由另一人审批：early-warning rules approve\n",
        "scan.json 的规则第 1 次发布（li）\n等待另一人审批：early-warning rules approve\n",
        "rules.log:1:1: 错误 EW2053：第 1 次发布（li，2026-11-20）还没有审批；须由另一人审批\n由另一人审批：early-warning rules approve\n",
        "第 1 次发布由张某审批通过（li发布）\n",
        "两人用的是同一个系统账户“li”；发布记录里已写明\n",
        "规则：第 1 次发布，li发布，张某审批")]
    public async Task A_scan_waits_for_both(MessageLanguage language, string refused, string released, string waiting, string approved, string account,
        string judged)
    {
        using Region region = Demanding();
        Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync(new CommandSetting { Language = language, User = "li" }, args);
        Assert.Equal((1, refused), Ended(region, await RunAsync("scan", region.Scan)));
        Assert.Equal((0, released), Said(region, await RunAsync("rules", "release", "--scan", region.Scan)));
        Assert.Equal((1, waiting), Ended(region, await RunAsync("scan", region.Scan)));
        Assert.False(Directory.Exists(region.At("out")));
        CommandRun approval = await RunAsync("rules", "approve", "--scan", region.Scan, "--by", "张某");
        Assert.Equal((0, approved, account), (approval.Exit, approval.Out, approval.Error));
        CommandRun scan = await RunAsync("scan", region.Scan);
        Assert.Equal(0, scan.Exit);
        Assert.Contains(judged, scan.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_has_the_release_and_what_differs()
    {
        using Region region = Demanding();
        await CommandRun.OfAsync("rules", "release", "--scan", region.Scan, "--by", "李某");
        region.With("rules/more.json", """{ "id": "more", "rules": [] }""");
        CommandRun again = await CommandRun.OfAsync("rules", "release", "--scan", region.Scan, "--by", "李某", "--format", "json");
        Assert.Equal(2, again.Json.GetProperty("release").GetInt32());
        Assert.Equal("""{"by":"李某","account":"","at":"2026-11-20T04:00:00Z"}""", Compact(again.Json.GetProperty("released")));
        Assert.Equal(
            """{"rules":{"added":[],"changed":[],"removed":[]},"files":{"added":["rules/more.json"],"changed":[],"removed":[]}}""",
            Compact(again.Json.GetProperty("changes")));
        CommandRun approved = await CommandRun.OfAsync("rules", "approve", "--scan", region.Scan, "--by", "张某", "--format", "json");
        Assert.Equal("张某", approved.Json.GetProperty("approved").GetProperty("by").GetString());
    }

    [Fact]
    public async Task What_differs_is_told_line_by_line()
    {
        using Region region = Demanding();
        await CommandRun.OfAsync("rules", "release", "--scan", region.Scan, "--by", "李某");
        region.With("rules/more.json", """{ "id": "more", "rules": [ { "id": "more", "when": "headcount > 1000000", "score": 1 } ] }""");
        CommandRun again = await CommandRun.OfAsync("rules", "release", "--scan", region.Scan, "--by", "李某");
        Assert.Contains("  new rules: more\n  new files: rules/more.json\n", again.Out, StringComparison.Ordinal);
    }

    private static Region Demanding() => new Region().Change("scan.json", "{ \"rules\"", "{\n  \"release\": \"approved\", \"rules\"");

    private static (int Exit, string Error) Ended(Region region, CommandRun run) => (run.Exit, region.Steady(run.Error));

    private static (int Exit, string Out) Said(Region region, CommandRun run) => (run.Exit, region.Steady(run.Out));

    private static string Compact(System.Text.Json.JsonElement json) =>
        System.Text.Json.JsonSerializer.Serialize(json, new System.Text.Json.JsonSerializerOptions
        {
            Encoder =
            System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
        });
}
