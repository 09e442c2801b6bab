using System.Text.Json;
using EarlyWarning.Cli.Commands;

namespace EarlyWarning.Cli.Readme;

/// <summary>Runs the commands of the pages on cases and on who works on alerts, in their order, over one region.</summary>
public sealed class CasePageTests
{
    private const string Company = "示例市甲家具有限公司";

    private static readonly string[] Kept = [".pdf", ".jpg", ".zip", ".docx"];

    [Theory]
    [InlineData("docs/cases.md")]
    [InlineData("docs/cases.zh-CN.md")]
    public async Task Every_command_of_the_page_on_cases_runs(string path)
    {
        using Region region = (await LettersCommandTests.ScannedAsync()).With("工资条.pdf", "工资条").With("考勤.jpg", "考勤").With("异议书.pdf", "没有欠薪");
        await LettersCommandTests.DoAsync(region, "issue", Company, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        List<string> ran = [];
        foreach (string[] command in new MarkdownPage(path).Commands())
        {
            if (command is ["case", "archive", ..]) await CloseAsync(region);
            string[] words = [.. command.Select(word => Kept.Contains(Path.GetExtension(word), StringComparer.Ordinal) ? region.At(word) : word)];
            if (command is ["case", "withdraw", _, ..]) words[2] = await LastVisitAsync(region);
            if (command is not ["case", "verify", ..]) words = [.. words, "--scan", region.Scan];
            CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later, words);
            Assert.True((run.Exit, run.Error) == (0, ""), $"{string.Join(' ', command)}: {run.Error}");
            ran.Add($"{command[0]} {command[1]}");
        }

        Assert.Equal(
            ["archive", "attach", "export", "report", "sheet", "show", "verify", "visit", "withdraw"],
            ran.Where(one => one.StartsWith("case ", StringComparison.Ordinal)).Select(one => one[5..]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["proof", "serve", "reply", "answer"], ran.Where(one => one.StartsWith("letters ", StringComparison.Ordinal)).Select(one => one[8..]));
    }

    /// <summary>The office and the policy are those that the page shows; the rules of the region have no categories.</summary>
    [Theory]
    [InlineData("docs/handling.md")]
    [InlineData("docs/handling.zh-CN.md")]
    public async Task Every_command_of_the_page_on_handling_runs_in_the_office_and_by_the_policy_of_the_page(string path)
    {
        MarkdownPage page = new(path);
        string[] shown = [.. page.Blocks.Where(block => block.Language == "json").Select(block => block.Text)];
        const string Rest = """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount", """;
        string policy = Rest + shown[1].TrimStart('{');
        using Region region = new Region()
            .Change("scan.json", ", \"issuer\": { \"name\": \"示例市总工会\" }", "")
            .With("office.json", shown[0])
            .With("rules/policy.json", policy.Replace(", \"categories\": [\"wage-arrears\"]", "", StringComparison.Ordinal));
        CommandSetting setting = new() { Clock = new StandingClock(new NodaTime.LocalDateTime(2026, 11, 20, 12, 0)), User = "wang" };
        CommandRun scan = await CommandRun.OfAsync(setting, "scan", region.Scan, "--as-of", "2026-11-20");
        Assert.True(scan.Exit == 0, scan.Error);
        List<string> ran = [];
        foreach (string[] command in page.Commands())
        {
            CommandRun run = await CommandRun.OfAsync(setting, [.. command, "--scan", region.Scan]);
            Assert.True((run.Exit, run.Error) == (0, ""), $"{string.Join(' ', command)}: {run.Error}");
            ran.Add(command[1]);
        }

        Assert.Equal(["approve", "assign", "close", "list", "mark", "return", "urge"], ran.Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task CloseAsync(Region region)
    {
        await LettersCommandTests.DoAsync(region, "accept", Company, "--on", "2026-12-01");
        CommandRun closed = await CommandRun.OfAsync(
            LettersCommandTests.Later, "alerts", "close", Company, "--as", "handled", "--by", "李某", "--scan", region.Scan);
        Assert.True(closed.Exit == 0, closed.Error);
    }

    private static async Task<string> LastVisitAsync(Region region)
    {
        CommandRun shown = await CommandRun.OfAsync(LettersCommandTests.Later, "case", "show", Company, "--format", "json", "--scan", region.Scan);
        JsonElement visit = shown.Json.GetProperty("moments").EnumerateArray().Last(moment => moment.GetProperty("kind").GetString() == "visit");
        return visit.GetProperty("event").GetString()!;
    }
}
