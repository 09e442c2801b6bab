using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class AlertsCommandTests
{
    private const string Worst = "示例市甲家具有限公司";

    [Fact]
    public async Task The_list_shows_open_alerts_and_with_all_those_that_persons_closed()
    {
        using Region region = await ScannedAsync();
        await CheckAsync("alerts-list.txt", "alerts", "list", "--scan", region.Scan);
        await CommandRun.OfAsync("alerts", "silence", Worst, "--until", "2026-12-15", "--by", "李某", "--why", "已约谈", "--scan", region.Scan);
        CommandRun closed = await CommandRun.OfAsync("alerts", "close", "E", "--as", "handled", "--workers", "5", "--yuan", "73685.5", "--by", "张某", "--scan", region.Path);
        Assert.Equal((0, ""), (closed.Exit, closed.Error));
        await CheckAsync("alerts-list-all.txt", "alerts", "list", "--all", "--scan", region.Path);
    }

    [Theory]
    [InlineData("text", "alerts-report.txt", MessageLanguage.English)]
    [InlineData("text", "alerts-report.txt", MessageLanguage.Chinese)]
    [InlineData("csv", "alerts-report.csv", MessageLanguage.English)]
    [InlineData("json", "alerts-report.json", MessageLanguage.English)]
    public async Task The_report_counts_by_month_and_county(string format, string golden, MessageLanguage language)
    {
        using Region region = await ScannedAsync();
        await CommandRun.OfAsync("alerts", "close", "A", "--as", "handled", "--workers", "5", "--yuan", "73685.5", "--by", "李某", "--scan", region.Scan);
        CommandRun run = await CommandRun.OfAsync(language, "alerts", "report", "--from", "2026-01-01", "--to", "2026-12-31", "--format", format, "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(format == "csv", run.Out[0] == '\uFEFF');
        Golden.Check(golden, language, run.Out.TrimStart('\uFEFF'));
    }

    // A and E have alerts. Without a column of towns the county of an alert stands for it, which nobody knows here.
    [Fact]
    public async Task What_became_of_alerts_is_told_by_the_towns_of_the_company_list()
    {
        using Region towns = AlertsWorkbookTests.Towns(MessageLanguage.Chinese), without = await ScannedAsync();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", towns.Scan)).Exit);
        foreach (Region region in (Region[])[towns, without])
            Assert.Equal(0, (await CommandRun.OfAsync("alerts", "close", "A", "--as", "handled", "--by", "李某", "--scan", region.Scan)).Exit);
        Assert.Equal([("古劳镇", 1, 0), ("沙坪街道", 1, 1)], await TownsOfAsync(towns));
        Assert.Equal([("", 2, 1)], await TownsOfAsync(without));

        // The list of today decides, whatever it was when the alert opened.
        towns.Change("feeds/companies.csv", "沙坪街道,工业路1号", "古劳镇,工业路1号");
        Assert.Equal([("古劳镇", 2, 1)], await TownsOfAsync(towns));

        static async Task<(string Town, int Alerts, int Closed)[]> TownsOfAsync(Region region)
        {
            CommandRun run = await CommandRun.OfAsync("alerts", "report", "--from", "2026-01-01", "--to", "2026-12-31", "--format", "json", "--scan", region.Scan);
            return [.. run.Json.GetProperty("outcomes").GetProperty("byTown").EnumerateArray()
                .Select(row => (row.GetProperty("town").GetString()!, row.GetProperty("alerts").GetInt32(), row.GetProperty("closed").GetInt32()))];
        }
    }

    [Fact]
    public async Task The_list_as_json_has_what_the_ledger_knows()
    {
        using Region region = await ScannedAsync();
        await CommandRun.OfAsync("alerts", "close", "A", "--as", "false-alarm", "--by", "李某", "--note", "误报", "--scan", region.Scan);
        CommandRun run = await CommandRun.OfAsync("alerts", "list", "--all", "--format", "json", "--scan", region.Scan);
        Assert.Equal("2026-11-20", run.Json.GetProperty("asOf").GetString());
        JsonElement closed = run.Json.GetProperty("alerts").EnumerateArray().Single(alert => !alert.GetProperty("open").GetBoolean());
        Assert.Equal(("A@2026-11-20", "closed", "closed-by-person", "red"), (Text(closed, "episode"), Text(closed, "state"), Text(closed, "reason"), Text(closed, "level")));
        Assert.Equal(("false-alarm", "李某", "误报"), (Text(closed.GetProperty("closing"), "as"), Text(closed.GetProperty("closing"), "by"), Text(closed.GetProperty("closing"), "note")));
    }

    [Fact]
    public async Task Before_the_first_scan_nothing_is_listed_and_nothing_written()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("alerts", "list", "--scan", region.Scan);
        Assert.Equal((0, "示例市总工会 · no scan yet · 0 open alerts\n", ""), (run.Exit, run.Out, run.Error));
        Assert.False(Directory.Exists(region.At("state")));
    }

    [Fact]
    public async Task A_silence_and_a_closing_are_lines_of_the_ledger_and_said_in_one()
    {
        using Region region = await ScannedAsync();
        CommandRun silence = await CommandRun.OfAsync("alerts", "silence", Worst, "--until", "2026-12-15", "--by", "李某", "--why", "已约谈", "--scan", region.Scan);
        Assert.Equal((0, $"{Worst} · red · silenced until 2026-12-15\n", ""), (silence.Exit, silence.Out, silence.Error));
        Assert.Contains("\"event\":\"company-silenced\"", Ledger(region)[^1], StringComparison.Ordinal);
        CommandRun close = await CommandRun.OfAsync("alerts", "close", Worst, "--as", "no-breach", "--by", "李某", "--format", "json", "--scan", region.Scan);
        Assert.Equal("no-breach", close.Json.GetProperty("closing").GetProperty("as").GetString());
        Assert.Contains("\"event\":\"episode-closed\"", Ledger(region)[^1], StringComparison.Ordinal);
        Assert.Equal("李某", close.Json.GetProperty("closing").GetProperty("by").GetString());
    }

    [Theory]
    [InlineData("close F --as handled --by 李某", "there is no alert of 'F'")]
    [InlineData("close 无名公司 --as handled --by 李某", "there is no alert of '无名公司'")]
    [InlineData("close A --as handled --by 李某 --workers -1", "the workers helped are -1; give 0 or more")]
    [InlineData("close A --as handled --by 李某 --yuan -0.5", "the yuan recovered are -0.5; give 0 or more")]
    [InlineData("close A --as handled --by \u3000", "say who closes it")]
    [InlineData("silence A --until 2026-11-20 --by 李某 --why 已约谈", "a silence ends after it, and 2026-11-20 does not")]
    [InlineData("silence F --until 2026-12-20 --by 李某 --why 已约谈", "there is no alert of 'F'")]
    public async Task What_the_alerts_do_not_allow_is_one_line_and_the_ledger_is_as_it_was(string act, string fault)
    {
        using Region region = await ScannedAsync();
        string[] before = Ledger(region);
        CommandRun run = await CommandRun.OfAsync(["alerts", .. act.Split(' '), "--scan", region.Scan]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(fault, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, Ledger(region));
    }

    [Fact]
    public async Task An_alert_is_closed_once()
    {
        using Region region = await ScannedAsync();
        await CommandRun.OfAsync("alerts", "close", "A", "--as", "handled", "--by", "李某", "--scan", region.Scan);
        CommandRun again = await CommandRun.OfAsync("alerts", "close", "A", "--as", "handled", "--by", "张某", "--scan", region.Scan);
        Assert.Equal((1, "the alert of '示例市甲家具有限公司' was closed on 2026-11-20 by 李某; 'early-warning alerts list' shows those that are open\n"), (again.Exit, again.Error));
    }

    [Fact]
    public async Task What_a_person_did_stands_when_the_date_is_scanned_again()
    {
        using Region region = await ScannedAsync();
        await CommandRun.OfAsync("alerts", "close", "A", "--as", "handled", "--workers", "5", "--by", "李某", "--scan", region.Scan);
        await CommandRun.OfAsync("scan", region.Scan);
        CommandRun list = await CommandRun.OfAsync("alerts", "list", "--all", "--format", "json", "--scan", region.Scan);
        JsonElement closed = list.Json.GetProperty("alerts").EnumerateArray().Single(alert => Text(alert, "company") == "A");
        Assert.False(closed.GetProperty("open").GetBoolean());
        Assert.Equal(5, closed.GetProperty("closing").GetProperty("workers").GetInt32());
    }

    [Fact]
    public async Task A_line_that_was_cut_off_is_warned_of_on_standard_error()
    {
        using Region region = await ScannedAsync();
        await File.AppendAllTextAsync(region.At("state/ledger.jsonl"), "{\"event\":\"company-sil");
        CommandRun list = await CommandRun.OfAsync("alerts", "list", "--scan", region.Scan);
        Assert.Equal(0, list.Exit);
        Assert.Contains("warning EW2101: the ledger's last line was not written to its end", Assert.Single(list.ErrorLines), StringComparison.Ordinal);
        CommandRun scan = await CommandRun.OfAsync("scan", region.Scan);
        Assert.Contains("1 warning\n", scan.Out, StringComparison.Ordinal);
        Assert.Empty((await CommandRun.OfAsync("alerts", "list", "--scan", region.Scan)).Error);
    }

    [Fact]
    public async Task A_state_folder_of_its_own_serves_to_look_back()
    {
        using Region region = await ScannedAsync();
        CommandRun back = await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-01");
        Assert.Equal((1, ""), (back.Exit, back.Out));
        Assert.Contains("the last scan was as of 2026-11-20, and one as of 2026-11-01 would change what has been told since", Assert.Single(back.ErrorLines), StringComparison.Ordinal);
        CommandRun apart = await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-01", "--state", region.At("apart"));
        Assert.Equal(0, apart.Exit);
        Assert.Contains("2026-11-01 · ", (await CommandRun.OfAsync("alerts", "list", "--scan", region.Scan, "--state", region.At("apart"))).Out, StringComparison.Ordinal);
    }

    private static async Task CheckAsync(string golden, params string[] command)
    {
        foreach (MessageLanguage language in Enum.GetValues<MessageLanguage>())
        {
            CommandRun run = await CommandRun.OfAsync(language, command);
            Assert.Equal((0, ""), (run.Exit, run.Error));
            Golden.Check(golden, language, run.Out);
        }
    }

    private static async Task<Region> ScannedAsync()
    {
        Region region = new();
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return region;
    }

    private static string[] Ledger(Region region) => File.ReadAllLines(region.At("state/ledger.jsonl"));

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
