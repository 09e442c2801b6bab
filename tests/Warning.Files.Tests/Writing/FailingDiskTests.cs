using EarlyWarning.Files.Scanning;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Files.Writing;

/// <summary>
/// Each step of a scan and of an act on the disk fails once: what there is afterwards is as before or as after, and the next who tries succeeds.
/// </summary>
public sealed class FailingDiskTests
{
    private static readonly StandingClock Clock = new(Instant.FromUtc(2026, 11, 22, 6, 0)), NextYear = new(Instant.FromUtc(2027, 1, 4, 6, 0));

    /// <summary>What a person writes for a silence.</summary>
    private const string Written = "已约谈王某";

    private static readonly LocalDate First = new(2026, 11, 20), Next = new(2026, 11, 21);

    private static FailingDisk Sound => new(failsAt: 0, staysDown: false);

    /// <summary>What is done before, and what is done while the disk fails.</summary>
    public static TheoryData<string, bool> Acts
    {
        get
        {
            TheoryData<string, bool> acts = [];
            foreach (string act in (string[])["first scan", "next scan", "same scan", "silence", "close", "draft", "issue", "correct", "withdraw", "reopen",
                "issue drafted", "verify drafted", "serve drafted", "void drafted", "right issue", "withdraw draft", "scan drafted",
                "withdraw scan", "next year", "redact"])
            {
                acts.Add(act, false);
                acts.Add(act, true);
            }

            return acts;
        }
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task A_step_that_fails_leaves_all_as_before_or_as_after(string act, bool staysDown)
    {
        using SmallRegion region = await RegionAsync(act);
        ScanFolderState before = await ScanFolderState.OfAsync(region.Path);
        using SmallRegion sound = region.Copy();
        await DoAsync(sound, act, Sound);
        ScanFolderState after = await ScanFolderState.OfAsync(sound.Path);
        int failures = 0;
        for (int step = 1; await FailsAsync(region, act, new FailingDisk(step, staysDown), before, after); step++) failures++;
        Assert.True(failures >= 2, $"{act} has only {failures} steps");
    }

    /// <summary>Does an act on a failing disk and then on a sound one; returns false if it has no such step.</summary>
    private static async Task<bool> FailsAsync(SmallRegion start, string act, FailingDisk disk, ScanFolderState before, ScanFolderState after)
    {
        using SmallRegion region = start.Copy();
        Exception? cause = await Record.ExceptionAsync(() => DoAsync(region, act, disk));
        if (disk.Failed is null)
        {
            Assert.Null(cause);
            return false;
        }

        string when = $"{act}, failed to {disk.Failed}";
        ScanFolderState found = await ScanFolderState.OfAsync(region.Path);
        found.MustBeOneOf(before, after, when);
        if (cause is null)
        {
            Assert.True(found.HasEntriesOf(after), when);
        }
        else
        {
            Assert.True(cause is LedgerException or ScanException, $"{when}: {cause}");
            Assert.True(cause.Message.Contains(region.Path, StringComparison.Ordinal), $"{when}: {cause.Message}");
        }

        // An act that is recorded, though something else failed after it, is not done again; a scan may be.
        if (act is "first scan" or "next scan" or "same scan" or "scan drafted" || !found.HasEntriesOf(after)) await DoAsync(region, act, Sound);
        else await ActAsync(region, Sound, _ => Task.CompletedTask); // whoever acts next brings letters in step with what is recorded
        ScanFolderState ended = await ScanFolderState.OfAsync(region.Path);
        ScanFolderState expected = found.HasEntriesOf(before) ? after : ended with { Files = after.Files };
        if (found.IsTorn) (ended, expected) = (ended.WithoutSummaries(), expected.WithoutSummaries());
        ended.MustBe(expected, when);
        if (act == "redact") await AssertGoneAsync(region, Written, when);
        return true;
    }

    /// <summary>Asserts that a text that was deleted stands in no file once somebody has acted since.</summary>
    private static async Task AssertGoneAsync(SmallRegion region, string text, string when)
    {
        await ActAsync(region, Sound, _ => Task.CompletedTask);
        foreach (string file in Directory.GetFiles(Path.Combine(region.Path, "state"), "*", SearchOption.AllDirectories))
            Assert.False((await File.ReadAllTextAsync(file)).Contains(text, StringComparison.Ordinal), $"{when}: {file} has the text");
    }

    private static async Task<SmallRegion> RegionAsync(string act)
    {
        SmallRegion region = await SmallRegion.WithLettersAsync();
        if (act != "first scan") await ScanAsync(region, First, Sound);
        if (act is "correct" or "withdraw" or "redact") await DoAsync(region, "silence", Sound);
        if (act is "reopen") await DoAsync(region, "close", Sound);
        if (act.EndsWith("drafted", StringComparison.Ordinal) || act is "right issue" or "withdraw draft") await DoAsync(region, "draft", Sound);
        if (act is "serve drafted" or "void drafted" or "right issue") await DoAsync(region, "issue", Sound);
        if (act is "scan drafted") region.With("arrears.csv", "编号,月份,金额\nA,2026-10,9000\nB,2026-10,700\n");
        return region;
    }

    private static Task DoAsync(SmallRegion region, string act, IDisk disk) => act switch
    {
        "first scan" or "same scan" => ScanAsync(region, First, disk),
        "next scan" or "scan drafted" => ScanAsync(region, Next, disk),
        "silence" => ActAsync(region, disk, cases => cases.SilenceAsync("A", new LocalDate(2026, 12, 15), "李某", Written)),
        "close" => ActAsync(region, disk, cases => cases.CloseAsync("A", ClosedAs.Handled, "李某", workers: 5, yuan: 73685.5m, note: "已付清")),
        "draft" => ActAsync(region, disk, cases => cases.DraftAsync("A", "李某")),
        "issue" or "issue drafted" => ActAsync(region, disk, cases => cases.ActAsync("A", "李某", (actions, letter) =>
            actions.Issue(letter, new LetterIssue(First, "张某") { NotBeforeCourt = true }))),
        "verify drafted" => ActAsync(region, disk, cases => cases.ActAsync("A", "李某", (actions, letter) =>
            actions.Verify(letter, new LetterFinding(First, ["甲", "乙"], ["拖欠职工工资"])))),
        "serve drafted" => ActAsync(region, disk, cases => cases.ActAsync("A", "李某", (actions, letter) => actions.Serve(letter, First, ServiceForm.Mail))),
        "void drafted" => ActAsync(region, disk, cases => cases.ActAsync("A", "李某", (actions, letter) => actions.Void(letter, "单位名称写错"))),
        "right issue" => ActAsync(region, disk, async cases =>
            await cases.CorrectLetterAsync("A@2026-11-20#reminder issued", new LetterCorrection { SignedBy = "王某" }, "陈某", "写错了")),
        "withdraw draft" => ActAsync(region, disk, async cases => await cases.WithdrawLetterAsync("A@2026-11-20#reminder drafted", "陈某", "不用了")),
        "correct" => ActAsync(region, disk, async cases =>
            await cases.CorrectAsync(await NameAsync(cases), new AlertCorrection { Until = new LocalDate(2026, 12, 20) }, "陈某", "写错了日期")),
        "withdraw" => ActAsync(region, disk, async cases => await cases.WithdrawAsync(await NameAsync(cases), "陈某", "另一家企业")),
        "reopen" => ActAsync(region, disk, cases => cases.ReopenAsync("A", "陈某", "又有欠薪")),
        "withdraw scan" => ActAsync(region, disk, cases => cases.WithdrawScanAsync("陈某", "用错了数据")),
        "redact" => ActAsync(region, disk, async cases => await cases.RedactAsync(await NameAsync(cases), "陈某", "本人要求")),
        "next year" => ActAsync(region, disk, cases => cases.SilenceAsync("B", new LocalDate(2027, 1, 15), "李某", "已约谈"), NextYear),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    private static Task ScanAsync(SmallRegion region, LocalDate asOf, IDisk disk) =>
        Scanner.ScanAsync(Load(region), asOf, new ScanOptions { Threads = 1, Clock = Clock, Disk = disk });

    private static async Task<string> NameAsync(CaseLedger cases) => (await cases.ReadActsAsync())[0].Name;

    private static async Task ActAsync(SmallRegion region, IDisk disk, Func<CaseLedger, Task> act, StandingClock? clock = null)
    {
        using CaseLedger cases = await CaseLedger.OpenAsync(
            Load(region), state: null, clock ?? Clock, ledger: null, TimeSpan.Zero, disk, CancellationToken.None);
        await act(cases);
    }

    private static ScanFile Load(SmallRegion region) => ScanFile.Load(region.ScanPath, OfficeFormats.All);
}
