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
        ScanFileDraft draft = Written(folder, MessageLanguage.English);

        Golden.Check("draft/scan.json", draft.Text);
        Assert.Equal(draft.Text, File.ReadAllText(draft.Path));
        Assert.Equal(Path.Combine(folder.Path, "scan.json"), draft.Path);
    }

    [Fact]
    public void A_draft_in_Chinese_asks_in_Chinese_and_is_of_a_scan_in_Chinese()
    {
        using TemporaryFolder folder = Departments();
        folder.Write("notes.csv", "甲,乙\n1,2\n");
        folder.Write("broken.xlsx", [1, 2, 3]);
        Golden.Check("draft/scan.zh.json", Drafted(folder, MessageLanguage.Chinese).Text);
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task A_draft_can_be_scanned_as_it_is(MessageLanguage language)
    {
        using TemporaryFolder folder = Departments();
        ScanFile scan = ScanFile.Load(Written(folder, language).Path, OfficeFormats.All);
        Assert.Equal(language, scan.Language);
        ScanResult result = await Scanner.ScanAsync(scan, new LocalDate(2026, 11, 20), new ScanOptions { Clock = StandingClock.Morning });

        Assert.Equal(2, result.Summary.Companies);
        Assert.Equal(0, result.Summary.Rejects.Total);
        Assert.All(result.Summary.Feeds, feed => Assert.True(feed.Companies > 0, feed.Id));
    }

    [Fact]
    public void A_scan_file_that_is_no_scan_file_is_not_overwritten()
    {
        using TemporaryFolder folder = Departments();
        string path = folder.Write("scan.json", "mine");
        ScanException thrown = Assert.Throws<ScanException>(() => Drafted(folder, MessageLanguage.English));

        Assert.StartsWith($"{path} cannot be read as a scan file: ", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void A_scan_file_that_came_meanwhile_is_not_overwritten()
    {
        using TemporaryFolder folder = Departments();
        ScanFileDraft draft = Drafted(folder, MessageLanguage.English);
        string path = folder.Write("scan.json", "{}");

        Assert.Equal($"{path}: is there already and is not overwritten; move it away first", Assert.Throws<ScanException>(draft.Save).Message);
        Assert.Equal("{}", File.ReadAllText(path));
    }

    [Fact]
    public void What_cannot_be_decided_is_asked()
    {
        using TemporaryFolder folder = new();
        folder.Write("notes.csv", "甲,乙\n1,2\n");
        folder.Write("broken.xlsx", [1, 2, 3]);
        ScanFileDraft draft = Drafted(folder, MessageLanguage.English);

        Assert.Equal(["issuer", "jurisdiction", "timeZone", "language", "companies"], draft.Questions.Select(question => question.Id));
        Assert.All(draft.Questions, question => Assert.Contains("// ? " + question.Text, draft.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_is_mentioned_with_what_became_of_it()
    {
        using TemporaryFolder folder = Departments();
        folder.Write("notes.csv", "甲,乙\n1,2\n");
        folder.Write("broken.xlsx", [1, 2, 3]);
        folder.Write("~$企业名册.xlsx", "owner");
        folder.Write("._12351.jsonl", "fork");
        folder.Write("园区异动情况表.docx", "{\\rtf1 }");
        folder.Write("empty.csv", "");
        Golden.Check("draft/files.txt", string.Concat(Drafted(folder, MessageLanguage.English).Files.Select(file => $"{file.Use} {file.Path} {file.Sheet}: {file.Text}\n")));
        Golden.Check("draft/files.zh.txt", string.Concat(Drafted(folder, MessageLanguage.Chinese).Files.Select(file => $"{file.Text.ToString(MessageLanguage.Chinese)}\n")));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        ScanException thrown = Assert.Throws<ScanException>(() => ScanFileDraft.Of("nowhere"));
        Assert.Equal("nowhere: no such folder; name the one with the departments' files", thrown.Message);
    }

    private static ScanFileDraft Drafted(TemporaryFolder folder, MessageLanguage language) =>
        ScanFileDraft.Of(folder.Path, new DraftOptions { Language = language, Formats = OfficeFormats.All });

    private static ScanFileDraft Written(TemporaryFolder folder, MessageLanguage language)
    {
        ScanFileDraft draft = Drafted(folder, language);
        draft.Save();
        return draft;
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
