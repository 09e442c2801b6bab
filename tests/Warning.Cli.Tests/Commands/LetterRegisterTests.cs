using System.IO.Compression;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>The register of letters as a file.</summary>
public sealed class LetterRegisterTests
{
    private const string Header = "序号,文号,文书种类,成文日期,企业,统一社会信用代码,签发人,送达日期,送达方式,签收人,应回复日期,回复日期,回复结果,办理状态";

    [Fact]
    public async Task Each_number_has_a_row_void_ones_too()
    {
        using Region region = await WithLettersAsync();
        CommandRun run = await ListAsync(region, "--out", region.At("台账.csv"));
        Assert.Equal((0, $"written: {region.At("台账.csv")}, 3 letters\n"), (run.Exit, run.Out));
        Assert.Equal(
            [
                $"\uFEFF{Header}",
                "1,示工劳监函字〔2026〕12号,提示函,,示例市甲家具有限公司,A,,,,,,,,作废",
                "2,示工劳监函字〔2026〕13号,提示函,2026-11-20,示例市甲家具有限公司,A,张某,2026-11-20,直接送达,,2026-12-07,2026-11-25,拒绝整改,转下一步",
                "3,示工劳监意字〔2026〕1号,意见书,2026-11-27,示例市甲家具有限公司,A,张某,,,,,,,已发出",
            ],
            (await File.ReadAllTextAsync(region.At("台账.csv"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(1, "--kind", "意见书")]
    [InlineData(2, "--kind", "reminder", "--year", "2026年")]
    [InlineData(0, "--year", "2025")]
    public async Task A_year_and_a_kind_are_chosen(int rows, params string[] choice)
    {
        using Region region = await WithLettersAsync();
        await ListAsync(region, [.. choice, "--out", region.At("r.csv")]);
        Assert.Equal(rows + 1, (await File.ReadAllLinesAsync(region.At("r.csv"))).Length);
        string listed = (await ListAsync(region, choice)).Out;
        Assert.Equal(rows > 0, listed.Contains("〔2026〕", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workbook_says_the_same_as_the_text()
    {
        using Region region = await WithLettersAsync();
        await ListAsync(region, "--out", region.At("r.xlsx"));
        using ZipArchive workbook = ZipFile.OpenRead(region.At("r.xlsx"));
        using StreamReader sheet = new(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        string text = await sheet.ReadToEndAsync();
        int[] places = [.. ((string[])[.. Header.Split(','), "示工劳监函字〔2026〕12号", "示工劳监函字〔2026〕13号", "示工劳监意字〔2026〕1号"]).Select(Place)];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);

        int Place(string cell) => text.IndexOf($">{cell}<", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageLanguage.English, "is there already, and stays as it is; name another file")]
    [InlineData(MessageLanguage.Chinese, "保留原样；请换一个文件名")]
    public async Task A_file_that_is_there_stays(MessageLanguage language, string expected)
    {
        using Region region = await WithLettersAsync();
        region.With("r.csv", "mine");
        CommandRun run = await CommandRun.OfAsync(language, "letters", "list", "--scan", region.Scan, "--out", region.At("r.csv"));
        Assert.Equal(1, run.Exit);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(region.At("r.csv")));
    }

    [Fact]
    public async Task Another_kind_of_file_is_wrong_usage()
    {
        using Region region = await WithLettersAsync();
        CommandRun run = await ListAsync(region, "--out", "r.pdf");
        Assert.Equal(2, run.Exit);
        Assert.Contains("--out is a file .xlsx or .csv; found 'r.pdf'", run.Error, StringComparison.Ordinal);
    }

    private static async Task<Region> WithLettersAsync()
    {
        Region region = await LettersCommandTests.ScannedAsync();
        string[] issue = ["--on", "2026-11-20", "--signed-by", "张某", "--not-before-court"];
        await LettersCommandTests.DoAsync(region, ["issue", "A#reminder", .. issue]);
        await LettersCommandTests.DoAsync(region, "void", "A#reminder", "--why", "写错");
        await LettersCommandTests.DoAsync(region, ["issue", "A#reminder", .. issue]);
        await LettersCommandTests.DoAsync(region, "serve", "A#reminder", "--on", "2026-11-20");
        await LettersCommandTests.DoAsync(region, "reply", "A#reminder", "--on", "2026-11-25", "--outcome", "refused");
        await LettersCommandTests.DoAsync(region, "verify", "A#opinion", "--on", "2026-11-26", "--supervisors", "甲,乙",
            "--fact", "拖欠职工工资", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "issue", "A#opinion", "--on", "2026-11-27", "--signed-by", "张某");
        return region;
    }

    private static Task<CommandRun> ListAsync(Region region, params string[] options) =>
        CommandRun.OfAsync(["letters", "list", "--scan", region.Scan, .. options]);
}
