using System.Text.Json;

namespace EarlyWarning.Cli.Commands;

/// <summary>Checks that commands take words, dates and amounts as offices write them.</summary>
public sealed class TypedWordsTests
{
    private const string Worst = "示例市甲家具有限公司";

    [Fact]
    public async Task A_case_is_worked_in_Chinese_words_and_dates_without_a_year()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await LettersCommandTests.DoAsync(region, "issue", $"{Worst}#提示函", "--on", "11月20日", "--signed-by", "张某", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "serve", Worst, "--on", "11-20", "--form", "邮寄送达");
        await LettersCommandTests.DoAsync(region, "reply", Worst, "--on", "２０２６年１１月２５日", "--outcome", "拒绝整改");
        await LettersCommandTests.DoAsync(region, "verify", $"{Worst}＃意见书", "--on", "2026/11/26", "--supervisors", "甲、乙", "--fact", "拖欠职工工资", "--not-before-court");
        string[] events = [.. (await File.ReadAllLinesAsync(region.At("state/ledger.jsonl"))).TakeLast(4)];
        Assert.Equal(["letter-issued", "letter-served", "letter-replied", "letter-verified"], events.Select(line => Text(line, "event")));
        Assert.Contains("\"on\":\"2026-11-20\"", events[0], StringComparison.Ordinal);
        Assert.Contains("\"form\":\"mail\"", events[1], StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"refused\"", events[2], StringComparison.Ordinal);
        Assert.Contains("\"on\":\"2026-11-26\"", events[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_escalation_takes_its_reason_in_Chinese()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "11-20", "--signed-by", "张某", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "serve", Worst, "--on", "11-20");
        await LettersCommandTests.DoAsync(region, "escalate", Worst, "--on", "12-10", "--why", "未整改");
        Assert.Contains("not-carried-out", (await File.ReadAllLinesAsync(region.At("state/ledger.jsonl"))).Last(line => line.Contains("letter-escalated", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handled", "5", "73685")]
    [InlineData("已处理", "5人", "7.3685万")]
    [InlineData("已处理", "５", "73,685元")]
    public async Task A_closing_takes_its_figures_as_offices_write_them(string result, string workers, string yuan)
    {
        using Region region = await ScannedAsync();
        CommandRun run = await CommandRun.OfAsync("alerts", "close", "A", "--as", result, "--workers", workers, "--yuan", yuan, "--by", "李某", "--format", "json", "--scan", region.Scan);
        Assert.Equal(0, run.Exit);
        JsonElement closing = run.Json.GetProperty("closing");
        Assert.Equal(("handled", 5, 73685m), (closing.GetProperty("as").GetString(), closing.GetProperty("workers").GetInt32(), closing.GetProperty("yuan").GetDecimal()));
    }

    [Fact]
    public async Task A_silence_without_a_year_ends_on_the_next_such_day()
    {
        using Region region = await ScannedAsync();
        CommandRun run = await CommandRun.OfAsync("alerts", "silence", "A", "--until", "1月15日", "--by", "李某", "--why", "已约谈", "--format", "json", "--scan", region.Scan);
        Assert.Equal("2027-01-15", run.Json.GetProperty("silencedUntil").GetString());
    }

    [Fact]
    public async Task A_report_counts_its_last_day()
    {
        using Region region = await ScannedAsync();
        Assert.Equal(2, await WarningsAsync(region, "11-1", "11-20"));
        Assert.Equal(2, await WarningsAsync(region, "11-20", "11-20"));
        Assert.Equal(0, await WarningsAsync(region, "11-1", "11-19"));
        CommandRun back = await CommandRun.OfAsync("alerts", "report", "--from", "2026-11-20", "--to", "2026-11-19", "--scan", region.Scan);
        Assert.Equal((1, "the report ends on 2026-11-19, before it begins on 2026-11-20; --to is the last day, which is counted\n"), (back.Exit, back.Error));
    }

    [Fact]
    public async Task A_scan_as_of_a_day_without_a_year_is_of_the_latest_such_day()
    {
        using Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "11月20号")).Exit);
        Assert.True(Directory.Exists(region.Output));
    }

    [Fact]
    public async Task Json_is_the_same_in_both_languages()
    {
        using Region region = await ScannedAsync();
        foreach (string command in (string[])["alerts list --all", "letters list --all", "alerts report --from 2026-1-1 --to 2026-12-31"])
        {
            string[] args = [.. command.Split(' '), "--format", "json", "--scan", region.Scan];
            Assert.Equal((await CommandRun.OfAsync(Rules.MessageLanguage.English, args)).Out, (await CommandRun.OfAsync(Rules.MessageLanguage.Chinese, args)).Out);
        }
    }

    private static async Task<int> WarningsAsync(Region region, string from, string to)
    {
        CommandRun run = await CommandRun.OfAsync("alerts", "report", "--from", from, "--to", to, "--format", "json", "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Json.GetProperty("total").GetProperty("warnings").GetInt32();
    }

    private static async Task<Region> ScannedAsync()
    {
        Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
        return region;
    }

    private static string? Text(string json, string key) => JsonDocument.Parse(json).RootElement.GetProperty(key).GetString();
}
