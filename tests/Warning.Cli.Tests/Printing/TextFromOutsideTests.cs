using System.Text.RegularExpressions;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Names, cells, rules and files from outside that hold the sequences of a terminal are shown, and do nothing.</summary>
public sealed partial class TextFromOutsideTests
{
    // Clears the screen, sets the title, goes up a line, turns the direction of text, and breaks the line.
    private const string Hostile = "示\u001b[2J\u001b]0;x\u0007\u001b[1A\u202e\u009b31m例";
    private const string Shown = @"示\u001b[2J\u001b]0;x\u0007\u001b[1A\u202e\u009b31m例";

    public static TheoryData<string, bool> Runs
    {
        get
        {
            TheoryData<string, bool> runs = [];
            foreach (string command in (string[])
            [
                "scan {scan}", "scan {scan} --format json", "explain {scan} A", "explain {scan} A --tree", "explain {scan} A --format json",
                "indicators {rules}", "indicators {rules} 投诉", "test {rules}", "check {rules}",
                "alerts list --scan {scan}", "letters list --scan {scan} --all",
                $"explain {{scan}} {Hostile}", $"scan {Hostile}.json", $"{Hostile}",
            ])
            {
                runs.Add(command, true);
                runs.Add(command, false);
            }

            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task It_is_shown_escaped_by_every_command(string command, bool hasColours)
    {
        using Region region = HostileRegion();
        Assert.Equal("", (await CommandRun.OfAsync("scan", region.Scan)).Error);
        string named = command.Replace("{scan}", region.Scan, StringComparison.Ordinal).Replace("{rules}", region.Rules, StringComparison.Ordinal);
        string[] args = named.Split(' ');

        foreach (MessageLanguage language in (MessageLanguage[])[MessageLanguage.English, MessageLanguage.Chinese])
        {
            CommandRun run = await CommandRun.OfAsync(new CommandSetting { HasColours = hasColours, Language = language }, args);

            string text = run.Out + run.Error;
            Assert.NotEmpty(text);
            string plain = hasColours ? Colour().Replace(text, "") : text;
            Assert.DoesNotContain(plain, c => (char.IsControl(c) && c != '\n') || c is '\u202e' or '\u2028');
        }
    }

    [Theory]
    [InlineData(140)] // reasons beside the companies
    [InlineData(80)] // and below them
    public async Task A_name_is_one_line_of_the_screen(int width)
    {
        using Region region = HostileRegion();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Width = width, HasColours = true }, "scan", region.Scan);
        Assert.Contains(Shown[..20], Colour().Replace(run.Out, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_of_one_line_too()
    {
        using Region region = HostileRegion();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { ShowsProgress = true }, "scan", region.Scan);
        Assert.DoesNotContain(run.Error.Replace("\r\u001b[K", "", StringComparison.Ordinal), char.IsControl);
    }

    private static Region HostileRegion()
    {
        string inJson = System.Text.Json.JsonEncodedText.Encode(Hostile + "\n").ToString();
        return new Region()
            .Change("feeds/companies.csv", "A,示例市甲家具有限公司,100", $"A,{Hostile},100")
            .With("feeds/hotline.jsonl", $$"""
                {"日期":"2026-10-12","单位":"{{inJson}}","人数":4}
                {"日期":"2026-10-20","单位":"没有{{inJson.Replace("\\n", "", StringComparison.Ordinal)}}","人数":"x{{inJson}}"}
                """)
            .Change("scan.json", "\"date\": \"日期\", \"through\"", "\"date\": \"日期\", \"maxRejects\": 1, \"through\"")
            .Change("scan.json", "示例市总工会", inJson)
            .Change("rules/signs.json", "\"title\": \"欠薪\"", $"\"title\": \"欠薪{inJson}\"")
            .Change("rules/signs.json", "\"because\": \"欠薪 {wage_arrears_cny:n0} 元\"", "\"because\": \"欠薪\\u001bM\\u202e\\n {wage_arrears_cny:n0} 元\"");
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
