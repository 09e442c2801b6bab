using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>Other bodies on the command line: their warnings open alerts, alerts are referred to them, their list goes out and comes back.</summary>
public sealed partial class BodiesCommandTests
{
    private const string Office = """
        { "units": [ { "name": "示例市总工会", "short": "示", "level": "county" }, { "name": "法律工作部", "letters": false } ],
          "people": [ { "name": "张某", "roles": ["chair"] }, { "name": "李某", "user": "li", "roles": ["clerk"] },
            { "name": "王某", "roles": ["supervisor"], "certificate": "示监001", "unit": "法律工作部" } ] }
        """;

    private const string Policy = """
        { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount",
          "handling": { "dispatch": [ { "unit": "法律工作部", "levels": ["orange"] } ], "limits": { "opened": { "orange": "48h" } }, "approve": "none" } }
        """;

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task A_warning_becomes_a_case_that_is_referred_and_answered(MessageLanguage language)
    {
        using Region region = await ScannedAsync();
        List<string> said = [];
        foreach (string command in (string[])
            [
                "alerts open B --body 人社局 --number 7 --level orange --category 裁员 --text 列入裁员报告名单 --on 2026-11-19",
                "alerts refer B --to hrss --reason 核实裁员方案 --due 2026-11-27",
                "alerts refer 甲家具 --to 公安机关",
                "alerts answer B --received",
                "alerts list",
                "alerts export --to hrss --out OUT.csv",
                "alerts answer B --finding ordered --workers 12 --yuan 86000 --note 已补发经济补偿",
                "alerts list --acts",
                "case show B",
            ])
        {
            CommandRun run = await RunAsync(region, language, command.Replace("OUT", region.At("list"), StringComparison.Ordinal));
            Assert.Equal((0, ""), (run.Exit, run.Error));
            said.Add($"$ early-warning {command}\n{region.Steady(run.Out)}");
        }

        said.Add($"$ cat list.csv\n{await File.ReadAllTextAsync(region.At("list.csv"))}");
        Golden.Check("bodies.txt", language, Hash().Replace(string.Join('\n', said), "········"));
    }

