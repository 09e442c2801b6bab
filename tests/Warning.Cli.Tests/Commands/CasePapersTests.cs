using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>Proof of service, visit sheet, objection, closing report and archive on the command line: what they say, and what is refused.</summary>
public sealed class CasePapersTests
{
    private const string Worst = "示例市甲家具有限公司";
    private const string Number = "示工劳监函字〔2026〕12号";

    [Fact]
    public async Task Each_paper_says_what_the_register_has()
    {
        using Region region = await IssuedAsync();
        await SaidAsync(region, "letters", "proof", Worst, "--out", region.At("blank.docx"));
        await ServeAsync(region);
        await ObjectAsync(region);
        await SaidAsync(region, "case", "visit", Worst, "--on", "2026-11-26", "--with", "张经理", "--found", "车间停工", "--by", "李某");
        await SaidAsync(region, "letters", "proof", Number, "--out", region.At("proof.docx"));
        await SaidAsync(region, "case", "sheet", "甲家具", "--out", region.At("sheet.docx"));
        await CloseAsync(region);
        await SaidAsync(region, "case", "report", Worst, "--out", region.At("report.docx"));
        string[] papers = [.. new[] { "blank", "proof", "sheet", "report" }.Select(PaperOf)];
        Golden.Check("case-papers.txt", MessageLanguage.Chinese, Steady(string.Join('\n', papers)));

        string PaperOf(string name) => $"# {name}\n{TextOf(File.ReadAllBytes(region.At($"{name}.docx")))}";
    }

    [Fact]
    public async Task The_closing_report_has_the_referrals_and_what_the_bodies_answered()
    {
        using Region region = await IssuedAsync();
        await SaidAsync(region, "alerts", "refer", Worst, "--to", "hrss", "--reason", "查处欠薪", "--by", "李某");
        await SaidAsync(region, "alerts", "answer", Worst, "--finding", "paid", "--workers", "12", "--yuan", "86000", "--by", "李某");
        await SaidAsync(region, "alerts", "refer", Worst, "--to", "police", "--by", "李某");
        await SaidAsync(region, "case", "report", Worst, "--out", region.At("report.docx"));
        string text = TextOf(await File.ReadAllBytesAsync(region.At("report.docx")));
        Assert.Matches("移送人社部门（移送编号 R[0-9]+-[0-9]+），[0-9]+年[0-9]+月[0-9]+日反馈：已补发，职工 12 人，金额 86,000 元。", text);
        Assert.Matches("移送公安机关（移送编号 R[0-9]+-[0-9]+），已移送。", text);
    }

    [Fact]
    public async Task The_same_case_gives_the_same_bytes()
    {
        using Region region = await IssuedAsync();
        foreach (string kind in (string[])["sheet", "report"])
        {
            await SaidAsync(region, "case", kind, Worst, "--out", region.At("one.docx"));
            await SaidAsync(region, "case", kind, Worst, "--out", region.At("two.docx"));
            Assert.Equal(await File.ReadAllBytesAsync(region.At("one.docx")), await File.ReadAllBytesAsync(region.At("two.docx")));
            File.Delete(region.At("one.docx"));
            File.Delete(region.At("two.docx"));
        }
    }

