using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class LedgerCommandTests
{
    [Theory]
    [InlineData(MessageLanguage.English, "the ledger is as it was written: ", " entries in one file, last hash ")]
    [InlineData(MessageLanguage.Chinese, "事件记录完好：一个文件，", " 条，末行哈希 ")]
    public async Task A_ledger_that_is_as_it_was_written_is_said_to_be_whole(MessageLanguage language, string said, string more)
    {
        using Region region = await ScannedAsync();
        CommandRun run = await CommandRun.OfAsync(language, "ledger", "verify", "--scan", region.Scan);
        string[] lines = File.ReadAllLines(region.At("state/ledger.jsonl"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains($"{said}{lines.Length - 1}{more}{lines[^1][^66..^2]}", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageLanguage.English, "state/ledger.jsonl:3: the line of entry 1 is not as it was written: it was edited", "1 fault")]
    [InlineData(MessageLanguage.Chinese, "state/ledger.jsonl:3：第 1 条所在的这一行与写入时不同：被改动过", "有 1 处问题")]
    public async Task An_edited_line_is_named_on_standard_error(MessageLanguage language, string said, string count)
    {
        using Region region = await ScannedAsync();
        string[] lines = File.ReadAllLines(region.At("state/ledger.jsonl"));
        lines[2] = lines[2].Replace("\"company\":\"A\"", "\"company\":\"B\"", StringComparison.Ordinal);
        region.With("state/ledger.jsonl", string.Join('\n', [.. lines, ""]));
        CommandRun run = await CommandRun.OfAsync(language, "ledger", "verify", "--state", region.At("state"));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(said, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains(count, run.ErrorLines[1], StringComparison.Ordinal);
        CommandRun json = await CommandRun.OfAsync(language, "ledger", "verify", "--state", region.At("state"), "--format", "json");
        Assert.False(json.Json.GetProperty("whole").GetBoolean());
        JsonElement fault = Assert.Single(json.Json.GetProperty("faults").EnumerateArray());
        Assert.Equal((3, 1), (fault.GetProperty("line").GetInt32(), json.Json.GetProperty("faultCount").GetInt32()));
    }

    [Fact]
    public async Task Before_the_first_scan_there_is_no_ledger_to_verify()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("ledger", "verify", "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("there is no ledger yet", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(region.At("state")));
    }

    [Fact]
    public async Task An_act_waits_as_long_as_it_is_told_to_and_says_so()
    {
        using Region region = await ScannedAsync();
        using (FileStream held = new(region.At("state/ledger.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            string[] act = ["alerts", "close", "A", "--as", "handled", "--by", "李某", "--scan", region.Scan, "--wait", "0"],
                scan = ["scan", region.Scan, "--as-of", "2026-11-21"];
            foreach (string[] command in (string[][])[act, scan])
            {
                CommandRun busy = await CommandRun.OfAsync(command);
                Assert.Equal(1, busy.Exit);
                Assert.Contains("another scan or command is writing to this state folder", busy.Error, StringComparison.Ordinal);
            }
        }

        Assert.Equal(0, (await CommandRun.OfAsync("alerts", "close", "A", "--as", "handled", "--by", "李某", "--scan", region.Scan, "--wait", "5s")).Exit);
    }

    private static async Task<Region> ScannedAsync()
    {
        Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20")).Exit);
        return region;
    }
}