    [Fact]
    public async Task A_scan_leaves_open_what_a_person_opened_and_gives_it_to_whom_the_rules_say()
    {
        using Region region = await ScannedAsync();
        CommandRun open = await RunAsync(region, MessageLanguage.English, "alerts open B --body 人社局 --level 橙 --text 列入名单 --format json");
        Assert.Equal(("opened", "warned", "orange"), (Text(open.Json, "state"), Text(open.Json, "reason"), Text(open.Json, "level")));
        Assert.Equal(("法律工作部", "王某"), (Text(open.Json.GetProperty("handling"), "unit"), Text(open.Json.GetProperty("handling"), "owner")));
        Assert.Equal(("2026-11-22", "人社局"), (Text(open.Json.GetProperty("handling"), "due"), Text(open.Json.GetProperty("warnings")[0], "body")));
        CommandRun scan = await RunAsync(region, MessageLanguage.English, $"scan {region.Scan} --as-of 2026-11-21", day: 21);
        Assert.Equal(0, scan.Exit);
        JsonElement alert = await AlertAsync(region, "B");
        Assert.Equal(("unchanged", "level-reached", "王某"), (Text(alert, "state"), Text(alert, "reason"), Text(alert.GetProperty("handling"), "owner")));
        CommandRun letters = await RunAsync(region, MessageLanguage.English, "letters list --format json", day: 21);
        Assert.Contains(letters.Json.GetProperty("letters").EnumerateArray(), letter => Text(letter, "company") == "B");
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task The_list_goes_out_is_filled_in_and_recorded_once(string kind)
    {
        using Region region = await ReferredAsync();
        string list = region.At($"list.{kind}");
        Assert.Equal(0, (await RunAsync(region, MessageLanguage.English, $"alerts export --to hrss --out {list}")).Exit);
        if (kind == "xlsx")
        {
            // As it went out it says nothing.
            CommandRun empty = await RunAsync(region, MessageLanguage.English, $"alerts fill {list} --record --format json");
            Assert.Equal((0, 2, 0), (empty.Exit, empty.Json.GetProperty("rows").GetInt32(), empty.Json.GetProperty("acts").GetArrayLength()));
            return;
        }

        string[] lines = await File.ReadAllLinesAsync(list);
        await WriteAsync(
            list, lines, (1, "签收日期", "2026-11-20"), (1, "处理情况", "已补发"), (1, "已补发职工（人）", "12"), (1, "已补发金额（元）", "86000"), (2, "签收日期", "2026/11/20"));
        string before = Ledger(region);
        CommandRun preview = await RunAsync(region, MessageLanguage.English, $"alerts fill {list}");
        Assert.Equal((0, ""), (preview.Exit, preview.Error));
        Assert.Equal(before, Ledger(region));
        CommandRun recorded = await RunAsync(region, MessageLanguage.English, $"alerts fill {list} --record --format json");
        Assert.Equal((0, true, 3), (recorded.Exit, recorded.Json.GetProperty("recorded").GetBoolean(), recorded.Json.GetProperty("acts").GetArrayLength()));
        JsonElement answer = (await AlertAsync(region, "A")).GetProperty("referred")[0];
        Assert.Equal(("answered", "paid", 12), (Text(answer, "state"), Text(answer, "finding"), answer.GetProperty("workers").GetInt32()));
        Assert.Equal("received", Text((await AlertAsync(region, "E")).GetProperty("referred")[0], "state"));

        // The same file once more changes nothing; the file with the rest of the answers records them alone.
        string after = Ledger(region);
        CommandRun again = await RunAsync(region, MessageLanguage.English, $"alerts fill {list} --record --format json");
        Assert.Equal((0, 3, 0), (again.Exit, again.Json.GetProperty("alreadyRecorded").GetInt32(), again.Json.GetProperty("acts").GetArrayLength()));
        Assert.Equal(after, Ledger(region));
        await WriteAsync(list, await File.ReadAllLinesAsync(list), (2, "处理情况", "不属实"));
        CommandRun rest = await RunAsync(region, MessageLanguage.English, $"alerts fill {list} --record --format json");
        Assert.Equal((0, 1), (rest.Exit, rest.Json.GetProperty("acts").GetArrayLength()));
    }

    [Theory]
    [InlineData("unknown", "list.csv:2: 移送编号 (referral) 'R1999-1': no referral of this office has the number R1999-1")]
    [InlineData("closed", "the alert of '示例市甲家具有限公司', of which")]
    [InlineData("twice", "list.csv:4: 移送编号 (referral)")]
    [InlineData("no key", "no column 'referral'")]
    [InlineData("no code", "no column 'company'")]
    [InlineData("no answers", "no column to fill; expected one of receivedOn")]
    [InlineData("sorted apart", "list.csv:2: 统一社会信用代码 (company)")]
    [InlineData("answered otherwise", "was answered on 2026-11-20 already, otherwise than here: not so")]
    [InlineData("day to come", "2026-12-01 is to come; today is 2026-11-20")]
    [InlineData("no word of the list", "list.csv:2: 处理情况 (bodyFound) '付了'")]
    public async Task What_comes_back_wrong_is_told_and_nothing_is_recorded(string what, string says)
    {
        using Region region = await ReferredAsync();
        string list = region.At("list.csv");
        await RunAsync(region, MessageLanguage.English, $"alerts export --to hrss --out {list}");
        string[] lines = await File.ReadAllLinesAsync(list);
        string number = lines[1].Split(',')[0], other = lines[2].Split(',')[0];
        (int, string, string) paid = (1, "处理情况", "已补发");
        switch (what)
        {
            case "unknown":
                await WriteAsync(list, lines, paid, (1, "移送编号", "R1999-1"));
                break;
            case "closed":
                await RunAsync(region, MessageLanguage.English, "alerts close A --finding handed-to-hrss");
                await WriteAsync(list, lines, paid);
                break;
            case "twice":
                await WriteAsync(list, [.. lines, lines[1]], paid, (3, "处理情况", "已补发"));
                break;
            case "no key":
                await WriteAsync(list, [lines[0].Replace("移送编号", "编号", StringComparison.Ordinal), .. lines[1..]], paid);
                break;
            case "no code":
                await WriteAsync(list, [lines[0].Replace("统一社会信用代码", "代码", StringComparison.Ordinal), .. lines[1..]], paid);
                break;
            case "no answers":
                await File.WriteAllLinesAsync(list, lines.Select(line => string.Join(',', line.Split(',')[..10])));
                break;
            case "sorted apart":
                await WriteAsync(list, lines, paid, (1, "移送编号", other), (2, "移送编号", number));
                break;
            case "answered otherwise":
                await RunAsync(region, MessageLanguage.English, "alerts answer A --finding not-so");
                await WriteAsync(list, lines, paid);
                break;
            case "day to come":
                await WriteAsync(list, lines, (1, "签收日期", "2026-12-01"), (2, "签收日期", "2026-11-20"));
                break;
            default:
                await WriteAsync(list, lines, (1, "处理情况", "付了"));
                break;
        }

        string before = Ledger(region);
        CommandRun run = await RunAsync(region, MessageLanguage.English, $"alerts fill {list} --record");
        Assert.Equal(1, run.Exit);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Ledger(region));
    }

