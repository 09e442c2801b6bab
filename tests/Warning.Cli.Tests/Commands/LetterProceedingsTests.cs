using System.Text.Json;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

public sealed class LetterProceedingsTests
{
    private const string Worst = "示例市甲家具有限公司";

    private const string CourtCase =
        """  { "id": "court_case", "title": "涉诉案件", "kind": "event", "unit": "CNY", "lag": "0d", "source": "法院" },""";

    private const string Court = """
            { "id": "court", "file": "feeds/court.csv", "company": "编号", "date": "日期", "events": { "court_case": { "value": "标的" } } },
        """;

    private static readonly string[] Issue = ["issue", Worst, "--on", "2026-11-20", "--signed-by", "张某"];

    [Theory]
    [InlineData(MessageLanguage.English, "court.csv row 3 (feed court, 2026-09-14); make sure that none is of this matter, and say so with --not-before-court")]
    [InlineData(MessageLanguage.Chinese, "数据中有该单位进入仲裁或者诉讼的记录：feeds/court.csv 第 3 行（数据源 court，2026-09-14）")]
    public async Task Who_is_to_say_that_no_court_has_the_matter_is_told_the_row_and_the_day_of_one(MessageLanguage language, string said)
    {
        using Region region = await ScannedAsync();
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await CommandRun.OfAsync(
            LettersCommandTests.Later with { Language = language }, ["letters", .. Issue, "--by", "李某", "--scan", region.Scan]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    [Fact]
    public async Task What_was_shown_stands_in_the_act_in_the_letter_and_in_its_history()
    {
        using Region region = await ScannedAsync();
        string draft = await LettersCommandTests.DoAsync(region, "draft", Worst);
        Assert.Contains("\n  feeds/court.csv row 3, 2026-09-14 (feed court)\n", draft, StringComparison.Ordinal);
        string issued = await LettersCommandTests.DoAsync(region, [.. Issue, "--not-before-court"]);
        Assert.Contains("the feeds have 1 record of arbitration or court cases of this company within a year", issued, StringComparison.Ordinal);
        CommandRun shown = await CommandRun.OfAsync("letters", "show", Worst, "--history", "--scan", region.Scan);
        Assert.Contains("not before an agency, arbitrator or court; shown was feeds/court.csv row 3, 2026-09-14", shown.Out, StringComparison.Ordinal);
        CommandRun json = await CommandRun.OfAsync("letters", "show", Worst, "--format", "json", "--scan", region.Scan);
        JsonElement record = Assert.Single(json.Json.GetProperty("letter").GetProperty("proceedings").EnumerateArray());
        Assert.Equal(
            ("court", "feeds/court.csv", 3, "2026-09-14"),
            (Text("feed"), Text("file"), record.GetProperty("row").GetInt32(), Text("day")));
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(ScanFile.Load(region.Scan));
        LetterIssued act = (await cases.ReadActsAsync()).Select(one => one.Standing).OfType<LetterIssued>().Single();
        Assert.Equal([new FeedRecord("court", "feeds/court.csv", 3, new LocalDate(2026, 9, 14))], act.Proceedings!);

        string? Text(string key) => record.GetProperty(key).GetString();
    }

    [Fact]
    public async Task The_history_says_it_in_chinese()
    {
        using Region region = await ScannedAsync();
        CommandSetting chinese = LettersCommandTests.Later with { Language = MessageLanguage.Chinese };
        CommandRun issued = await CommandRun.OfAsync(chinese, ["letters", .. Issue, "--not-before-court", "--by", "李某", "--scan", region.Scan]);
        Assert.Contains(
            "数据中有该单位近一年进入仲裁或者诉讼的记录 1 条，请核对是否为同一事项：\n  feeds/court.csv 第 3 行，2026-09-14（数据源 court）",
            issued.Out,
            StringComparison.Ordinal);
        CommandRun shown = await CommandRun.OfAsync(chinese, "letters", "show", Worst, "--history", "--scan", region.Scan);
        Assert.Contains("未进入行政处理、仲裁或者诉讼；当时已显示 feeds/court.csv 第 3 行", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_of_other_companies_of_days_to_come_and_of_more_than_a_year_ago_are_not_shown()
    {
        using Region region = await ScannedAsync("编号,日期,标的\nB,2026-09-14,1\nA,2025-11-20,1\nA,2026-11-21,1\nA,2027-02-02,1\n");
        Assert.DoesNotContain("court.csv", await LettersCommandTests.DoAsync(region, [.. Issue, "--not-before-court"]), StringComparison.Ordinal);
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(ScanFile.Load(region.Scan));
        Assert.Empty((await cases.ReadActsAsync()).Select(one => one.Standing).OfType<LetterIssued>().Single().Proceedings!);
    }

    [Fact]
    public async Task A_feed_that_cannot_be_read_hinders_no_act_and_is_said()
    {
        using Region region = await ScannedAsync();
        File.Delete(region.At("feeds/court.csv"));
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later, ["letters", .. Issue, "--not-before-court", "--by", "李某", "--scan", region.Scan]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("is not shown, since they cannot be read: ", run.Error, StringComparison.Ordinal);
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(ScanFile.Load(region.Scan));
        Assert.Null((await cases.ReadActsAsync()).Select(one => one.Standing).OfType<LetterIssued>().Single().Proceedings);
    }

    [Fact]
    public async Task An_explained_fact_names_the_rows_in_which_its_values_stand()
    {
        using Region region = await ScannedAsync();
        await LettersCommandTests.DoAsync(region, "draft", Worst);
        string[] arrears = await File.ReadAllLinesAsync(region.At("feeds/arrears.csv"));
        int row = Array.FindIndex(arrears, line => line.StartsWith("A,2026-10", StringComparison.Ordinal)) + 1;
        CommandRun run = await CommandRun.OfAsync("letters", "explain", Worst, "--scan", region.Scan);
        Assert.Contains($"\n    in feeds/arrears.csv row {row}\n", run.Out, StringComparison.Ordinal);
        CommandRun json = await CommandRun.OfAsync("letters", "explain", Worst, "--format", "json", "--scan", region.Scan);
        JsonElement record = json.Json.GetProperty("sentences").EnumerateArray().Where(one => one.GetProperty("part").GetString() == "fact")
            .SelectMany(one => one.GetProperty("sources").EnumerateArray()).Where(source => source.TryGetProperty("records", out _))
            .SelectMany(source => source.GetProperty("records").EnumerateArray()).First();
        Assert.Equal((row, "feeds/arrears.csv"), (record.GetProperty("row").GetInt32(), record.GetProperty("file").GetString()));
    }

    [Theory]
    [InlineData(MessageLanguage.English, "the feeds as they are now do not give this sentence")]
    [InlineData(MessageLanguage.Chinese, "现在的数据得不出这句话")]
    public async Task A_fact_that_the_feeds_do_not_give_any_more_is_said_to_be_one(MessageLanguage language, string said)
    {
        using Region region = await ScannedAsync();
        await LettersCommandTests.DoAsync(region, "draft", Worst);
        string[] lines = await File.ReadAllLinesAsync(region.At("feeds/arrears.csv"));
        await File.WriteAllLinesAsync(region.At("feeds/arrears.csv"), lines.Where(line => !line.StartsWith("A,", StringComparison.Ordinal)));
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later with { Language = language }, "letters", "explain", Worst, "--scan", region.Scan);
        Assert.Contains(said, run.Out, StringComparison.Ordinal);
    }

    /// <summary>Returns a scanned region with a feed of court cases.</summary>
    private static async Task<Region> ScannedAsync(string? rows = null)
    {
        Region region = await LettersCommandTests.UnscannedAsync();
        region
            .Change("rules/indicators.json", "  { \"id\": \"headcount\"", $"{CourtCase}\n  {{ \"id\": \"headcount\"")
            .Change("scan.json", "    { \"id\": \"hotline\"", $"{Court}\n    {{ \"id\": \"hotline\"")
            .With("feeds/court.csv", rows ?? "编号,日期,标的\nB,2026-10-02,1000\nA,2026-09-14,5000\n");
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
        return region;
    }
}
