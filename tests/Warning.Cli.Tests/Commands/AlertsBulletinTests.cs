using System.IO.Compression;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>The bulletin of a period: a page for the leaders, figures, charts and lists, as a Word document and as a workbook.</summary>
public sealed class AlertsBulletinTests
{
    private static readonly LocalDate Monday = new(2026, 11, 16);

    [Theory]
    [InlineData("2026-11-16", "2026-11-23", "劳动关系风险预警周报", "2026年第47周（2026年11月16日至11月22日）")]
    [InlineData("2026-12-28", "2027-01-04", "劳动关系风险预警周报", "2026年第53周（2026年12月28日至2027年1月3日）")]
    [InlineData("2026-11-17", "2026-11-24", "劳动关系风险预警简报", "2026年11月17日至11月23日")]
    [InlineData("2026-11-01", "2026-12-01", "劳动关系风险预警月报", "2026年11月")]
    [InlineData("2026-10-01", "2027-01-01", "劳动关系风险预警季度分析", "2026年第四季度")]
    [InlineData("2026-11-01", "2027-02-01", "劳动关系风险预警简报", "2026年11月1日至2027年1月31日")]
    [InlineData("2026-11-20", "2026-11-21", "劳动关系风险预警简报", "2026年11月20日")]
    public async Task A_bulletin_is_called_by_its_period(string from, string to, string title, string period)
    {
        using Region region = await ScannedAsync();
        Bulletin bulletin = await ReadAsync(region, Day(from), Day(to));
        Assert.Equal((title, period, "示例市总工会"), (bulletin.Title, bulletin.Period, bulletin.Issuer));
    }

    [Fact]
    public async Task The_figures_of_the_week_are_those_of_the_ledger()
    {
        using Region region = await ScannedAsync();
        await CloseAsync(region, "E", "--as", "handled", "--workers", "5", "--yuan", "73685.5");
        Bulletin bulletin = await ReadAsync(region, Monday, Monday.PlusDays(7));
        Assert.Equal(["6", "2", "1", "1", "0"], bulletin.Figures.Select(figure => figure.Value));
        Assert.Equal(["2026-11-20|示例市甲家具有限公司|红|", "2026-11-20|广东省示例市戊精密五金制品实业股份有限公司第二分公司|黄|"], Rows(bulletin, "本期新增预警"));
        Assert.Equal(["2026-11-20|广东省示例市戊精密五金制品实业股份有限公司第二分公司|已处理|5|73685.5"], Rows(bulletin, "本期办结"));
        Assert.Equal(["红 1", "橙 0", "黄 0", "蓝 0"], Columns(bulletin, "期末在案预警", series: 0));
        Assert.Equal(["2026-10 0", "2026-11 2"], Columns(bulletin, "近十二个月预警", series: 0).TakeLast(2));
        Assert.Equal("2026-11 1", Columns(bulletin, "近十二个月预警", series: 1)[^1]);
        Assert.Equal(["用电量减半|2|1|0|0%"], Rows(bulletin, "误报较多的规则（近十二个月）"));
    }

    [Fact]
    public async Task A_closing_that_was_taken_back_is_none_and_the_case_is_open_again()
    {
        using Region region = await ScannedAsync();
        await CloseAsync(region, "E", "--as", "false-alarm");
        CommandRun reopened = await CommandRun.OfAsync("alerts", "reopen", "E", "--by", "李某", "--why", "看错了", "--scan", region.Scan);
        Assert.True(reopened.Exit == 0, reopened.Error);
        Bulletin bulletin = await ReadAsync(region, Monday, Monday.PlusDays(7));
        Assert.Equal(["6", "2", "0", "2", "0"], bulletin.Figures.Select(figure => figure.Value));
        Assert.Empty(Rows(bulletin, "本期办结"));
    }

    [Fact]
    public async Task A_week_before_the_first_scan_has_nothing_and_says_so()
    {
        using Region region = await ScannedAsync();
        Bulletin bulletin = await ReadAsync(region, Monday.PlusDays(-7), Monday);
        Assert.Equal(["0", "0", "0", "0", "0"], bulletin.Figures.Select(figure => figure.Value));
        Assert.All(bulletin.Leaders.Concat(bulletin.Parts).Where(part => part.Chart is null), part => Assert.NotNull(part.Note));
    }

    [Theory]
    [InlineData("4", "部分|—")]
    [InlineData("5", "5|73685.5")]
    [InlineData("0", "0|73685.5")]
    public async Task Of_fewer_than_five_workers_the_number_and_the_money_are_not_told(string workers, string told)
    {
        using Region region = await ScannedAsync();
        await CloseAsync(region, "E", "--as", "handled", "--workers", workers, "--yuan", "73685.5");
        Assert.EndsWith(told, Assert.Single(Rows(await ReadAsync(region, Monday, Monday.PlusDays(7)), "本期办结")), StringComparison.Ordinal);
        BulletinUnit[] units = [new("东镇总工会", 3) { Workers = long.Parse(workers, null), Yuan = 73685.5m, MedianDays = 2.5 }];
        Assert.Equal($"东镇总工会|3|未记录|未记录|2.5|未记录|{told}|未记录", Assert.Single(Rows(await ReadAsync(region, Monday, Monday.PlusDays(7), units), "各单位办理情况")));
    }

