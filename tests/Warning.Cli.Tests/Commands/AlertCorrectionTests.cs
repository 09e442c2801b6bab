using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>Puts acts on alerts right on the command line: what is said, what the lists and figures show, and what is refused.</summary>
public sealed class AlertCorrectionTests
{
    private const string Worst = "示例市甲家具有限公司";

    [Fact]
    public async Task A_closing_of_the_wrong_company_is_taken_back_and_stays_visible()
    {
        using Region region = await ClosedAsync();
        Assert.Equal($"{Worst} · red · open\n", await DoAsync(region, "alerts", "reopen", "甲家具", "--by", "陈某", "--why", "办错了企业"));
        JsonElement list = await JsonAsync(region, "alerts", "list", "--acts");
        JsonElement alert = list.GetProperty("alerts").EnumerateArray().Single(one => Text(one, "company") == "A");
        Assert.Equal((true, "opened", "reopened-by-person"), (alert.GetProperty("open").GetBoolean(), Text(alert, "state"), Text(alert, "reason")));
        JsonElement[] acts = [.. list.GetProperty("acts").EnumerateArray()];
        Assert.Equal(["closed", "reopened"], acts.Select(act => Text(act, "kind")));
        Assert.Equal([false, true], acts.Select(act => act.GetProperty("stands").GetBoolean()));
        Assert.Equal((Text(acts[0], "event"), "陈某", "办错了企业"), (Text(acts[1], "about"), Text(acts[1], "by"), Text(acts[1], "why")));
        Assert.Equal(5, acts[0].GetProperty("values").GetProperty("workers").GetInt32());
        Assert.Equal(0, (await ReportAsync(region)).GetProperty("total").GetProperty("workers").GetInt32());
        foreach (MessageLanguage language in Enum.GetValues<MessageLanguage>())
            Golden.Check("alerts-put-right.txt", language, WithoutHashes((await CommandRun.OfAsync(language, "alerts", "list", "--scan", region.Scan)).Out));
    }

    [Fact]
    public async Task Figures_are_corrected_by_company_and_date_and_the_correction_is_withdrawn_by_its_name()
    {
        using Region region = await ClosedAsync();
        Assert.Equal(
            $"{Worst} · red · closed as no breach by 李某\n",
            await DoAsync(region, "alerts", "correct", "甲家具@11月20日", "--workers", "7人", "--yuan", "9.82万", "--as", "未发现违法", "--by", "陈某", "--why", "漏记两名职工"));
        JsonElement report = await ReportAsync(region);
        Assert.Equal((7, 98_200m), (report.GetProperty("total").GetProperty("workers").GetInt32(),
            report.GetProperty("total").GetProperty("yuan").GetDecimal()));
        JsonElement correction = Assert.Single(report.GetProperty("corrections").EnumerateArray());
        Assert.Equal(("corrected", "陈某", "漏记两名职工"), (Text(correction, "kind"), Text(correction, "by"), Text(correction, "why")));
        string name = Text(correction, "event");
        Assert.Matches("^[0-9]+:[0-9a-f]{8}$", name);
        await DoAsync(region, "alerts", "withdraw", name, "--by", "张某", "--why", "原来的数字没有错");
        Assert.Equal(5, (await ReportAsync(region)).GetProperty("total").GetProperty("workers").GetInt32());
        foreach (MessageLanguage language in Enum.GetValues<MessageLanguage>())
        {
            CommandRun run = await CommandRun.OfAsync(language, "alerts", "report", "--from", "2026-11-01", "--to", "2026-11-30", "--scan", region.Scan);
            Golden.Check("alerts-report-put-right.txt", language, WithoutHashes(run.Out));
        }
    }

    [Theory]
    [InlineData("reopen E --by 陈某 --why 误登", "the alert of '广东省示例市戊精密五金制品实业股份有限公司第二分公司' is open, since 2026-11-20")]
    [InlineData("reopen 无名 --by 陈某 --why 误登", "there is no alert of '无名'")]
    [InlineData("withdraw E@2026-11-20 --by 陈某 --why 误登", "no act on an alert is named 'E@2026-11-20'")]
    [InlineData("withdraw 3:00000000 --by 陈某 --why 误登", "no act on an alert is named '3:00000000'")]
    [InlineData("correct A@2026-11-20 --until 2026-12-01 --by 陈某 --why 误登",
        "a closing has a result, workers, yuan and a note; it has no end of silence and no reason")]
    [InlineData("correct A@2026-11-20 --workers 5 --by 陈某 --why 误登", "nothing is given that differs from what")]
    [InlineData("correct A@2026-11-20 --workers -5 --by 陈某 --why 误登", "the workers helped are -5; give 0 or more")]
    [InlineData("withdraw A@2026-11-20 --by 陈某 --why \u3000", "say why it is put right")]
    [InlineData("withdraw A@2026-11-20 --by scan --why 误登", "say who does it: --by WHO")]
    public async Task What_is_not_allowed_is_one_line_and_the_ledger_is_as_it_was(string act, string fault)
    {
        using Region region = await ClosedAsync();
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await CommandRun.OfAsync(["alerts", .. act.Split(' '), "--scan", region.Scan]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(fault, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    [Fact]
    public async Task A_clock_behind_the_last_entry_is_said_by_lists_and_no_act_is_recorded()
    {
        using Region region = await ClosedAsync();
        CommandSetting early = new() { Clock = new StandingClock(new LocalDate(2026, 11, 19)) };
        CommandRun list = await CommandRun.OfAsync(early, "alerts", "list", "--scan", region.Scan);
        Assert.Equal(0, list.Exit);
        const string Said = "the clock of this machine says 2026-11-19, but the last entry was recorded on 2026-11-20; set the machine's clock and do it again";
        Assert.Contains(Said, Assert.Single(list.ErrorLines), StringComparison.Ordinal);
        foreach (string act in (string[])["reopen A --by 陈某 --why 误登", "withdraw A@2026-11-20 --by 陈某 --why 误登",
            "silence E --until 2026-12-20 --by 陈某 --why 误登"])
        {
            CommandRun run = await CommandRun.OfAsync(early, ["alerts", .. act.Split(' '), "--scan", region.Scan]);
            Assert.Equal((1, ""), (run.Exit, run.Out));
            Assert.Contains(Said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
    }

    /// <summary>Hashes change with the rules of the region and with the form of the ledger.</summary>
    private static string WithoutHashes(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, ":[0-9a-f]{8}", ":········", System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1));

    private static async Task<Region> ClosedAsync()
    {
        Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
        await DoAsync(region, "alerts", "close", "A", "--as", "handled", "--workers", "5", "--yuan", "73685.5", "--by", "李某");
        return region;
    }

    private static async Task<string> DoAsync(Region region, params string[] command)
    {
        CommandRun run = await CommandRun.OfAsync([.. command, "--scan", region.Scan]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Out;
    }

    private static async Task<JsonElement> JsonAsync(Region region, params string[] command) => JsonDocument.Parse(await DoAsync(region, [.. command,
        "--format", "json"])).RootElement;

    private static Task<JsonElement> ReportAsync(Region region) => JsonAsync(region, "alerts", "report", "--from", "2026-11-01", "--to", "2026-11-30");

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
