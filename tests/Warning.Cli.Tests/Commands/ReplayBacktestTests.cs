using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class ReplayBacktestTests
{
    // Power halves in April (known on 10 May) for A, in June for B, in August for C; A is in arrears from June on (known on 5 July).
    private const string Power = """
        编号,月份,电量
        A,2026-01,9000
        B,2026-01,500
        C,2026-01,800
        A,2026-02,9100
        B,2026-02,510
        C,2026-02,790
        A,2026-03,9000
        B,2026-03,500
        C,2026-03,810
        A,2026-04,4000
        B,2026-04,490
        C,2026-04,800
        A,2026-05,3900
        B,2026-05,500
        C,2026-05,780
        A,2026-06,3800
        B,2026-06,200
        C,2026-06,790
        A,2026-07,3700
        B,2026-07,480
        C,2026-07,800
        A,2026-08,3600
        B,2026-08,490
        C,2026-08,300
        A,2026-09,3600
        B,2026-09,500
        C,2026-09,310

        """;

    private const string Arrears = """
        编号,月份,金额
        A,2026-05,0
        B,2026-05,0
        C,2026-05,0
        A,2026-06,12500
        B,2026-06,0
        C,2026-06,0
        A,2026-07,13500
        B,2026-07,0
        C,2026-07,0
        A,2026-08,14500
        B,2026-08,0
        C,2026-08,0
        A,2026-09,15500
        B,2026-09,0
        C,2026-09,0

        """;

    private const string Outcomes = """
        结果表（2026年）
        企业名称,日期,类型,人数,金额
        示例市甲家具有限公司,2026-08-15,欠薪,80,260000
        C,2026年9月20日,停产,,
        戊企业,2026-07-01,停产,10,
        C,2026-09-20,停产,,

        """;

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task The_screen_shows_levels_ranks_dates_rules_and_what_to_beware_of(MessageLanguage language)
    {
        using Region region = Past();
        CommandRun run = await CommandRun.OfAsync(language, Line(region));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-backtest.txt", language, run.Out);
    }

    [Fact]
    public async Task Json_has_every_figure()
    {
        using Region region = Past();
        CommandRun run = await CommandRun.OfAsync([.. Line(region), "--format", "json", "--intervals"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-backtest.json", run.Out);
        JsonElement yellow = run.Json.GetProperty("levels").GetProperty("yellow");
        string[] ofLevels = ["alerted", "precision", "outcomes", "outcomesWarned", "recallOutcomes", "medianLeadDays", "opened"];
        Assert.All(ofLevels, key => Assert.Equal(JsonValueKind.Number, yellow.GetProperty(key).ValueKind));
        Assert.All(["pairs", "positives", "auc", "aucMeanPerDate"], key => Assert.Equal(JsonValueKind.Number, run.Json.GetProperty(key).ValueKind));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task Groups_with_too_few_outcomes_are_counted_together_and_named(MessageLanguage language)
    {
        string[] rows = ["企业,日期", .. Enumerable.Range(1, 6).Select(day => $"A,2026-08-{day:00}"), "B,2026-09-01", ""];
        using Region region = Past().With("outcomes.csv", string.Join('\n', rows));
        bool isChinese = language == MessageLanguage.Chinese;
        CommandRun run = await CommandRun.OfAsync(language, [.. Line(region), "--by", isChinese ? "规模" : "size"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-by-size.txt", language, run.Out[run.Out.IndexOf(isChinese ? "按规模" : "By size", StringComparison.Ordinal)..]);
        JsonElement groups = (await CommandRun.OfAsync([.. Line(region), "--by", "size", "--format", "json"])).Json.GetProperty("byGroup");
        Assert.Equal(("size", "20-299"), (groups.GetProperty("by").GetString(), groups.GetProperty("groups")[0].GetProperty("name").GetString()));
        Assert.Equal(["0-19", null], groups.GetProperty("tooFew").GetProperty("names").EnumerateArray().Select(name => name.GetString()));
        JsonElement months = (await CommandRun.OfAsync([.. Line(region), "--by", "month", "--format", "json"])).Json.GetProperty("byGroup");
        Assert.Equal("08", months.GetProperty("groups")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Groups_that_nothing_tells_of_are_refused()
    {
        using Region region = Past();
        CommandRun run = await CommandRun.OfAsync([.. Line(region), "--by", "town"]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("'region'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pairs_are_a_table_and_nothing_else_is_written()
    {
        using Region region = Past();
        string[] before = EntriesOf(region);
        CommandRun run = await CommandRun.OfAsync([.. Line(region), "--pairs", region.At("pairs.csv")]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-pairs.zh.csv", File.ReadAllText(region.At("pairs.csv")));
        Assert.Equal(before.Append(region.At("pairs.csv")).Order(StringComparer.Ordinal), EntriesOf(region));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task Every_row_of_outcomes_that_cannot_be_read_is_told_and_nothing_is_written(MessageLanguage language)
    {
        const string Bad = "company,date,workers,yuan\nA,2026-08,1,1\n,2026-08-01,,\nB,2026-02-30,1.5,-3\nC,2026-08-01,many,1\nD,2026-08-01,5,5\n";
        using Region region = Past().With("outcomes.csv", Bad);
        CommandRun run = await CommandRun.OfAsync(language, [.. Line(region), "--pairs", region.At("pairs.csv")]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Golden.Check("replay-bad-outcomes.txt", language, region.Steady(run.Error));
        Assert.False(File.Exists(region.At("pairs.csv")));
    }

    [Fact]
    public async Task Outcomes_without_a_column_for_the_company_or_the_date_are_refused()
    {
        using Region region = Past().With("outcomes.csv", "firm,day\nA,2026-08-01\n");
        CommandRun run = await CommandRun.OfAsync(Line(region));
        Assert.Equal(1, run.Exit);
        Assert.Contains("no column for the company", run.Error, StringComparison.Ordinal);
        run = await CommandRun.OfAsync(Line(region.With("outcomes.csv", "company,day\nA,2026-08-01\n")));
        Assert.Equal(1, run.Exit);
        Assert.Contains("no column for the date", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcomes_of_the_ledger_are_the_cases_that_were_closed_as_trouble()
    {
        using Region region = Past();
        CommandSetting on = new() { Clock = new StandingClock(new NodaTime.LocalDate(2026, 7, 10)) };
        Assert.Equal(0, (await CommandRun.OfAsync(on, "scan", region.Scan)).Exit);
        Assert.Equal(0, (await CommandRun.OfAsync(on, "alerts", "close", "A", "--as", "handled", "--by", "李某", "--scan", region.Scan)).Exit);
        CommandRun run = await OfLedgerAsync(region);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(1, run.Json.GetProperty("outcomes").GetProperty("total").GetInt32());
        Assert.Equal("2026-07-10", run.Json.GetProperty("through").GetString());
        string[] correction = ["alerts", "correct", "A@2026-07-10", "--as", "false-alarm", "--by", "李某", "--why", "x", "--scan", region.Scan];
        Assert.Equal(0, (await CommandRun.OfAsync(on, correction)).Exit);
        run = await OfLedgerAsync(region);
        Assert.Equal(0, run.Json.GetProperty("outcomes").GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("handled", """ "positive": ["handled", "no-breach"], "negative": ["false-alarm", "other"] """, 1)]
    [InlineData("no-breach", """ "positive": ["handled", "no-breach"], "negative": ["false-alarm", "other"] """, 1)]
    [InlineData("no-breach", """ "positive": ["handled"], "negative": ["no-breach", "false-alarm", "other"] """, 0)]
    [InlineData("handled", """ "positive": ["no-breach"], "negative": ["handled", "false-alarm", "other"] """, 0)]
    [InlineData("false-alarm", """ "positive": ["false-alarm", "other"], "negative": ["handled", "no-breach"] """, 1)]
    [InlineData("other", """ "positive": ["false-alarm", "other"], "negative": ["handled", "no-breach"] """, 1)]
    public async Task The_policy_says_which_findings_of_the_ledger_are_outcomes(string finding, string outcomes, int expected)
    {
        using Region region = Past();
        CommandSetting on = new() { Clock = new StandingClock(new NodaTime.LocalDate(2026, 7, 10)) };
        Assert.Equal(0, (await CommandRun.OfAsync(on, "scan", region.Scan)).Exit);
        string[] closing = ["alerts", "close", "A", "--as", finding, "--by", "李某", "--note", "x", "--scan", region.Scan];
        Assert.Equal(0, (await CommandRun.OfAsync(on, closing)).Exit);
        region.Change("rules/policy.json", "\"bands\"", $"\"outcomes\": {{ {outcomes} }}, \"bands\"");
        CommandRun run = await OfLedgerAsync(region);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(expected, run.Json.GetProperty("outcomes").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_younger_rule_is_tried_on_older_dates_unless_only_those_in_force_are_wanted()
    {
        using Region region = Past();
        region.Change("rules/signs.json", "\"score\": 45,", "\"score\": 45, \"effective\": { \"from\": \"2026-10-01\" },");
        JsonElement tried = (await CommandRun.OfAsync([.. Line(region), "--format", "json"])).Json;
        JsonElement inForce = (await CommandRun.OfAsync([.. Line(region), "--format", "json", "--effective"])).Json;
        Assert.Equal(3, tried.GetProperty("rules")[0].GetProperty("fired").GetInt32());
        Assert.Equal("signs.calls", inForce.GetProperty("rules")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_date_to_come_is_refused()
    {
        using Region region = Past();
        string[] line = ["replay", "backtest", region.Scan, "--from", "2026-06-20", "--to", "2026-12-20", "--outcomes", region.At("outcomes.csv")];
        CommandRun run = await CommandRun.OfAsync(line);
        Assert.Equal(1, run.Exit);
        Assert.Contains("2026-12-20", run.Error, StringComparison.Ordinal);
    }

    private static Task<CommandRun> OfLedgerAsync(Region region) => CommandRun.OfAsync(
        "replay", "backtest", region.Scan, "--from", "2026-06-01", "--to", "2026-07-01", "--outcomes", "ledger", "--format", "json");

    private static string[] EntriesOf(Region region) =>
        [.. Directory.GetFileSystemEntries(region.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string[] Line(Region region) =>
        ["replay", "backtest", region.Scan, "--from", "2026-05-15", "--to", "2026-09-15", "--outcomes", region.At("outcomes.csv"), "--horizon", "3m"];

    /// <summary>Returns a region with months of power and arrears, and what came of the companies.</summary>
    internal static Region Past() => new Region().With("feeds/power.csv", Power).With("feeds/arrears.csv", Arrears).With("outcomes.csv", Outcomes);
}
