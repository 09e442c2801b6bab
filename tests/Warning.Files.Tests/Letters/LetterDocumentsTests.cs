using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Files.Writing;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Letters;

/// <summary>The document of a letter follows the register until a person edits it, and is never overwritten afterwards.</summary>
public sealed class LetterDocumentsTests : IAsyncLifetime
{
    private const string Draft = "A-2026-11-20-reminder.docx";
    private const string Checklist = "A-2026-11-20-reminder-checklist.docx";
    private const string First = "某工劳监函字〔2026〕1号";

    private static readonly LocalDate Day = new(2026, 11, 20), Next = new(2026, 11, 21);

    private SmallRegion region = null!;

    private string DraftPath => PathOf(Draft);

    private string Text => Docx.TextOf(DraftPath);

    public async Task InitializeAsync()
    {
        region = await SmallRegion.WithLettersAsync();
        await ScanAsync(Day, arrears: 5000);
        await DoAsync(cases => cases.DraftAsync("A", "李某"));
    }

    public Task DisposeAsync()
    {
        region.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Number_day_and_signatory_are_those_of_the_register_after_every_act()
    {
        Assert.Contains("【文号】", Text, StringComparison.Ordinal);
        Assert.Contains("【成文日期】", Text, StringComparison.Ordinal);
        await IssueAsync();
        Says(First, "2026年11月20日", "张某");
        Assert.DoesNotContain('【', Text);
        await DoAsync(cases => cases.CorrectLetterAsync("A@2026-11-20#reminder issued", new LetterCorrection { On = Next, SignedBy = "王某" }, "陈某", "写错了"));
        Says(First, "2026年11月21日", "王某");
        Assert.DoesNotContain("张某", Text, StringComparison.Ordinal);
        await ActAsync((actions, letter) => actions.Void(letter, "单位名称写错"));
        Says("【文号】", "【成文日期】");
        Assert.DoesNotContain("王某", Text, StringComparison.Ordinal);
        await IssueAsync(Next);
        Says("某工劳监函字〔2026〕2号", "2026年11月21日", "张某");
        Assert.Equal([Checklist, Draft], Files());
    }

    [Fact]
    public async Task An_issue_that_is_taken_back_takes_its_number_from_the_document()
    {
        await IssueAsync();
        await DoAsync(cases => cases.WithdrawLetterAsync("A@2026-11-20#reminder issued", "陈某", "没有发出"));
        Says("【文号】", "【成文日期】");
    }

    [Fact]
    public async Task Facts_are_those_of_the_last_scan_until_the_letter_is_issued()
    {
        Says("5,000");
        await ScanAsync(Next, arrears: 9000);
        Says("9,000");
        await IssueAsync(Next);
        await ScanAsync(Next.PlusDays(1), arrears: 12000);
        Says("9,000", First);
    }

    [Fact]
    public async Task A_scan_done_again_keeps_the_facts_with_which_the_letter_was_issued()
    {
        await ScanAsync(Next, arrears: 9000);
        await IssueAsync(Next);
        await ScanAsync(Next, arrears: 12000);
        using CaseLedger cases = await OpenAsync(Disk.OfMachine);
        Assert.Contains("9,000", Assert.Single(cases.Letters.Get("A").Proposal.Facts), StringComparison.Ordinal);
        Says("9,000");
    }

    [Fact]
    public async Task The_addressee_of_a_draft_is_recorded_and_stays()
    {
        await DoAsync(cases => cases.DraftAsync("A", "李某", "示例市甲家具有限公司沙坪分公司"));
        await IssueAsync();
        Says("示例市甲家具有限公司沙坪分公司：", First);
    }

    [Fact]
    public async Task An_edited_draft_is_never_overwritten_and_its_differences_are_named()
    {
        Docx.Edit(DraftPath, ("5,000", "6,000"));
        byte[] edited = await File.ReadAllBytesAsync(DraftPath);
        string ledger = await LedgerAsync();
        LetterActionException refused = await Assert.ThrowsAsync<LetterActionException>(() => IssueAsync());
        Assert.Equal(LetterActionReason.DraftDiffers, refused.Reason);
        foreach (string part in (string[])[Draft, "【文号】", First, "【成文日期】", "2026年11月20日", "6,000", "5,000"])
            Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.Equal(ledger, await LedgerAsync());
        Assert.Equal(edited, await File.ReadAllBytesAsync(DraftPath));
        LetterDraft draft = await DoAsync(cases => cases.DraftAsync("A", "李某"));
        Assert.Equal((true, false, false), (draft.IsEdited, draft.IsNew, draft.IsRewritten));
        Assert.Equal(edited, await File.ReadAllBytesAsync(DraftPath));
    }

    [Fact]
    public async Task An_edited_draft_that_says_what_the_register_says_is_issued_and_served_as_it_is()
    {
        Docx.Edit(DraftPath, ("【文号】", First), ("【成文日期】", "二〇二六年十一月二十日"), ("请", "敬请"));
        byte[] edited = await File.ReadAllBytesAsync(DraftPath);
        await IssueAsync();
        await ServeAsync();
        Assert.Equal(edited, await File.ReadAllBytesAsync(DraftPath));
        Assert.DoesNotContain("\"edited\"", await LedgerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_can_stand_by_an_edited_text_until_it_is_edited_again()
    {
        Docx.Edit(DraftPath, ("【文号】", First), ("【成文日期】", "2026年11月20日"), ("5,000", "6,000"));
        await IssueAsync(isStoodBy: true);
        using (CaseLedger cases = await OpenAsync(Disk.OfMachine)) Assert.Equal(64, cases.Letters.Get("A").Edited!.Length);
        Docx.Edit(DraftPath, ("6,000", "7,000"));
        Assert.Equal(LetterActionReason.DraftDiffers, (await Assert.ThrowsAsync<LetterActionException>(() => ServeAsync())).Reason);
        Docx.Edit(DraftPath, ("7,000", "6,000"));
        await ServeAsync();
        Says("6,000");
    }

    [Fact]
    public async Task To_stand_by_a_draft_that_nobody_edited_records_nothing()
    {
        await IssueAsync(isStoodBy: true);
        Assert.DoesNotContain("\"edited\"", await LedgerAsync(), StringComparison.Ordinal);
        Says(First);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_draft_saved_again_without_change_of_words_follows_and_its_look_is_kept_in_a_copy(bool losesProperties)
    {
        Docx.SaveAnew(DraftPath);
        if (losesProperties) Docx.LoseProperties(DraftPath);
        byte[] saved = await File.ReadAllBytesAsync(DraftPath);
        await IssueAsync();
        Says(First);
        Assert.Equal(saved, await File.ReadAllBytesAsync(PathOf("A-2026-11-20-reminder-saved-1.docx")));
    }

    [Fact]
    public async Task An_edited_draft_without_properties_is_compared_by_its_text()
    {
        Docx.Edit(DraftPath, ("5,000", "6,000"));
        Docx.LoseProperties(DraftPath);
        Assert.Contains("6,000", (await Assert.ThrowsAsync<LetterActionException>(() => IssueAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_of_another_letter_is_taken_for_edited()
    {
        await DoAsync(cases => cases.DraftAsync("B", "李某"));
        File.Copy(PathOf("B-2026-11-20-reminder.docx"), DraftPath, overwrite: true);
        Assert.Equal(LetterActionReason.DraftDiffers, (await Assert.ThrowsAsync<LetterActionException>(() => IssueAsync())).Reason);
        Says("700");
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_refused_when_the_letter_goes_out_and_left_otherwise()
    {
        await File.WriteAllTextAsync(DraftPath, "edited");
        string ledger = await LedgerAsync();
        Assert.Equal(LetterActionReason.DraftUnreadable, (await Assert.ThrowsAsync<LetterActionException>(() => IssueAsync())).Reason);
        Assert.Equal(ledger, await LedgerAsync());
        LetterDraft draft = await DoAsync(cases => cases.DraftAsync("A", "李某"));
        Assert.True(draft is { IsEdited: true, Differences.Count: 1 });
        Assert.Equal("edited", await File.ReadAllTextAsync(DraftPath));
    }

    [Theory]
    [InlineData("~$2026-11-20-reminder.docx")]
    [InlineData(".~lock.A-2026-11-20-reminder.docx#")]
    public async Task A_draft_that_somebody_has_open_is_refused_before_anything_is_recorded(string mark)
    {
        await File.WriteAllTextAsync(PathOf(mark), "");
        string ledger = await LedgerAsync(), text = Text;
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => IssueAsync());
        Assert.Contains(mark, refused.Message, StringComparison.Ordinal);
        Assert.Equal((ledger, text), (await LedgerAsync(), Text));
        ScanResult scan = await ScanAsync(Next, arrears: 9000); // a scan does not wait for whoever has it open, and says so
        Assert.Contains(DraftPath, Assert.Single(scan.DraftsLeft).ToString(), StringComparison.Ordinal);
        Assert.Equal(text, Text);
        File.Delete(PathOf(mark));
        await IssueAsync(Next);
        Says("9,000", First);
    }

    [Fact]
    public async Task A_deleted_draft_is_written_anew()
    {
        File.Delete(DraftPath);
        await IssueAsync();
        Says(First);
        File.Delete(DraftPath);
        await ServeAsync();
        Assert.False(File.Exists(DraftPath)); // the paper is out
        Assert.True((await DoAsync(cases => cases.DraftAsync("A", "李某"))).IsNew);
        Says(First);
    }

    [Fact]
    public async Task A_served_letter_stays_as_it_went_out_unless_its_own_values_are_put_right()
    {
        await IssueAsync();
        await ServeAsync();
        byte[] sent = await File.ReadAllBytesAsync(DraftPath);
        region.With("rules/policy.json", """
            { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount",
              "letters": { "reminder": { "opening": "另外的开头：", "request": "另外的请求。" }, "opinion": { "opening": "另外的开头：", "request": "另外的请求。" },
                           "suggestion": { "opening": "另外的开头：", "request": "另外的请求。" } } }
            """);
        await ActAsync((actions, letter) => actions.Reply(letter, Next, ReplyOutcome.CarriedOut));
        Assert.Equal(sent, await File.ReadAllBytesAsync(DraftPath));
        await DoAsync(cases => cases.CorrectLetterAsync("A@2026-11-20#reminder issued", new LetterCorrection { SignedBy = "王某" }, "陈某", "写错了"));
        Says("王某");
    }

    [Fact]
    public async Task The_checklist_is_a_file_of_its_own_and_no_page_of_the_letter()
    {
        Assert.DoesNotContain("核对", Text, StringComparison.Ordinal);
        string[] checks = Docx.TextOf(PathOf(Checklist)).Split('\n');
        Assert.Contains("内部使用，不随函发出", checks);
        Assert.Contains("没有投诉人的姓名、电话和可能指向投诉人的文字", checks);
        await IssueAsync();
        Assert.Contains(First, Docx.TextOf(PathOf(Checklist)), StringComparison.Ordinal);
        Docx.Edit(PathOf(Checklist), ("是／否", "是"));
        byte[] ticked = await File.ReadAllBytesAsync(PathOf(Checklist));
        await ActAsync((actions, letter) => actions.Void(letter, "单位名称写错"));
        Assert.Equal(ticked, await File.ReadAllBytesAsync(PathOf(Checklist)));
    }

    [Fact]
    public async Task A_draft_that_is_withdrawn_is_set_aside()
    {
        await DoAsync(cases => cases.WithdrawLetterAsync("A@2026-11-20#reminder drafted", "陈某", "不用了"));
        Assert.Equal(["A-2026-11-20-reminder-checklist-unrecorded-1.docx", "A-2026-11-20-reminder-unrecorded-1.docx"], Files());
    }

    [Fact]
    public async Task A_place_that_nobody_has_filled_in_keeps_the_letter_back()
    {
        string rules = await File.ReadAllTextAsync(Path.Combine(region.Path, "rules/small.json"));
        region.With("rules/small.json", rules.Replace("工资 {arrears_cny:n0} 元\", \"basis", "工资，用电 {power_kwh:n0} 度\", \"basis", StringComparison.Ordinal));
        await ScanAsync(Next, arrears: 9000);
        Says("【核实后填写】");
        LetterActionException refused = await Assert.ThrowsAsync<LetterActionException>(() => IssueAsync(Next));
        Assert.Equal(LetterActionReason.DraftUnfinished, refused.Reason);
        Assert.Contains("【核实后填写】", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_step_of_an_issue_fails_the_document_never_says_what_is_not_recorded(bool staysDown)
    {
        int behind = 0;
        for (int step = 1; ; step++)
        {
            using SmallRegion copy = region.Copy();
            FailingDisk disk = new(step, staysDown);
            Exception? cause = await Record.ExceptionAsync(async () =>
            {
                using CaseLedger cases = await OpenAsync(disk, copy);
                await cases.ActAsync("A", "李某", (actions, letter) => actions.Issue(letter, Issue(Day)));
            });
            if (disk.Failed is null) break;
            string path = Path.Combine(copy.Path, "state", "letters", Draft);
            bool says = Docx.TextOf(path).Contains(First, StringComparison.Ordinal);
            string ledger = await File.ReadAllTextAsync(Path.Combine(copy.Path, "state", "ledger.jsonl"));
            bool isRecorded = ledger.EndsWith('\n') && ledger.Contains("\"letter-issued\"", StringComparison.Ordinal);
            Assert.False(says && !isRecorded, $"failed to {disk.Failed}: the document has a number that is not recorded");
            if (isRecorded && !says) behind++;
            using (await OpenAsync(Disk.OfMachine, copy))
            {
                // Whoever acts next brings the document in step.
            }

            Assert.Equal(isRecorded, Docx.TextOf(path).Contains(First, StringComparison.Ordinal));
            Assert.Equal([Checklist, Draft], Files(copy));
        }

        Assert.True(behind > 0, "no step failed between the entry and the document");
    }

    private static LetterIssue Issue(LocalDate on) => new(on, "张某") { NotBeforeCourt = true };

    private void Says(params string[] parts) => Assert.All(parts, part => Assert.Contains(part, Text, StringComparison.Ordinal));

    private string PathOf(string file) => Path.Combine(region.Path, "state", "letters", file);

    private string[] Files() => Files(region);

    private static string[] Files(SmallRegion of) =>
        [.. Directory.GetFiles(Path.Combine(of.Path, "state", "letters")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private Task<string> LedgerAsync() => File.ReadAllTextAsync(Path.Combine(region.Path, "state", "ledger.jsonl"));

    private Task IssueAsync(LocalDate? on = null, bool isStoodBy = false) => ActAsync((actions, letter) => actions.Issue(letter, Issue(on ?? Day)), isStoodBy);

    private Task ServeAsync() => ActAsync((actions, letter) => actions.Serve(letter, Day, ServiceForm.Mail));

    private Task ActAsync(Func<LetterActions, Letter, LetterAct> act, bool isStoodBy = false) =>
        DoAsync(cases => cases.ActAsync("A@2026-11-20#reminder", "李某", act, isStoodBy));

    private async Task<T> DoAsync<T>(Func<CaseLedger, Task<T>> act)
    {
        using CaseLedger cases = await OpenAsync(Disk.OfMachine);
        return await act(cases);
    }

    private Task<ScanResult> ScanAsync(LocalDate asOf, int arrears)
    {
        region.With("arrears.csv", $"编号,月份,金额\nA,2026-10,{arrears}\nB,2026-10,700\n");
        return Scanner.ScanAsync(Load(region), asOf, new ScanOptions { Threads = 1, Clock = StandingClock.Later });
    }

    private Task<CaseLedger> OpenAsync(IDisk disk, SmallRegion? of = null) =>
        CaseLedger.OpenAsync(Load(of ?? region), null, StandingClock.Later, null, TimeSpan.Zero, disk, CancellationToken.None);

    private static ScanFile Load(SmallRegion of) => ScanFile.Load(of.ScanPath, OfficeFormats.All);
}