    [Fact]
    public async Task Nothing_that_was_told_in_confidence_stands_on_the_visit_sheet()
    {
        using Region region = (await LettersCommandTests.UnscannedAsync())
            .Change("rules/indicators.json", "\"id\": \"wage_arrears_cny\"", "\"confidential\": true, \"id\": \"wage_arrears_cny\"")
            .Change("rules/signs.json", ", \"letterText\": \"你单位存在拖欠职工工资情形\"", "");
        CommandRun scan = await CommandRun.OfAsync("scan", region.Scan);
        Assert.True(scan.Exit == 0, scan.Error);
        await SaidAsync(region, "case", "sheet", Worst, "--out", region.At("sheet.docx"));
        string text = TextOf(await File.ReadAllBytesAsync(region.At("sheet.docx")));
        Assert.DoesNotContain("欠薪", text, StringComparison.Ordinal);
        Assert.Contains("另有线索不宜带到现场", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the register has no letter 'x'", "letters", "proof", "x", "--out", "new.docx")]
    [InlineData("is not issued, so that there is nothing to serve", "letters", "proof", Worst, "--out", "new.docx")]
    [InlineData("is proposed, not issued", "letters", "serve", Worst, "--on", "2026-11-20", "--received-by", "王经理", "--by", "李某")]
    [InlineData("nobody has objected", "letters", "answer", Worst, "--on", "2026-11-20", "--as", "upheld", "--text", "事实清楚", "--by", "李某")]
    [InlineData("no company is called '没有这家'", "case", "sheet", "没有这家", "--out", "new.docx")]
    [InlineData("no company is called '没有这家'", "case", "report", "没有这家", "--out", "new.docx")]
    [InlineData("alert of 2026-11-20 is open", "case", "archive", Worst, "--on", "2026-11-30", "--number", "1", "--out", "new.zip", "--by", "李某")]
    [InlineData("scan.json.docx is there already", "case", "report", Worst, "--out", "scan.json.docx")]
    public async Task What_is_not_allowed_is_said_and_nothing_is_written(string said, params string[] command)
    {
        using Region region = (await LettersCommandTests.ScannedAsync()).With("scan.json.docx", "");
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await RunAsync(region, [.. command.Select(word => Path.GetExtension(word) is ".docx" or ".zip" ? region.At(word) : word)]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
        Assert.False(File.Exists(region.At("new.docx")) || File.Exists(region.At("new.zip")));
    }

    [Theory]
    [InlineData("nobody is named who saw it", "--on", "2026-11-20", "--form", "left", "--refused", "负责人不在")]
    [InlineData("it was refused: say one of both", "--on", "2026-11-20", "--refused", "不在", "--received-by", "王经理", "--witness", "赵某")]
    [InlineData("before 2026-11-20", "--on", "2026-11-19", "--received-by", "王经理")]
    public async Task A_proof_that_does_not_hold_is_refused(string said, params string[] proof)
    {
        using Region region = await IssuedAsync();
        CommandRun run = await RunAsync(region, ["letters", "serve", Worst, .. proof, "--by", "李某"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_objection_is_listed_until_it_is_answered_and_its_file_is_in_the_case()
    {
        using Region region = await IssuedAsync();
        await ServeAsync(region);
        await ObjectAsync(region);
        CommandRun twice = await RunAsync(region, "letters", "serve", Number, "--on", "2026-11-22", "--by", "李某");
        Assert.Contains("was served on 2026-11-21 already", twice.Error, StringComparison.Ordinal);
        Assert.Contains("objection not answered", await SaidAsync(region, "letters", "list"), StringComparison.Ordinal);
        Assert.Contains("answer the objection", await SaidAsync(region, "letters", "list"), StringComparison.Ordinal);
        CommandRun scan = await CommandRun.OfAsync(LettersCommandTests.Later, "scan", region.Scan, "--as-of", "2026-12-01");
        Assert.Contains("answer the objection", scan.Out, StringComparison.Ordinal);
        Assert.Contains("attached 异议书.txt: " + Number, await SaidAsync(region, "case", "show", Worst), StringComparison.Ordinal);
        Assert.Equal("没有欠薪", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(region.At("state/evidence"), "*", SearchOption.AllDirectories))));
        await SaidAsync(region, "letters", "answer", Worst, "--on", "2026-11-28", "--as", "维持", "--text", "事实清楚", "--by", "李某");
        Assert.DoesNotContain("answer the objection", await SaidAsync(region, "letters", "list"), StringComparison.Ordinal);
        CommandRun json = await RunAsync(region, "letters", "show", Number, "--format", "json");
        Assert.Equal("upheld", json.Json.GetProperty("letter").GetProperty("objection").GetProperty("outcome").GetString());
        Assert.Equal("王经理", json.Json.GetProperty("letter").GetProperty("proof").GetProperty("receivedBy").GetString());
        Assert.Contains("answered: upheld; 事实清楚", await SaidAsync(region, "case", "show", Worst), StringComparison.Ordinal);
        await SaidAsync(region, "letters", "list", "--out", region.At("register.csv"));
        Assert.Contains("直接送达,王经理", await File.ReadAllTextAsync(region.At("register.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_attached_leaves_the_objection_out()
    {
        using Region region = await IssuedAsync();
        await ServeAsync(region);
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await RunAsync(
            region, "letters", "reply", Number, "--on", "2026-11-25", "--outcome", "objected", "--file", region.At("none.pdf"), "--by", "李某");
        Assert.Equal(1, run.Exit);
        Assert.Contains("there is no file", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    [Fact]
    public async Task A_closed_case_is_archived_with_report_and_contents_and_the_ledger_names_the_zip()
    {
        using Region region = await ClosedAsync();
        await RefusedAsync(region, "something happened in it on", "2026-11-25", "2026-1");
        await RefusedAsync(region, "is to come", "2027-03-01", "2026-1");
        string said = await ArchiveAsync(region, "a.zip", "2026-1");
        byte[] zip = await File.ReadAllBytesAsync(region.At("a.zip"));
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(zip));
        Assert.Contains(hash, said, StringComparison.Ordinal);
        Assert.Contains(hash, (await File.ReadAllLinesAsync(region.At("state/ledger.jsonl")))[^1], StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.OfAsync("case", "verify", region.At("a.zip"))).Exit);
        using ZipArchive archive = new(new MemoryStream(zip));
        string papers = $"{TextOf(Bytes(archive, "contents.docx"))}\n{TextOf(Bytes(archive, "report.docx"))}";
        Golden.Check("case-archive.txt", MessageLanguage.Chinese, Steady(papers));
        await RefusedAsync(region, "nothing was recorded since", "2027-02-01", "2026-2");
        Assert.Contains("archived on 2027-02-01 as 2026-1", await SaidAsync(region, "case", "show", Worst), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_opens_again_is_told_and_archived_anew_under_another_number()
    {
        using Region region = await ClosedAsync();
        await ArchiveAsync(region, "a.zip", "2026-1");
        CommandRun reopened = await RunAsync(region, "alerts", "reopen", Worst, "--why", "又有投诉", "--by", "张某");
        Assert.True(reopened.Exit == 0, reopened.Error);
        string shown = await SaidAsync(region, "case", "show", Worst);
        Assert.Contains("archived on 2027-02-01 as 2026-1, and open again since", shown, StringComparison.Ordinal);
        Assert.Contains("open again, though archived as 2026-1", shown, StringComparison.Ordinal);
        await RefusedAsync(region, "alert of 2026-11-20 is open", "2027-02-01", "2026-2");
        await SaidAsync(region, "alerts", "close", Worst, "--as", "handled", "--by", "李某");
        await RefusedAsync(region, "the number 2026-1 is that of the archived case", "2027-02-01", "2026-1");
        await ArchiveAsync(region, "b.zip", "2026-2");
        string withdrawn = (await File.ReadAllLinesAsync(region.At("state/ledger.jsonl")))[^1];
        Assert.Contains("\"case-archived\"", withdrawn, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.OfAsync(LettersCommandTests.Later, "ledger", "verify", "--scan", region.Scan)).Exit);
    }

    private static async Task RefusedAsync(Region region, string said, string on, string number)
    {
        CommandRun run = await RunAsync(region, "case", "archive", Worst, "--on", on, "--number", number, "--out", region.At("refused.zip"), "--by", "李某");
        Assert.Equal(1, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(region.At("refused.zip")));
    }

    private static Task<string> ArchiveAsync(Region region, string zip, string number) =>
        SaidAsync(region, "case", "archive", Worst, "--on", "2027-02-01", "--number", number, "--years", "30", "--out", region.At(zip), "--by", "李某");

    private static async Task<Region> IssuedAsync()
    {
        Region region = (await LettersCommandTests.ScannedAsync()).With("异议书.txt", "没有欠薪");
        await LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        return region;
    }

    private static Task<string> ServeAsync(Region region) => LettersCommandTests.DoAsync(
        region, "serve", Number, "--on", "2026-11-21", "--received-by", "王经理", "--relation", "行政经理", "--place", "厂部办公室", "--served-by", "李某,周某");

    private static Task<string> ObjectAsync(Region region) => LettersCommandTests.DoAsync(
        region, "reply", Number, "--on", "2026-11-25", "--outcome", "objected", "--from", "王经理", "--note", "没有欠薪", "--file", region.At("异议书.txt"));

    private static async Task CloseAsync(Region region)
    {
        await LettersCommandTests.DoAsync(region, "answer", Number, "--on", "2026-11-28", "--as", "upheld", "--text", "事实清楚");
        await LettersCommandTests.DoAsync(region, "accept", Number, "--on", "2026-12-01", "--note", "已补发");
        await SaidAsync(region, "alerts", "close", Worst, "--finding", "paid", "--method", "visit", "--workers", "5", "--yuan", "12500", "--by", "李某");
    }

    private static async Task<Region> ClosedAsync()
    {
        Region region = await IssuedAsync();
        await ServeAsync(region);
        await ObjectAsync(region);
        await CloseAsync(region);
        return region;
    }

    private static async Task<string> SaidAsync(Region region, params string[] command)
    {
        CommandRun run = await RunAsync(region, command);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Out;
    }

    private static Task<CommandRun> RunAsync(Region region, params string[] command) =>
        CommandRun.OfAsync(LettersCommandTests.Later, [.. command, "--scan", region.Scan]);

    private static string Steady(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{64}", "HASH", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using MemoryStream bytes = new();
        using (Stream entry = archive.GetEntry(name)!.Open()) entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The text of a document: a line a paragraph, the cells of a row with bars between them.</summary>
    private static string TextOf(byte[] document)
    {
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using ZipArchive archive = new(new MemoryStream(document));
        using Stream entry = archive.GetEntry("word/document.xml")!.Open();
        StringBuilder text = new();
        foreach (XElement element in XDocument.Load(entry).Root!.Element(w + "body")!.Elements())
        {
            if (element.Name == w + "p") text.Append(Of(element)).Append('\n');
            foreach (XElement row in element.Elements(w + "tr")) text.AppendJoin(" | ", row.Elements(w + "tc").Select(Of)).Append('\n');
        }

        return text.ToString().Replace("\uFEFF", "", StringComparison.Ordinal);

        string Of(XElement element) => string.Concat(element.Descendants(w + "t").Select(one => one.Value));
    }
}
