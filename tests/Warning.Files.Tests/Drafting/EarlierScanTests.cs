using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafting;

/// <summary>What becomes of a scan file when a folder is looked through again.</summary>
public sealed class EarlierScanTests : IDisposable
{
    private const string A = "91440784MA4X00004U", B = "91350100M000100Y43";

    private readonly TemporaryFolder folder = new();

    public EarlierScanTests() => Deliver("", "2026年09月");

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public void Nothing_new_changes_nothing()
    {
        ScanFileDraft first = Write("");
        ScanFileDraft second = Draft("");
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(["Kept 企业名册.csv", "Kept 水费*.csv"], second.Files.Where(file => file.Use == DraftedUse.Kept).Select(file => $"{file.Use} {file.Path}"));
    }

    [Fact]
    public void What_was_decided_stays_as_it_was_written()
    {
        Write("");
        string decided = File.ReadAllText(Path.Combine(this.folder.Path, "scan.json"))
            .Replace("\"date\"", "\"maxRejects\": 0.2, /* agreed by telephone */ \"date\"", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(this.folder.Path, "scan.json"), decided);
        this.folder.Write("工伤事故.csv", $"编号,信用代码,日期,受伤人数\nA1,{A},2026-10-20,1\n");
        string text = Write("").Text;

        Assert.Contains("\"maxRejects\": 0.2, /* agreed by telephone */ \"date\"", text, StringComparison.Ordinal);
        Assert.Contains("\"work_injury\": { \"value\": \"受伤人数\" }", text, StringComparison.Ordinal);
        int added = text.IndexOf("    {\n      \"id\": \"工伤事故\"", StringComparison.Ordinal);
        string without = text.Remove(added, text.IndexOf("    },\n", added, StringComparison.Ordinal) + "    },\n".Length - added);
        Assert.Equal(decided, without);
        Assert.Equal(2, ScanFile.Load(Path.Combine(this.folder.Path, "scan.json"), OfficeFormats.All).Feeds.Count);
    }

    [Fact]
    public void The_next_months_folder_is_read_as_the_last()
    {
        Write("");
        string next = Path.Combine(this.folder.Path, "2026-10");
        Deliver("2026-10/", "2026年10月");
        File.Delete(Path.Combine(next, "企业名册.csv"));
        ScanFileDraft draft = ScanFileDraft.Of(next,
            new DraftOptions { Language = MessageLanguage.English, Formats = OfficeFormats.All, Earlier = Path.Combine(this.folder.Path, "scan.json") });
        draft.Save();

        Assert.Contains("\"file\": \"../企业名册.csv\"", draft.Text, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"../state\"", draft.Text, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(this.folder.Path, "state"), ScanFile.Load(next, OfficeFormats.All).State);
    }

    [Fact]
    public void A_question_that_is_answered_later_goes()
    {
        Write("");
        ScanFileDraft draft = Draft("");
        draft = draft.Answer(draft.Questions.First(question => question.Id == "jurisdiction"), "guangdong");
        Assert.Contains("  \"jurisdiction\": \"guangdong\",\n", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("which place's provisions", draft.Text, StringComparison.Ordinal);
        Assert.Contains("which union issues the letters", draft.Text, StringComparison.Ordinal);
        draft.Save();
        Assert.Equal("guangdong", ScanFile.Load(this.folder.Path, OfficeFormats.All).Jurisdiction);
    }

    [Fact]
    public void A_file_that_was_changed_meanwhile_is_not_overwritten()
    {
        Write("");
        ScanFileDraft draft = Draft("");
        File.AppendAllText(draft.Path, "\n// mine\n");
        Assert.Contains("was changed by somebody else", Assert.Throws<ScanException>(draft.Save).Message, StringComparison.Ordinal);
    }

    private void Deliver(string to, string month)
    {
        this.folder.Write($"{to}企业名册.csv", $"统一社会信用代码,企业名称,职工人数\n{A},示例市甲家具有限公司,120\n{B},示例市乙电子有限公司,80\n");
        this.folder.Write($"{to}水费{month}.csv", $"信用代码,月份,欠缴水费\n{A},{month},100\n{B},{month},200\n");
    }

    private ScanFileDraft Draft(string sub) =>
        ScanFileDraft.Of(Path.Combine(this.folder.Path, sub), new DraftOptions { Language = MessageLanguage.English, Formats = OfficeFormats.All });

    private ScanFileDraft Write(string sub)
    {
        ScanFileDraft draft = Draft(sub);
        draft.Save();
        return draft;
    }
}
