using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>
/// A budget of visits over six companies: A to E owe wages (red, 45 points; by affected workers A 100, C 50, E 35, B 20, D unknown), the power of F halved
/// (yellow, 30 points).
/// </summary>
public sealed class VisitBudgetTests
{
    private const string Arrears = "编号,月份,金额\nA,2026-10,100\nB,2026-10,100\nC,2026-10,100\nD,2026-10,100\nE,2026-10,100\nF,2026-10,0\n";

    private const string Power =
        "编号,月份,电量\nA,2026-09,100\nA,2026-10,100\nB,2026-09,100\nB,2026-10,100\nC,2026-09,100\nC,2026-10,100\nD,2026-09,100\nD,2026-10,100\n" +
        "E,2026-09,100\nE,2026-10,100\nF,2026-09,100\nF,2026-10,40\n";

    private const string Calls = "{\"日期\":\"2026-10-22\",\"单位\":\"丁物流有限公司\",\"人数\":1}\n";

    private const string Replay = """
        { "from": "2025-01-01", "to": "2026-04-01", "horizon": "6m",
          "atK": { "10": { "dates": 4, "hits": 20 }, "20": { "dates": 4, "hits": 24 } } }
        """;

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task The_screen_says_where_the_line_is_who_is_equal_at_it_and_what_falls_below(MessageLanguage language)
    {
        using Region region = Budget(3, more: ", \"backtest\": \"replay.json\"").With("replay.json", Replay);
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Width = 140, Language = language }, "scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("scan-budget.txt", language, region.Steady(run.Out));
    }

    [Fact]
    public async Task The_first_of_the_list_are_planned_and_the_others_below_with_what_they_lack()
    {
        using Region region = Budget(5);
        JsonElement[] lines = await ScanAsync(region);
        Assert.Equal(["A planned", "C planned", "E planned", "B planned", "D planned", "F below"], lines.Select(PlaceOf));

        // Red by the floor of the rule: at the line stand 45 points of a red one, and 70 are the fewest that are red by themselves. F has 30.
        Assert.Equal(40, lines[5].GetProperty("visit").GetProperty("lacks").GetInt32());
        Assert.All(lines, line => Assert.False(line.GetProperty("visit").TryGetProperty("tied", out _)));
        JsonElement budget = SummaryOf(region).GetProperty("budget");
        Assert.Equal((5, 1, 0), (budget.GetProperty("planned").GetInt32(), budget.GetProperty("below").GetInt32(), budget.GetProperty("tied").GetInt32()));
        Assert.Equal("D", budget.GetProperty("line").GetProperty("company").GetString());
        Assert.False(budget.TryGetProperty("expected", out _));
    }

    [Fact]
    public async Task Equal_ones_on_both_sides_of_the_line_are_tied()
    {
        using Region region = Budget(3);
        JsonElement[] lines = await ScanAsync(region);
        Assert.Equal(["A planned tied", "C planned tied", "E planned tied", "B below tied", "D below tied", "F below"], lines.Select(PlaceOf));
        Assert.Equal([0, 0, 40], lines[3..].Select(line => line.GetProperty("visit").GetProperty("lacks").GetInt32()));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(100)]
    public async Task A_budget_for_all_draws_no_line(int visits)
    {
        using Region region = Budget(visits);
        Assert.All(await ScanAsync(region), line => Assert.EndsWith(" planned", PlaceOf(line), StringComparison.Ordinal));
        JsonElement budget = SummaryOf(region).GetProperty("budget");
        Assert.Equal((6, 0), (budget.GetProperty("planned").GetInt32(), budget.GetProperty("below").GetInt32()));
        Assert.False(budget.TryGetProperty("line", out _));
    }

    [Fact]
    public async Task Silenced_ones_and_those_that_a_person_closed_step_aside()
    {
        using Region region = Budget(2);
        await ScanAsync(region);
        string[] silence = ["alerts", "silence", "A", "--until", "2026-12-15", "--by", "李某", "--why", "已约谈", "--scan", region.Scan];
        Assert.Equal(0, (await CommandRun.OfAsync(silence)).Exit);
        Assert.Equal(0, (await CommandRun.OfAsync("alerts", "close", "C", "--as", "handled", "--by", "李某", "--scan", region.Scan)).Exit);
        Dictionary<string, string> places = (await ScanAsync(region)).ToDictionary(line => line.GetProperty("company").GetString()!, PlaceOf);
        Assert.Equal(("A silenced", "C closed"), (places["A"], places["C"]));
        Assert.Equal(("E planned tied", "B planned tied", "D below tied", "F below"), (places["E"], places["B"], places["D"], places["F"]));
        JsonElement aside = SummaryOf(region).GetProperty("budget").GetProperty("aside");
        Assert.Equal((0, 1, 1), (aside.GetProperty("visited").GetInt32(), aside.GetProperty("silenced").GetInt32(), aside.GetProperty("closed").GetInt32()));
    }

    // The reminder to A was served on 22 November, a week before the 29th.
    [Theory]
    [InlineData("2026-11-26", "A visited", "2026-11-22")]
    [InlineData("2026-11-28", "A visited", "2026-11-22")]
    [InlineData("2026-11-29", "A planned", null)]
    public async Task A_company_steps_aside_until_the_time_of_the_budget_after_the_last_day_of_its_letters_is_over(string asOf, string place, string? actedOn)
    {
        using Region region = Filled(await LettersCommandTests.UnscannedAsync(), 6);
        await ScanAsync(region);
        await DoAsync(region, "letters", "issue", "A@2026-11-20#reminder", "--on", "2026-11-21", "--signed-by", "张某", "--not-before-court");
        await DoAsync(region, "letters", "serve", "A@2026-11-20#reminder", "--on", "2026-11-22");
        Assert.Equal(0, (await CommandRun.OfAsync(LettersCommandTests.Later, "scan", region.Scan, "--as-of", asOf)).Exit);
        string[] lines = await File.ReadAllLinesAsync(region.At($"out/{asOf}/alerts.jsonl"));
        JsonElement line = lines.Select(one => JsonDocument.Parse(one).RootElement.Clone()).Single(one => one.GetProperty("company").GetString() == "A");
        Assert.Equal(place, PlaceOf(line));
        Assert.Equal(actedOn, line.GetProperty("visit").TryGetProperty("actedOn", out JsonElement day) ? day.GetString() : null);
    }

    [Fact]
    public async Task Expected_hits_lie_between_those_of_the_backtest()
    {
        using Region region = Budget(4, more: ", \"backtest\": \"replay.json\"").With("replay.json", Replay);
        await ScanAsync(region);

        // 5 among the first 10 on each date, so 2 among 4.
        JsonElement expected = SummaryOf(region).GetProperty("budget").GetProperty("expected");
        Assert.Equal((2.0, "6m"), (expected.GetProperty("hits").GetDouble(), expected.GetProperty("horizon").GetString()));
    }

    [Theory]
    [InlineData(null, "cannot be read")]
    [InlineData("[]", "is not what a backtest writes")]
    [InlineData("{ \"from\": 1 }", "is not what a backtest writes")]
    [InlineData("no json", "is not what a backtest writes")]
    public async Task A_backtest_that_cannot_be_read_stops_the_scan_before_anything_is_written(string? text, string said)
    {
        using Region region = Budget(4, more: ", \"backtest\": \"replay.json\"");
        if (text is not null) region.With("replay.json", text);
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("replay.json", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(region.Output));
    }

    [Fact]
    public async Task The_lists_for_people_have_the_place_and_the_points_only_with_a_budget()
    {
        using Region without = Small(), region = Budget(3);
        await ScanAsync(without);
        await ScanAsync(region);
        string header = await File.ReadAllTextAsync(Path.Combine(region.Output, "alerts.csv"));
        string plain = await File.ReadAllTextAsync(Path.Combine(without.Output, "alerts.csv"));
        Assert.Contains("走访", header, StringComparison.Ordinal);
        Assert.Contains("名额之外（线上并列）", header, StringComparison.Ordinal);
        Assert.DoesNotContain("走访", plain, StringComparison.Ordinal);
        string workbook = AlertsWorkbookTests.TextOf(region);
        Assert.Contains("|走访|", workbook, StringComparison.Ordinal);
        Assert.Contains("|距名额线分值", workbook, StringComparison.Ordinal);
        Assert.Contains("|列入走访（线上并列）|", workbook, StringComparison.Ordinal);
        Assert.Matches(@"\|名额之外\|.*\|40\b", workbook);
        Assert.DoesNotContain("走访", AlertsWorkbookTests.TextOf(without), StringComparison.Ordinal);
    }

    private static async Task DoAsync(Region region, params string[] act)
    {
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later, [.. act, "--by", "李某", "--scan", region.Scan]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
    }

    private static string PlaceOf(JsonElement line)
    {
        JsonElement visit = line.GetProperty("visit");
        return $"{line.GetProperty("company").GetString()} {visit.GetProperty("place").GetString()}{(visit.TryGetProperty("tied", out _) ? " tied" : "")}";
    }

    private static JsonElement SummaryOf(Region region)
    {
        using JsonDocument summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(region.Output, "summary.json")));
        return summary.RootElement.Clone();
    }

    private static async Task<JsonElement[]> ScanAsync(Region region)
    {
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return [.. (await File.ReadAllLinesAsync(Path.Combine(region.Output, "alerts.jsonl"))).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }

    private static Region Small() => Filled(new Region());

    private static Region Filled(Region region) => region.With("feeds/arrears.csv", Arrears).With("feeds/power.csv", Power).With("feeds/hotline.jsonl", Calls);

    private static Region Budget(int visits, string more = "") => Filled(new Region(), visits, more);

    private static Region Filled(Region region, int visits, string more = "") => Filled(region).Change("scan.json", "\"rules\": \"rules\",", $$"""
        "rules": "rules", "budget": { "visits": {{visits}}, "per": "1w"{{more}} },
        """);
}
