using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>A register that was kept on paper is taken over.</summary>
public sealed class LettersImportTests
{
    private const string Header = "文号,文书种类,成文日期,企业,签发人,回复日期,回复结果\n";

    private const string RegionAttribute = """{ "id": "region", "title": "行政区划", "kind": "attribute", "type": "text" }""";

    private const string Sound = Header + """
        示工劳监函字[2026]20号,提示函,2026-03-02,示例市甲家具有限公司,张某,2026-03-20,已整改
        示工劳监函字〔2025〕7号,提示函,2025年3月2日,A,,2025-03-20,拒绝整改
        示工劳监意字〔2025〕1号,意见书,2025-05-06,A,,,

        """;

    [Fact]
    public async Task Nothing_is_recorded_before_record_is_said()
    {
        using Region region = await WithAsync(Sound);
        CommandRun run = await ImportAsync(region);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("示工劳监函字〔2025〕7号", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("〔2025〕", (await CommandRun.OfAsync("letters", "list", "--all", "--scan", region.Scan)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_over_is_in_the_register_and_counts_in_its_year()
    {
        using Region region = await WithAsync(Sound);
        CommandRun run = await ImportAsync(region, "--record");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        await CommandRun.OfAsync("letters", "list", "--year", "2025", "--out", region.At("2025.csv"), "--scan", region.Scan);
        string[] lines = (await File.ReadAllTextAsync(region.At("2025.csv"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            [
                "1,示工劳监函字〔2025〕7号,提示函,2025-03-02,示例市甲家具有限公司,A,,,,,,2025-03-20,拒绝整改,已办结",
                "2,示工劳监意字〔2025〕1号,意见书,2025-05-06,示例市甲家具有限公司,A,,,,,,,,已办结",
            ],
            lines[1..]);
        CommandRun report = await CommandRun.OfAsync(
            LettersCommandTests.Later, "alerts", "report", "--from", "2025-01-01", "--to", "2025-12-31", "--format", "csv", "--scan", region.Scan);
        Assert.Equal(2, report.Out.Split("2025-", StringSplitOptions.None).Length - 1);

        // The next number follows the highest one, on paper or not; what was refused then proposes nothing now.
        await LettersCommandTests.DoAsync(region, "issue", "A#reminder", "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        string listed = (await CommandRun.OfAsync("letters", "list", "--scan", region.Scan)).Out;
        Assert.Contains("示工劳监函字〔2026〕21号", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("opinion", listed.Split("示例市甲家具有限公司")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_taken_over_counts_in_the_county_of_its_company()
    {
        using Region region = (await WithAsync(Sound))
            .Change("rules/indicators.json", "{ \"id\": \"headcount\"", $"{RegionAttribute}, {{ \"id\": \"headcount\"")
            .Change("scan.json", "\"headcount\": \"人数\"", "\"headcount\": \"人数\", \"region\": \"区划\"");
        string[] companies = await File.ReadAllLinesAsync(region.At("feeds/companies.csv"));
        await File.WriteAllLinesAsync(region.At("feeds/companies.csv"), companies.Select((line, row) => row == 0 ? $"{line},区划" : $"{line},420101001"));
        Assert.Equal(0, (await ImportAsync(region, "--record")).Exit);
        CommandRun report = await CommandRun.OfAsync(
            LettersCommandTests.Later, "alerts", "report", "--from", "2025-01-01", "--to", "2025-12-31", "--format", "csv", "--scan", region.Scan);
        Assert.Equal(2, report.Out.Split(",420101,", StringSplitOptions.None).Length - 1);
    }

    [Theory]
    [InlineData(MessageLanguage.English, "paper.csv:2: 回复结果 (outcome) '好'")]
    [InlineData(MessageLanguage.Chinese, "paper.csv:2：回复结果“好”")]
    public async Task A_fault_names_the_column_as_the_sheet_does(MessageLanguage language, string said)
    {
        using Region region = await WithAsync(Header + "示工劳监函字〔2025〕7号,提示函,2025-03-02,A,,2025-03-20,好\n");
        CommandRun run = await CommandRun.OfAsync(
            LettersCommandTests.Later with { Language = language }, "letters", "import", region.At("paper.csv"), "--by", "李某", "--scan", region.Scan);
        Assert.Equal(1, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_comes_back_once_more_records_what_is_new()
    {
        using Region region = await WithAsync(Sound);
        await ImportAsync(region, "--record");
        region.With("paper.csv", Sound.TrimEnd() + "\n示工劳监意字〔2025〕2号,意见书,2025-06-06,A,,,\n");
        CommandRun run = await ImportAsync(region, "--record", "--format", "json");
        Assert.Equal((0, 3, 1), (run.Exit, run.Json.GetProperty("alreadyRecorded").GetInt32(), run.Json.GetProperty("acts").GetArrayLength()));
    }

    [Theory]
    [InlineData("示工劳监函字〔2025〕1号,提示函,2025-03-02,没有的公司,,,", "no company '没有的公司' in the register; write its code, or its whole name")]
    [InlineData("示工劳监函字〔2025〕1号,提示函,2025-03-02,家具,,,", "no company '家具' in the register; write its code, or its whole name")]
    [InlineData("示工劳监函字〔2025〕1号,通知书,2025-03-02,A,,,", "reminder")]
    [InlineData("示工劳监函字〔2025〕1号,提示函,2028-03-02,A,,,", "2028-03-02 is after today, 2027-02-01")]
    [InlineData("示工劳监函字〔2024〕1号,提示函,2024-12-31,A,,,", "2024-12-31 is before 2025-01-01, from which 《湖北省工会劳动法律监督条例》 is in force; correct the date")]
    [InlineData("示工劳监函字〔2025〕1号,提示函,2025-03-02,A,,2025-03-01,已整改", "was answered on 2025-03-01, before it was issued on 2025-03-02")]
    [InlineData("示工劳监函字〔2025〕1号,提示函,2025-03-02,A,,,已整改", "an answer has a day and an outcome; fill in both or neither")]
    [InlineData("示工劳监函字〔2025〕1号,提示函,2025-03-02,A,,2025-03-03,已立案", "'filed' is no answer to a reminder")]
    [InlineData("示工劳监函字(2025)7号,提示函,2025-03-02,A,,,", "示工劳监函字〔2025〕7号")]
    [InlineData("示工劳监函字〔2025〕7号,提示函,2025-03-02,A,,,", "3")]
    public async Task A_row_that_cannot_be_taken_over_is_told_and_nothing_is(string row, string expected)
    {
        using Region region = await WithAsync(Sound.TrimEnd() + $"\n{row}\n");
        CommandRun run = await ImportAsync(region, "--record");
        Assert.Equal(1, run.Exit);
        Assert.Contains("paper.csv", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("5", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains(expected, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("〔2025〕", (await CommandRun.OfAsync("letters", "list", "--all", "--scan", region.Scan)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_said_in_chinese()
    {
        using Region region = await WithAsync(Header + "示工劳监函字〔2025〕1号,提示函,2025-03-02,没有的公司,,,\n");
        CommandSetting chinese = LettersCommandTests.Later with { Language = MessageLanguage.Chinese };
        CommandRun run = await CommandRun.OfAsync(
            chinese, "letters", "import", region.At("paper.csv"), "--by", "李某", "--scan", region.Scan);
        Assert.Contains("企业名录里没有“没有的公司”；请写统一社会信用代码或企业全称", run.ErrorLines[0], StringComparison.Ordinal);
    }

    private static async Task<Region> WithAsync(string paper) => (await LettersCommandTests.ScannedAsync()).With("paper.csv", paper);

    private static Task<CommandRun> ImportAsync(Region region, params string[] options) =>
        CommandRun.OfAsync(LettersCommandTests.Later, ["letters", "import", region.At("paper.csv"), "--by", "李某", "--scan", region.Scan, .. options]);
}
