using System.Text.RegularExpressions;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

public sealed partial class ScanCommandTests
{
    private static readonly string[] Files =
        [
            "alerts.csv", "alerts.jsonl", "alerts.xlsx", "gaps-by-department.csv", "gaps.csv", "rejects.csv",
            "shadow.csv", "summary.json", "unmatched.csv", "unmatched.xlsx",
        ];

    [Theory]
    [InlineData(80, false, "scan-80.txt", MessageLanguage.English)]
    [InlineData(80, false, "scan-80.txt", MessageLanguage.Chinese)]
    [InlineData(120, false, "scan-120.txt", MessageLanguage.English)]
    [InlineData(120, false, "scan-120.txt", MessageLanguage.Chinese)]
    [InlineData(80, true, "scan-80-colours.txt", MessageLanguage.English)]
    [InlineData(80, true, "scan-80-colours.txt", MessageLanguage.Chinese)]
    public async Task The_summary_fits_the_terminal(int width, bool colours, string golden, MessageLanguage language)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Width = width, HasColours = colours, Language = language }, "scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check(golden, language, region.Steady(run.Out));
        Assert.All(Escapes().Replace(region.Steady(run.Out), "").Split('\n'), line => Assert.InRange(WrappedText.WidthOf(line), 0, width));
        Assert.Equal(colours, run.Out.Contains('\e', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task What_the_feeds_lack_is_warned_of(MessageLanguage language)
    {
        using Region region = new Region().Change("scan.json", "\"hotline_call\"", "\"hotline_calls\"");
        CommandRun misspelt = await CommandRun.OfAsync("scan", region.Scan);
        Assert.Equal((1, ""), (misspelt.Exit, misspelt.Out));
        Assert.Contains("did you mean 'hotline_call'?", Assert.Single(misspelt.ErrorLines), StringComparison.Ordinal);

        using Region without = new Region().Change("scan.json", "\"from\": \"2026-01-01\"", "\"from\": \"2026-10-01\"");
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Width = 80, Language = language }, "scan", without.Scan);
        Golden.Check("scan-warning.txt", language, without.Steady(run.Out));
    }

    [Fact]
    public async Task Json_is_the_summary_that_is_written()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan, "--format", "json");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(File.ReadAllText(Path.Combine(region.Output, "summary.json")), run.Out);
        Assert.Equal(6, run.Json.GetProperty("companies").GetInt32());
    }

    [Fact]
    public async Task Results_are_where_the_scan_file_or_the_option_says()
    {
        using Region region = new();
        await CommandRun.OfAsync("scan", region.Scan);
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan, "--output", region.At("elsewhere"));
        Assert.Equal(Files, NamesIn(region.Output));
        Assert.Equal(Files, NamesIn(region.At("elsewhere/2026-11-20")));
        Assert.Contains("Results: elsewhere/2026-11-20\n", region.Steady(run.Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_as_of_date_is_today_unless_it_is_given()
    {
        using Region region = new();
        CommandSetting setting = new() { Clock = new StandingClock(new LocalDate(2026, 11, 21)) };
        await CommandRun.OfAsync(setting, "scan", region.Scan, "--as-of", "2026-11-19");
        await CommandRun.OfAsync(setting, "scan", region.Scan);
        Assert.Equal(["2026-11-19", "2026-11-21"], Directory.GetDirectories(region.At("out")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task The_number_of_threads_does_not_matter()
    {
        using Region region = new();
        await CommandRun.OfAsync("scan", region.Scan, "--threads", "1", "--output", region.At("one"));
        await CommandRun.OfAsync("scan", region.Scan, "--threads", "2", "--output", region.At("two"));
        Assert.All(Files, file => Assert.Equal(File.ReadAllBytes(region.At($"one/2026-11-20/{file}")), File.ReadAllBytes(region.At($"two/2026-11-20/{file}"))));
    }

    [Fact]
    public async Task Progress_is_shown_on_a_terminal_and_taken_away_at_the_end()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { ShowsProgress = true }, "scan", region.Scan);
        Assert.Matches(@"^\r\e\[Kreading.*\r\e\[Kassessing\r\e\[Kwriting\r\e\[K$", run.Error);
    }

    [Theory]
    [InlineData("reading")]
    [InlineData("assessing")]
    [InlineData("writing")]
    public async Task Ctrl_C_leaves_no_half_output_and_the_last_good_one(string word)
    {
        using Region region = new();
        await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-19");
        CancelOnWord error = new(word);
        CommandRun run = await CommandRun.OfAsync(
            new CommandSetting { ShowsProgress = true, Error = error, Cancellation = error.Token }, "scan", region.Scan);
        Assert.Equal((130, ""), (run.Exit, run.Out));
        Assert.EndsWith("early-warning: cancelled\n", run.Error, StringComparison.Ordinal);
        Assert.Equal([region.At("out/2026-11-19")], Directory.GetFileSystemEntries(region.At("out")));
    }

    [Theory]
    [InlineData("scan.json", "feeds/power.csv", "feeds/pwer.csv", "feeds/pwer.csv")]
    [InlineData("scan.json", "\"电量\"", "\"用电\"", "用电")]
    [InlineData("feeds/arrears.csv", "12500", "1250O", "1250O")]
    [InlineData("rules/policy.json", "\"orange\": 45", "\"orange\": 5", "EW1506")]
    [InlineData("scan.json", "\"feeds\":", "\"feed\":", "did you mean 'feeds'?")]
    public async Task Faults_of_the_input_are_lines_on_standard_error_and_nothing_is_written(string file, string from, string to, string fault)
    {
        using Region region = new Region().Change(file, from, to).Change("scan.json", "\"companies\":", "\"maxRejects\": 0, \"companies\":");
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(region.At("out")));
    }

    [Fact]
    public async Task A_scan_file_that_is_not_there_is_a_fault_with_a_way_out()
    {
        CommandRun run = await CommandRun.OfAsync("scan", "absent.json");
        Assert.Equal(1, run.Exit);
        Assert.Contains("early-warning init FOLDER", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> NamesIn(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\e\[[0-9;]*m", RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();
}
