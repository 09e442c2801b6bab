using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Drafting;

/// <summary>Folders as offices have them, each under <c>Data/folders</c>: what a draft makes of every file.</summary>
public sealed class FoundFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => this.folder.Dispose();

    // A title above the header, GB18030 without a mark, the file of a program that has the workbook open, a workbook of Excel 97.
    [Fact]
    public void A_messy_folder_is_drafted_to_its_last_file()
    {
        ScanFileDraft draft = Draft("messy", withRegister: false);
        Assert.Equal(
            [
                (DraftedUse.Passed, "~$企业名册.xlsx"), (DraftedUse.Companies, "企业名册.xlsx"), (DraftedUse.LeftOut, "欠薪.xls"), (DraftedUse.LeftOut, "用电.csv"),
            ],
            draft.Files.Select(file => (file.Use, file.Path)));
        Assert.Contains("'户号' names companies by accounts", draft.Text, StringComparison.Ordinal);

        DraftQuestion asked = draft.Questions.Single(question => question.Id == "column:欠薪/值");
        Assert.Equal(["wage_arrears_months", "wage_arrears_workers", "wage_arrears_cny", "none"], asked.Choices.Select(choice => choice.Value));
        Assert.Contains("\"wage_arrears_workers\": { \"column\": \"值\" }", draft.Answer(asked, "wage_arrears_workers").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_telephone_is_no_number_of_people()
    {
        ScanFileDraft draft = Draft("phone");
        Assert.Contains("\"value\": \"涉及人数\"", draft.Text, StringComparison.Ordinal);
        Assert.Contains("\"caller\": { \"column\": \"联系电话\", \"as\": \"hash\" }", draft.Text, StringComparison.Ordinal);
        DraftQuestion asked = Assert.Single(draft.Questions, question => question.Id.StartsWith("event:", StringComparison.Ordinal));
        Assert.Equal(["hotline_call", "hotline_wage_call", "none"], asked.Choices.Select(choice => choice.Value));
        Assert.Contains("\"hotline_wage_call\": {", draft.Answer(asked, "hotline_wage_call").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_go_before_what_is_similar_and_what_is_near_is_asked()
    {
        ScanFileDraft draft = Draft("titles");
        Assert.Contains("\"inspection_order\": {", draft.Text, StringComparison.Ordinal);
        Assert.Contains("\"work_injury\": { \"value\": \"受伤人数\" }", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"injury_claim_delay_days\": {", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_kind_of_file_is_passed_over_in_silence()
    {
        ScanFileDraft draft = Draft("kinds");
        Assert.Equal(
            [
                (DraftedUse.Feed, "*社保缴费.xls"), (DraftedUse.Companies, "companies.csv"), (DraftedUse.Feed, "信访件.et"),
                (DraftedUse.Unreadable, "园区异动情况表.docx"), (DraftedUse.Feed, "工伤认定.ods"),
            ],
            draft.Files.Select(file => (file.Use, file.Path)));
        Assert.All(draft.Files, file => Assert.Contains(Path.GetExtension(file.Path), file.Text.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("titles")]
    [InlineData("kinds")]
    public async Task What_is_drafted_can_be_scanned(string name)
    {
        ScanFileDraft draft = Draft(name);
        draft = draft.Questions.Where(question => question.Id.StartsWith("combine:", StringComparison.Ordinal))
            .Aggregate(draft, (draft, asked) => draft.Answer(asked, asked.Suggested!));
        draft.Save();
        ScanResult result = await Scanner.ScanAsync(
            ScanFile.Load(this.folder.Path, OfficeFormats.All), new LocalDate(2026, 11, 1), new ScanOptions { Clock = StandingClock.Morning });
        Assert.All(result.Summary.Feeds, feed => Assert.Equal(0, feed.Rejects));
    }

    private ScanFileDraft Draft(string name, bool withRegister = true)
    {
        string data = Path.Combine(AppContext.BaseDirectory, "Data", "folders");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(data, name))) File.Copy(file, Path.Combine(this.folder.Path, Path.GetFileName(file)));
        if (withRegister) File.Copy(Path.Combine(data, "companies.csv"), Path.Combine(this.folder.Path, "companies.csv"));
        return ScanFileDraft.Of(this.folder.Path, new DraftOptions { Language = MessageLanguage.English, Formats = OfficeFormats.All });
    }
}
