using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class DeliverCommandTests
{
    [Fact]
    public async Task A_scan_says_what_waits_and_the_command_tells_it_once()
    {
        using Region region = With("""{ "id": "drop", "folder": "outbox" }""");
        CommandRun scan = await CommandRun.OfAsync("scan", region.Scan);
        Assert.Contains("to be told (early-warning deliver)", scan.Out, StringComparison.Ordinal);
        CommandRun dry = await CommandRun.OfAsync("deliver", "--dry-run", "--scan", region.Scan);
        Assert.Matches("^drop: [0-9]+ to be told now\n", dry.Out);
        CommandRun told = await CommandRun.OfAsync("deliver", "--scan", region.Scan);
        Assert.Equal((0, ""), (told.Exit, told.Error));
        Assert.Matches("^drop: [0-9]+ told\n", told.Out);
        Assert.Equal("drop: nothing to tell\n", (await CommandRun.OfAsync("deliver", "--scan", region.Scan)).Out);
        JsonElement[] list = [.. (await CommandRun.OfAsync("deliver", "--list", "--format", "json", "--scan", region.Scan)).Json.GetProperty("told")
            .EnumerateArray()];
        Assert.Equal(Directory.GetFiles(region.At("outbox")).Length, list.Length);
        Assert.Contains(
            list[0].GetProperty("id").GetString()!, (await CommandRun.OfAsync("deliver", "--list", "--scan", region.Scan)).Out, StringComparison.Ordinal);
        foreach (JsonElement one in list)
        {
            CommandRun show = await CommandRun.OfAsync("case", "show", one.GetProperty("company").GetString()!, "--scan", region.Scan);
            Assert.Contains("told to drop: alert opened", show.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_failed_is_said_with_its_reason_and_the_exit_code()
    {
        using Region region = With("""{ "id": "hook", "webhook": "https://localhost:1/", "secret": "none.key" }""");
        await CommandRun.OfAsync("scan", region.Scan);
        CommandRun english = await CommandRun.OfAsync("deliver", "--scan", region.Scan),
            chinese = await CommandRun.OfAsync(MessageLanguage.Chinese, "deliver", "--scan", region.Scan);
        Assert.Equal((ExitCode.Faults, ExitCode.Faults), (english.Exit, chinese.Exit));
        Assert.Matches("^hook: the key .*none.key cannot be read: .*\\. What was not taken is kept, and told the next time\n$", english.Error);
        Assert.Contains("未送达的都留着，下次再发", chinese.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_channel_it_says_what_to_write()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("deliver", "--scan", region.Scan);
        Assert.Equal(ExitCode.Faults, run.Exit);
        Assert.Contains("has no \"deliver\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_scans_for_trial()
    {
        using Region region = With("""{ "id": "drop", "folder": "outbox" }""");
        string state = region.At("trial");
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-12-20", "--future", "--state", state)).Exit);
        CommandRun run = await CommandRun.OfAsync("deliver", "--scan", region.Scan, "--state", state);
        Assert.Equal(ExitCode.Faults, run.Exit);
        Assert.Contains("for trial", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(region.At("outbox")));
    }

    private static Region With(string channel) => new Region().Change("scan.json", "\"feeds\":", $"\"deliver\": [ {channel} ], \"feeds\":");
}