    [Theory]
    [InlineData("alerts open B --body 人社局 --text 列入名单 --on 2026-12-01", "the warning is of 2026-12-01")]
    [InlineData("alerts open 没有 --body 人社局 --text 列入名单", "没有")]
    [InlineData("alerts refer B --to hrss", "there is no alert of 'B'")]
    [InlineData("alerts refer A --to hrss --due 2026-11-01", "the answer would be due on 2026-11-01, and today is 2026-11-20")]
    [InlineData("alerts answer A --received", "no referral of the alert of")]
    [InlineData("alerts answer A --finding paid --referral R1", "has no referral R1")]
    public async Task What_is_refused_is_one_line_and_records_nothing(string command, string says)
    {
        using Region region = await ScannedAsync();
        string before = Ledger(region);
        CommandRun run = await RunAsync(region, MessageLanguage.English, command);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(says, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, Ledger(region));
    }

    [Fact]
    public async Task A_list_is_never_written_over_a_file()
    {
        using Region region = await ReferredAsync();
        region.With("list.csv", "x");
        CommandRun run = await RunAsync(region, MessageLanguage.English, $"alerts export --to hrss --out {region.At("list.csv")}");
        Assert.Equal(1, run.Exit);
        Assert.Equal("x", await File.ReadAllTextAsync(region.At("list.csv")));
    }

    private static async Task WriteAsync(string list, string[] lines, params (int Row, string Header, string Value)[] cells)
    {
        string[] headers = lines[0].TrimStart('\uFEFF').Split(',');
        string[][] rows = [.. lines.Select(line => line.Split(','))];
        foreach ((int row, string header, string value) in cells) rows[row][Array.IndexOf(headers, header) is >= 0 and var place ? place : 0] = value;
        await File.WriteAllLinesAsync(list, rows.Select(row => string.Join(',', row)));
    }

    private static async Task<JsonElement> AlertAsync(Region region, string company)
    {
        CommandRun list = await RunAsync(region, MessageLanguage.English, "alerts list --format json", day: 21);
        return list.Json.GetProperty("alerts").EnumerateArray().Single(alert => Text(alert, "company") == company);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string Ledger(Region region) => File.ReadAllText(region.At("state/ledger.jsonl"));

    private static async Task<Region> ReferredAsync()
    {
        Region region = await ScannedAsync();
        foreach (string company in (string[])["A", "E"])
            Assert.Equal(0, (await RunAsync(region, MessageLanguage.English, $"alerts refer {company} --to hrss")).Exit);
        return region;
    }

    private static async Task<Region> ScannedAsync()
    {
        Region region = new Region().Change("scan.json", ", \"issuer\": { \"name\": \"示例市总工会\" }", "")
            .With("rules/policy.json", Policy)
            .With("office.json", Office);
        CommandRun run = await RunAsync(region, MessageLanguage.English, $"scan {region.Scan} --as-of 2026-11-20");
        Assert.Equal(0, run.Exit);
        return region;
    }

    private static Task<CommandRun> RunAsync(Region region, MessageLanguage language, string command, int day = 20)
    {
        string[] words = command.Split(' ');
        CommandSetting setting = new() { Language = language, Clock = new StandingClock(new LocalDateTime(2026, 11, day, 12, 0)), User = "li", Width = 120 };
        return CommandRun.OfAsync(setting, words[0] == "scan" ? words : [.. words, "--scan", region.Scan]);
    }

    [GeneratedRegex("(?<=[0-9]:)[0-9a-f]{8}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();
}