    [Fact]
    public async Task The_worst_cases_are_those_of_the_last_results_and_without_them_of_the_ledger()
    {
        using Region region = await ScannedAsync();
        Bulletin bulletin = await ReadAsync(region, Monday, Monday.PlusDays(7));
        string[] with = Rows(bulletin, "最需关注的企业");
        Assert.Equal(2, with.Length);
        Assert.StartsWith("示例市甲家具有限公司|红|87.5|欠薪|", with[0], StringComparison.Ordinal);
        Directory.Delete(region.At("out"), recursive: true);
        Assert.Equal(["示例市甲家具有限公司|红|2026-11-20", "广东省示例市戊精密五金制品实业股份有限公司第二分公司|黄|2026-11-20"],
            Rows(await ReadAsync(region, Monday, Monday.PlusDays(7)), "最需关注的企业"));
    }

    [Fact]
    public async Task Points_by_dimension_are_shown_where_the_pack_has_dimensions()
    {
        using Region region = new();
        region.Change("rules/policy.json", "\"affectedWorkers\"",
            "\"dimensions\": [ { \"id\": \"pay\", \"title\": \"工资\", \"categories\": [\"arrears\"] } ], \"affectedWorkers\"")
            .Change("rules/signs.json", "\"id\": \"signs.arrears\",", "\"id\": \"signs.arrears\", \"category\": \"arrears\",");
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20")).Exit);
        Bulletin bulletin = await ReadAsync(region, Monday, Monday.PlusDays(7));
        Assert.Equal(["工资 1", "其他 3"], Columns(bulletin, "风险所在", series: 0));
    }

    [Fact]
    public async Task The_files_are_written_once_and_say_nothing_of_a_complainant()
    {
        using Region region = await ScannedAsync();
        string[] command = ["alerts", "report", "--from", "2026-11-16", "--to", "2026-11-22", "--word", region.At("weekly.docx"), "--xlsx",
            region.At("weekly.xlsx"), "--scan", region.Scan];
        CommandRun run = await CommandRun.OfAsync(MessageLanguage.English, command);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(
            "劳动关系风险预警周报, 2026年第47周（2026年11月16日至11月22日）: weekly.docx\n劳动关系风险预警周报, 2026年第47周（2026年11月16日至11月22日）: weekly.xlsx\n", region.Steady(run.Out));
        using (ZipArchive zip = ZipFile.OpenRead(region.At("weekly.docx")))
        {
            using StreamReader reader = new(zip.GetEntry("word/document.xml")!.Open());
            string text = reader.ReadToEnd();
            Assert.Contains("示例市甲家具有限公司", text, StringComparison.Ordinal);
            Assert.DoesNotContain("投诉", text, StringComparison.Ordinal);
        }

        byte[] before = File.ReadAllBytes(region.At("weekly.docx"));
        CommandRun again = await CommandRun.OfAsync(MessageLanguage.English, command);
        Assert.Equal(1, again.Exit);
        Assert.Contains("is there already, and stays as it is", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(region.At("weekly.docx")));
    }

    [Theory]
    [InlineData("--word", "weekly.doc", "expected a file .docx; found 'weekly.doc'")]
    [InlineData("--xlsx", "weekly.csv", "expected a file .xlsx; found 'weekly.csv'")]
    public async Task A_file_of_another_kind_is_refused(string option, string name, string fault)
    {
        using Region region = await ScannedAsync();
        CommandRun run = await CommandRun.OfAsync(
            MessageLanguage.English, "alerts", "report", "--from", "2026-11-16", "--to", "2026-11-22", option, name, "--scan", region.Scan);
        Assert.Equal(2, run.Exit);
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
    }

    private static async Task<Region> ScannedAsync()
    {
        Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20")).Exit);
        return region;
    }

    private static async Task CloseAsync(Region region, string company, params string[] found)
    {
        CommandRun run = await CommandRun.OfAsync(["alerts", "close", company, .. found, "--by", "李某", "--scan", region.Scan]);
        Assert.True(run.Exit == 0, run.Error);
    }

    private static async Task<Bulletin> ReadAsync(Region region, LocalDate from, LocalDate to, IReadOnlyList<BulletinUnit>? units = null)
    {
        ScanFile scan = ScanFile.Load(region.Scan, OfficeFormats.All);
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(scan);
        return await BulletinReader.ReadAsync(scan, cases, from, to, units);
    }

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

    private static BulletinPart Part(Bulletin bulletin, string title) => bulletin.Leaders.Concat(bulletin.Parts).Single(part => part.Title == title);

    private static string[] Rows(Bulletin bulletin, string title) =>
        [.. Part(bulletin, title).Table?.Rows.Select(row => string.Join('|', row.Cells.Select(Told))) ?? []];

    private static string[] Columns(Bulletin bulletin, string title, int series) => Part(bulletin, title).Chart is { } chart
        ? [.. chart.Categories.Select((category, place) => FormattableString.Invariant($"{category} {chart.Series[series].Values[place]}"))]
        : [];

    private static string Told(WorkbookCell cell) =>
        cell.Text ?? (cell.Number is { } number ? FormattableString.Invariant($"{number:0.##}") : cell.Day is { } day
        ? FormattableString.Invariant($"{day:uuuu-MM-dd}") : "");
}
