using System.IO.Compression;
using System.Text;
using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>Letters that ask departments for the data that would decide most, and the sheets that come back.</summary>
public sealed class LettersAskTests
{
    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task Each_department_of_which_data_are_missing_gets_a_letter_and_a_sheet(MessageLanguage language)
    {
        using Region region = await ScannedAsync();
        string before = File.ReadAllText(region.At("state/ledger.jsonl"));
        CommandRun run = await CommandRun.OfAsync(language, "letters", "ask", "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("letters-ask.txt", language, region.Steady(run.Out));
        Assert.Equal(["人社.docx", "人社.xlsx", "供电.docx", "供电.xlsx"], Names(region.At("out/asking-2026-11-20")));
        Assert.Equal(before, File.ReadAllText(region.At("state/ledger.jsonl")));
    }

    [Fact]
    public async Task What_could_raise_a_company_to_the_highest_level_comes_first_and_what_is_left_out_is_told()
    {
        using Region region = await ScannedAsync();
        using JsonDocument all = await AskAsync(region, "--out", region.At("all"));
        Assert.Equal(
            ["供电 D power_kwh yellow 30", "供电 F power_kwh yellow 30", "人社 F wage_arrears_cny red 45"],
            all.RootElement.GetProperty("requests").EnumerateArray()
                .SelectMany(request => request.GetProperty("rows").EnumerateArray().Select(row => $"{request.GetProperty("department")} {Told(row)}")));
        using JsonDocument one = await AskAsync(region, "--out", region.At("one"), "--top", "1", "--department", "供");
        JsonElement power = Assert.Single(one.RootElement.GetProperty("requests").EnumerateArray());
        Assert.Equal((1, "D"),
            (power.GetProperty("leftOut").GetInt32(), Assert.Single(power.GetProperty("rows").EnumerateArray()).GetProperty("company").GetString()));
        Assert.Equal(1, all.RootElement.GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task The_periods_go_from_the_first_that_is_missing_to_the_last_that_has_ended()
    {
        using Region region = await ScannedAsync();
        using JsonDocument all = await AskAsync(region, "--department", "供电");
        string[][] periods = [.. all.RootElement.GetProperty("requests")[0].GetProperty("rows").EnumerateArray()
            .Select(row => row.GetProperty("periods").EnumerateArray().Select(period => period.GetString()!).ToArray())];
        Assert.Equal(12, periods[0].Length);
        Assert.Equal(("2025-11", "2026-10"), (periods[0][0], periods[0][^1]));
        Assert.Equal(["2026-09", "2026-10"], periods[1]);
    }

    [Fact]
    public async Task The_letter_asks_and_says_nothing_against_a_company()
    {
        using Region region = await ScannedAsync();
        await AskAsync(region, "--department", "人社", "--to", "示例市人力资源和社会保障局");
        string text = TextOf(region.At("out/asking-2026-11-20/人社.docx"), "word/document.xml");
        Assert.Contains("关于商请提供欠薪金额数据的函", text, StringComparison.Ordinal);
        Assert.Contains("示例市人力资源和社会保障局：", text, StringComparison.Ordinal);
        Assert.Contains("《中华人民共和国工会法》第二十六条", text, StringComparison.Ordinal);
        Assert.Contains("列入附件不表示该单位存在问题", text, StringComparison.Ordinal);
        Assert.Contains("【回复期限】", text, StringComparison.Ordinal);
        string sheet = string.Concat(
            Entries(region.At("out/asking-2026-11-20/人社.xlsx")).Select(entry => TextOf(region.At("out/asking-2026-11-20/人社.xlsx"), entry)));
        foreach (string never in new[] { "等级", "分值", "signs.", "违法", "欠薪 " }) Assert.DoesNotContain(never, text + sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("己餐厅", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_scan_gives_the_same_bytes()
    {
        using Region region = await ScannedAsync();
        await AskAsync(region, "--out", region.At("one"));
        await AskAsync(region, "--out", region.At("two"));
        foreach (string name in Names(region.At("one"))) Assert.Equal(File.ReadAllBytes(region.At($"one/{name}")), File.ReadAllBytes(region.At($"two/{name}")));
    }

    [Fact]
    public async Task A_sheet_that_came_back_filled_in_is_read_as_the_feed_it_was_asked_of()
    {
        using Region region = await ScannedAsync();
        await AskAsync(region, "--department", "供电");
        string file = region.At("out/asking-2026-11-20/供电.xlsx");
        string sheet = TextOf(file, "xl/worksheets/sheet1.xml");
        foreach (string header in new[] { "编号", "月份", "电量" }) Assert.Contains(header, sheet, StringComparison.Ordinal);

        // Row by row, as a person would fill the cells of the last column in.
        int number = 0;
        Fill(file, xml => System.Text.RegularExpressions.Regex.Replace(
            xml, "<x:c r=\"D(?<row>[0-9]+)\"(?<style>[^>/]*)/>",
            cell => $"<x:c r=\"D{cell.Groups["row"]}\"{cell.Groups["style"]}><x:v>{1000 + (10 * number++)}</x:v></x:c>",
            System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Equal(14, number);
        File.Move(file, region.At("feeds/power-asked.xlsx"));
        region.Change("scan.json", "feeds/power.csv", "feeds/power*.*");
        CommandRun scan = await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20");
        Assert.True(scan.Exit == 0, scan.Error);
        CommandRun again = await CommandRun.OfAsync("letters", "ask", "--scan", region.Scan, "--out", region.At("again"), "--department", "供电");
        Assert.Equal((1, "no data are missing of a department '供电'; data are missing of: 人社\n"), (again.Exit, again.Error));
    }

    [Fact]
    public async Task The_office_s_own_sources_are_not_asked_and_a_shared_one_goes_to_the_other()
    {
        using Region region = new();
        region.Change("rules/indicators.json", "\"source\": \"供电\"", "\"source\": \"工会、供电\"")
            .Change("rules/indicators.json", "\"source\": \"人社\"", "\"source\": \"工会\"");
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20")).Exit);
        using JsonDocument all = await AskAsync(region);
        Assert.Equal(["供电"], all.RootElement.GetProperty("requests").EnumerateArray().Select(request => request.GetProperty("department").GetString()));
        Assert.Equal(["工会"], all.RootElement.GetProperty("own").EnumerateArray().Select(own => own.GetString()));
    }

    [Fact]
    public async Task An_indicator_without_a_source_is_asked_of_the_feed_that_delivers_it()
    {
        using Region region = new();
        region.Change("rules/indicators.json", ", \"source\": \"供电\"", "");
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20")).Exit);
        using JsonDocument all = await AskAsync(region);
        Assert.Equal(["power", "人社"],
            all.RootElement.GetProperty("requests").EnumerateArray().Select(request => request.GetProperty("department").GetString()));
    }

    [Fact]
    public async Task Nothing_is_written_over_and_nothing_half_written()
    {
        using Region region = await ScannedAsync();
        region.With("drafts/供电.xlsx", "mine");
        CommandRun run = await CommandRun.OfAsync("letters", "ask", "--scan", region.Scan, "--out", region.At("drafts"));
        Assert.Equal(1, run.Exit);
        Assert.EndsWith("is there already, and somebody may have written in it; name another folder, or take it away\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["供电.xlsx"], Names(region.At("drafts")));
        Assert.Equal("mine", File.ReadAllText(region.At("drafts/供电.xlsx")));
    }

    [Theory]
    [InlineData(1, "no data are missing of a department '火星'; data are missing of: 供电, 人社\n", "--department", "火星")]
    [InlineData(2, "--to is the full name of one department; name it with --department", "--to", "供电局")]
    public async Task What_cannot_be_is_told(int exit, string fault, params string[] arguments)
    {
        using Region region = await ScannedAsync();
        CommandRun run = await CommandRun.OfAsync(["letters", "ask", "--scan", region.Scan, .. arguments]);
        Assert.Equal(exit, run.Exit);
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(region.At("out/asking-2026-11-20")));
    }

    [Fact]
    public async Task Before_the_first_scan_it_is_not_known_what_is_missing()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("letters", "ask", "--scan", region.Scan);
        Assert.Equal((1, "there was no scan yet, so it is not known what is missing; scan first\n"), (run.Exit, run.Error));
    }

    [Fact]
    public async Task Without_a_union_nobody_asks()
    {
        using Region region = await ScannedAsync();
        region.Change("scan.json", "\"issuer\": { \"name\": \"示例市总工会\" },", "");
        CommandRun run = await CommandRun.OfAsync("letters", "ask", "--scan", region.Scan);
        Assert.Equal(1, run.Exit);
    }

    private static string Told(JsonElement row) =>
        $"{row.GetProperty("company")} {row.GetProperty("indicator")} {row.GetProperty("mayReach")} {row.GetProperty("mayAdd")}";

    private static async Task<Region> ScannedAsync()
    {
        Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20")).Exit);
        return region;
    }

    private static async Task<JsonDocument> AskAsync(Region region, params string[] arguments)
    {
        CommandRun run = await CommandRun.OfAsync(["letters", "ask", "--scan", region.Scan, "--format", "json", .. arguments]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return JsonDocument.Parse(run.Out);
    }

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string[] Entries(string file)
    {
        using ZipArchive zip = ZipFile.OpenRead(file);
        return [.. zip.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".xml", StringComparison.Ordinal))];
    }

    /// <summary>Returns a part, of a document without its markup and the joiners of numbers.</summary>
    private static string TextOf(string file, string part)
    {
        using ZipArchive zip = ZipFile.OpenRead(file);
        using StreamReader reader = new(zip.GetEntry(part)!.Open());
        return System.Text.RegularExpressions.Regex.Replace(
            reader.ReadToEnd(), "<[^>]*>|\uFEFF", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    private static void Fill(string file, Func<string, string> change)
    {
        using ZipArchive zip = ZipFile.Open(file, ZipArchiveMode.Update);
        const string Part = "xl/worksheets/sheet1.xml";
        string xml;
        using (StreamReader reader = new(zip.GetEntry(Part)!.Open())) xml = reader.ReadToEnd();
        zip.GetEntry(Part)!.Delete();
        using StreamWriter writer = new(zip.CreateEntry(Part).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(change(xml));
    }
}
