using EarlyWarning;
using EarlyWarning.Files;
using NodaTime;

namespace FoodSafety.Formats;

/// <summary>Letters in a format that an app brings follow the register until a person edits them, as Word files do.</summary>
public sealed class LetterFormatTests : IDisposable
{
    private static readonly LocalDate Day = new(2026, 11, 20);

    private readonly TemporaryFolder folder = new();

    private string Draft => Path.Combine(folder.Path, "state", "letters", "A-2026-11-20-reminder.txt");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_letter_follows_the_register_until_it_is_edited()
    {
        ScanFile scan = await ScannedAsync();
        using CaseLedger cases = await CaseLedger.OpenAsync(scan, clock: Morning.Clock);
        LetterDraft draft = await cases.DraftAsync("A", "李某");
        Assert.Equal((Draft, true, null), (draft.Path, draft.IsNew, draft.Checklist));
        Assert.Contains(LetterDocument.NumberToCome, File.ReadAllText(Draft), StringComparison.Ordinal);
        await cases.ActAsync("A", "李某", (actions, letter) => actions.Issue(letter, new LetterIssue(Day, "张某") { NotBeforeCourt = true }));
        Assert.True(Assert.Single(cases.Drafts).IsRewritten);
        Assert.Contains("〔2026〕1号", File.ReadAllText(Draft), StringComparison.Ordinal);
        File.WriteAllText(Draft, File.ReadAllText(Draft).Replace("1号", "7号", StringComparison.Ordinal));
        LetterActionException refused = await Assert.ThrowsAsync<LetterActionException>(
            () => cases.ActAsync("A", "李某", (actions, letter) => actions.Serve(letter, Day, ServiceForm.Mail)));
        Assert.Equal(LetterActionReason.DraftDiffers, refused.Reason);
        Letter served = await cases.ActAsync("A", "李某", (actions, letter) => actions.Serve(letter, Day, ServiceForm.Mail), isStoodBy: true);
        Assert.NotNull(served.Edited);
        Assert.Contains("7号", File.ReadAllText(Draft), StringComparison.Ordinal);
    }

    private async Task<ScanFile> ScannedAsync()
    {
        folder.Write("companies.csv", "编号,名称,人数\nA,示例市甲食品有限公司,100\n");
        folder.Write("arrears.csv", "编号,月份,月数\nA,2026-10,3\n");
        folder.Write("scan.json", """
            { "rules": "default", "jurisdiction": "hubei", "issuer": { "name": "示例市总工会", "short": "示", "level": "county" },
              "companies": { "file": "companies.csv", "id": "编号", "idKind": "any", "name": "名称", "attributes": { "headcount": "人数" } },
              "feeds": [ { "id": "arrears", "file": "arrears.csv", "company": "编号", "date": "月份",
                           "measures": { "wage_arrears_months": { "column": "月数" } } } ] }
            """);
        ScanFile scan = ScanFile.Load(Path.Combine(folder.Path, "scan.json"), FileFormats.Plain.WithLetters(PlainLetter.Format));
        await Scanner.ScanAsync(scan, Day, new ScanOptions { Threads = 2, Clock = Morning.Clock });
        return scan;
    }
}
