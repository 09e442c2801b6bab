using System.Text;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Drafting;

public sealed class ScanFileDraftTests
{
    private const string A = "91440784MA4X00004U", B = "91350100M000100Y43";

    [Fact]
    public void The_files_of_departments_become_a_scan_file()
    {
        using TemporaryFolder folder = Departments();
        ScanFileDraft draft = ScanFileDraft.Write(folder.Path, MessageLanguage.English, OfficeFormats.All);

        Golden.Check("draft/scan.json", draft.Text);
        Assert.Equal(draft.Text, File.ReadAllText(draft.Path));
        Assert.Equal(Path.Combine(folder.Path, "scan.json"), draft.Path);
    }

    [Fact]
    public void A_draft_in_Chinese_asks_in_Chinese_and_is_of_a_scan_in_Chinese()
    {
        using TemporaryFolder folder = Departments();
        folder.Write("notes.csv", "甲,乙\n1,2\n");
        folder.Write("broken.xlsx", "no zip");
        Golden.Check("draft/scan.zh.json", ScanFileDraft.Of(folder.Path, formats: OfficeFormats.All).Text);
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task A_draft_can_be_scanned_as_it_is(MessageLanguage language)
    {
        using TemporaryFolder folder = Departments();
        ScanFile scan = ScanFile.Load(ScanFileDraft.Write(folder.Path, language, OfficeFormats.All).Path, OfficeFormats.All);
        Assert.Equal(language, scan.Language);
        ScanResult result = await Scanner.ScanAsync(scan, new LocalDate(2026, 11, 20), new ScanOptions { Clock = StandingClock.Morning });

        Assert.Equal(2, result.Summary.Companies);
        Assert.Equal(0, result.Summary.Rejects.Total);
        Assert.All(result.Summary.Feeds, feed => Assert.True(feed.Companies > 0, feed.Id));
    }

    [Fact]
    public void A_scan_file_that_is_there_is_not_overwritten()
    {
        using TemporaryFolder folder = Departments();
        string path = folder.Write("scan.json", "mine");
        ScanException thrown = Assert.Throws<ScanException>(() => ScanFileDraft.Write(folder.Path, MessageLanguage.English, OfficeFormats.All));

        Assert.Equal($"{path}: is there already and is not overwritten; move it away first", thrown.Message);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void What_cannot_be_decided_is_asked()
    {
        using TemporaryFolder folder = new();
        folder.Write("notes.csv", "甲,乙\n1,2\n");
        folder.Write("broken.xlsx", "no zip");
        ScanFileDraft draft = ScanFileDraft.Of(folder.Path, MessageLanguage.English, OfficeFormats.All);

        Assert.Equal(
            [
                "no file has a column of credit codes, each once, and a column of names: which is the companies file?",
                "notes.csv is left out: no column of credit codes, names or accounts of a crosswalk; no column of dates; no column is called as an indicator is. Its columns: '甲', '乙'.",
                "broken.xlsx cannot be read: not an Excel workbook, or damaged; expected .xlsx; open it in Excel and save it anew, or save it as CSV",
            ],
            draft.Questions.Select(question => question.ToString()));
        Assert.All(draft.Questions, question => Assert.Contains("// ? " + question, draft.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        ScanException thrown = Assert.Throws<ScanException>(() => ScanFileDraft.Write("nowhere"));
        Assert.Equal("nowhere: no such folder; name the one with the departments' files", thrown.Message);
    }

    private static TemporaryFolder Departments()
    {
        TemporaryFolder folder = new();
        folder.Write("企业名册.csv", $"统一社会信用代码,企业名称,职工人数,行政区划,联系人\n{A},示例市甲家具有限公司,120,440784,李\n{B},示例市乙电子有限公司,80,440784,王\n");
        folder.Write("meters.csv", $"户号,信用代码\n0001,{A}\n0002,{A}\n0003,{B}\n");
        foreach (string month in new[] { "2026-09", "2026-10" })
            folder.Write($"power/{month}.csv", Gb18030($"户号,月份,用电量,户名\n0001,{month},1000,甲\n0002,{month},-,甲\n0003,{month},500,乙\n"));
        folder.Write("wages.xlsx", Workbook.Of(
            ("说明", Workbook.Row(1, "填表说明")),
            ("欠薪", Workbook.Row(1, "信用代码", "月份", "登记日期", "欠薪金额(万元)", "欠薪人数") + Workbook.Row(2, A, "2026-10", "2026-11-03", "1.5", "12"))));
        folder.Write("12351.jsonl", "{\"工单号\":\"a1\",\"单位名称\":\"示例市甲家具有限公司\",\"日期\":\"2026-11-01\",\"涉及人数\":3,\"内容\":\"欠薪\"}\n{\"工单号\":\"a2\",\"单位名称\":\"示例市乙电子有限公司\",\"日期\":\"2026-11-02\",\"涉及人数\":1}\n");
        folder.Write("rules/ignored.csv", "a,b\n1,2\n");
        folder.Write("out/2026-10-01/alerts.csv", "a,b\n1,2\n");
        return folder;
    }

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);
}
