using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>Works on alerts on the command line, in an office of three units with limits: what is said, listed and refused, and what scans tell.</summary>
public sealed class HandlingCommandTests
{
    private const string Policy = """
        { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount",
          "handling": {
            "dispatch": [ { "unit": "法律工作部", "levels": ["red"] }, { "unit": "制造业工会联合会" } ],
            "limits": { "opened": { "red": "4h", "yellow": "48h" } },
            "escalateAfter": { "red": "24h" } } }
        """;

    private const string Office = """
        { "units": [
            { "name": "示例市总工会", "short": "示", "level": "county" },
            { "name": "法律工作部", "letters": false },
            { "name": "制造业工会联合会", "letters": false, "above": "法律工作部" } ],
          "people": [
            { "name": "张某", "roles": ["chair"] },
            { "name": "李某", "user": "li", "roles": ["clerk"] },
            { "name": "王某", "roles": ["supervisor"], "certificate": "示监001", "unit": "法律工作部" },
            { "name": "周某", "user": "zhou", "roles": ["clerk"], "unit": "制造业工会联合会" } ] }
        """;

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task A_warning_goes_through_its_states_to_the_second_person(MessageLanguage language)
    {
        using Region region = await ScannedAsync();
        List<string> said = [];
        foreach (string command in (string[])
            [
                "alerts list", "alerts list --mine", "alerts list --unit 法律", "alerts mark 甲家具 --as received --by 王某",
                    "alerts assign E --to 李某 --by 张某 --why 熟悉该企业",
                "alerts urge E --by 张某 --why 本周内走访", "alerts mark 甲家具 --as 已处置 --by 王某 --note 已约谈",
                "alerts close 甲家具 --finding paid --method interview --workers 5 --yuan 73685 --evidence 银行回单 --by 王某", "alerts return 甲家具 --by 张某 --why 缺少工资表",
                "alerts close 甲家具 --finding paid --method interview --workers 5 --yuan 73685 --evidence 银行回单、工资表 --by 王某", "alerts list",
                    "alerts approve 甲家具 --by 张某",
                "alerts close E --finding not-so --fault hotline --by 李某", "alerts list --all --acts",
            ])
        {
            CommandRun run = await RunAsync(region, language, Morning(20), command);
            Assert.Equal((0, ""), (run.Exit, run.Error));
            said.Add($"$ early-warning {command}\n{run.Out}");
        }

        Golden.Check("handling.txt", language, System.Text.RegularExpressions.Regex.Replace(
            string.Join('\n', said), "(?<=[0-9]:)[0-9a-f]{8}", "········", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task What_nobody_received_is_overdue_for_lists_and_scans_and_goes_to_the_unit_above()
    {
        using Region region = await ScannedAsync();

        // Friday noon and four hours; 24 more are over on Tuesday.
        CommandRun late = await RunAsync(region, MessageLanguage.English, new LocalDateTime(2026, 11, 20, 16, 1), "alerts list --overdue --format json");
        JsonElement alert = Assert.Single(late.Json.GetProperty("alerts").EnumerateArray());
        Assert.Equal(
            ("A", "王某", "16:00:00"), (Text(alert, "company"), Text(alert.GetProperty("handling"), "owner"), Text(alert.GetProperty("handling"), "dueTime")));
        CommandRun scan = await RunAsync(region, MessageLanguage.English, new LocalDateTime(2026, 11, 24, 7, 0), $"scan {region.Scan} --as-of 2026-11-24");
        Assert.Contains("Work: 2 to be received, 0 worked on, 0 to be approved, 1 overdue", scan.Out, StringComparison.Ordinal);
        Assert.Contains("\nOverdue work (1)\n", scan.Out, StringComparison.Ordinal);
        string line = File.ReadLines(region.At("out/2026-11-24/alerts.jsonl")).First();
        using JsonDocument listed = JsonDocument.Parse(line);
        Assert.Equal("示例市总工会", Text(listed.RootElement.GetProperty("handling"), "unit"));
        using JsonDocument summary = JsonDocument.Parse(await File.ReadAllTextAsync(region.At("out/2026-11-24/summary.json")));
        Assert.Equal(1, summary.RootElement.GetProperty("handling").GetProperty("overdue").GetInt32());
        string csv = await File.ReadAllTextAsync(region.At("out/2026-11-24/alerts.csv"));
        Assert.Contains("承办单位,承办人,办理进度,办理时限", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alerts close A --as handled --by 王某", "--finding")]
    [InlineData("alerts close A --finding not-so --by 王某", "name the rule or the feed at fault")]
    [InlineData("alerts close A --finding not-so --fault powr --by 王某", "did you mean 'power'?")]
    [InlineData("alerts approve A --by 张某", "no closing of '示例市甲家具有限公司' waits")]
    [InlineData("alerts return A --by 张某 --why 缺", "no closing of '示例市甲家具有限公司' waits")]
    [InlineData("alerts assign A --to 赵某 --by 张某 --why 缺", "no person and no unit '赵某'")]
    [InlineData("alerts list --unit 街道", "the office has no unit '街道'")]
    [InlineData("alerts mark 无名 --as received --by 王某", "there is no alert of '无名'")]
    public async Task What_is_not_allowed_is_one_line_and_the_ledger_is_as_it_was(string command, string fault)
    {
        using Region region = await ScannedAsync();
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await RunAsync(region, MessageLanguage.English, Morning(20), command);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(fault, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    [Fact]
    public async Task A_sheet_that_comes_back_submits_the_closing_and_is_recorded_once()
    {
        using Region region = await ScannedAsync();
        string sheet = region.At("filled.csv");
        string[] lines = await File.ReadAllLinesAsync(region.At("out/2026-11-20/alerts.csv"));
        string[] headers = lines[0].TrimStart('\uFEFF').Split(',');
        string[] cells = lines[1].Replace("\"欠薪 12,500 元\"", "欠薪", StringComparison.Ordinal).Split(',');
        foreach (
            (string header, string value) in new[] { ("处理结果", "已处理"), ("查明情形", "已补发"), ("办理方式", "约谈"), ("帮助职工（人）", "5") }) cells[Array.IndexOf(
            headers, header)] = value;
        await File.WriteAllLinesAsync(sheet, [string.Join(',', headers), string.Join(',', cells)]);
        CommandRun filled = await RunAsync(region, MessageLanguage.English, Morning(20), $"alerts fill {sheet} --by 王某 --record");
        Assert.Equal((0, ""), (filled.Exit, filled.Error));
        CommandRun again = await RunAsync(region, MessageLanguage.English, Morning(20), $"alerts fill {sheet} --by 王某 --record");
        Assert.Equal((0, ""), (again.Exit, again.Error));
        CommandRun list = await RunAsync(region, MessageLanguage.English, Morning(20), "alerts list --acts --format json");
        JsonElement act = Assert.Single(list.Json.GetProperty("acts").EnumerateArray());
        Assert.Equal(("closing-submitted", "paid"), (Text(act, "kind"), Text(act.GetProperty("values"), "finding")));
    }

    private static LocalDateTime Morning(int day) => new(2026, 11, day, 12, 0);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<Region> ScannedAsync()
    {
        Region region = new Region().Change("scan.json", ", \"issuer\": { \"name\": \"示例市总工会\" }", "").With("rules/policy.json", Policy)
            .With("office.json", Office);
        CommandRun run = await RunAsync(region, MessageLanguage.English, Morning(20), $"scan {region.Scan} --as-of 2026-11-20");
        Assert.Equal(0, run.Exit);
        return region;
    }

    private static Task<CommandRun> RunAsync(Region region, MessageLanguage language, LocalDateTime now, string command)
    {
        string[] words = command.Split(' ');
        CommandSetting setting = new() { Language = language, Clock = new StandingClock(now), User = "zhou" };
        return CommandRun.OfAsync(setting, words[0] == "scan" ? words : [.. words, "--scan", region.Scan]);
    }
}
