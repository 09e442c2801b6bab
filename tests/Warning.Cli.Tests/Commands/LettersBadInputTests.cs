namespace EarlyWarning.Cli.Commands;

/// <summary>Checks wrong inputs: one line that says what to do, exit code 1, and an unchanged ledger.</summary>
public sealed class LettersBadInputTests
{
    private const string Worst = "示例市甲家具有限公司";
    private const string First = "示工劳监函字〔2026〕12号";

    [Theory]
    [InlineData("was issued as 示工劳监函字〔2026〕12号 on 2026-11-20 already", "issue", First, "--on", "2026-11-23", "--signed-by", "张某", "--not-before-court")]
    [InlineData("cannot be served on 2026-11-19: that is before 2026-11-20, when it was issued", "serve", First, "--on", "2026-11-19")]
    [InlineData("is issued; an answer comes after its service", "reply", First, "--on", "2026-11-23", "--outcome", "refused")]
    [InlineData("is issued; record its service first", "escalate", First, "--on", "2026-11-23")]
    [InlineData("has none that is served and overdue, refused or escalated", "issue", Worst + "#suggestion", "--on", "2026-11-23", "--signed-by", "张某", "--not-before-court")]
    [InlineData("a fact must not tell who", "verify", First, "--on", "2026-11-23", "--supervisors", "甲,乙", "--fact", "请联系13800138000")]
    [InlineData("counts from service and knows no deemed receipt", "serve", First, "--on", "2026-11-23", "--deemed")]
    public async Task After_a_letter_is_issued(string said, params string[] act)
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await IssueAsync(region);
        await RefusedAsync(region, said, act);
    }

    [Fact]
    public async Task A_reply_or_a_next_letter_of_a_day_before_the_service()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await IssueAsync(region);
        await LettersCommandTests.DoAsync(region, "serve", First, "--on", "2026-11-24");
        await RefusedAsync(region, "cannot be answered on 2026-11-23: that is before 2026-11-24, when it was served", "reply", First, "--on", "2026-11-23", "--outcome", "refused");
        await RefusedAsync(region, "cannot be accepted on 2026-11-23", "accept", First, "--on", "2026-11-23");
        await LettersCommandTests.DoAsync(region, "escalate", First, "--on", "2026-11-25");
        await RefusedAsync(region, "are not verified; record it: early-warning letters verify", "issue", Worst, "--on", "2026-11-26", "--signed-by", "张某", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "verify", Worst, "--on", "2026-11-26", "--supervisors", "甲,乙", "--fact", "拖欠职工工资", "--not-before-court");
        await RefusedAsync(region, "cannot be issued on 2026-11-25: that is before 2026-11-26, the day on which its facts were verified", "issue", Worst, "--on", "2026-11-25", "--signed-by", "张某");
    }

    [Theory]
    [InlineData("serve", First, "--on", "2027-02-02")]
    [InlineData("verify", First, "--on", "2027-02-02", "--supervisors", "甲,乙", "--no-breach")]
    public async Task A_day_after_today(params string[] act)
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await IssueAsync(region);
        await RefusedAsync(region, "on 2027-02-02: today is 2027-02-01", act);
    }

    [Fact]
    public async Task A_number_that_is_used_or_void()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await IssueAsync(region);
        await LettersCommandTests.DoAsync(region, "void", First, "--why", "单位名称写错");
        string[] again = ["issue", Worst, "--on", "2026-11-23", "--signed-by", "张某", "--not-before-court"];
        await RefusedAsync(region, "is void; numbers are never used again", [.. again, "--number", First]);
        await LettersCommandTests.DoAsync(region, [.. again, "--number", "示工劳监函字〔2026〕20号"]);
        await LettersCommandTests.DoAsync(region, "verify", Worst, "--on", "2026-11-23", "--supervisors", "甲,乙", "--fact", "拖欠职工工资", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "serve", "示工劳监函字〔2026〕20号", "--on", "2026-11-23");
        await RefusedAsync(region, "is used: the letter A@2026-11-20#reminder has it", "issue", Worst + "#opinion", "--on", "2026-11-24", "--signed-by", "张某", "--number", "示工劳监函字〔2026〕20号");
    }

    [Fact]
    public async Task An_opinion_of_a_union_below_the_level_that_the_place_demands()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        region.Change("scan.json", "\"jurisdiction\": \"hubei\"", "\"jurisdiction\": \"guangdong\"").Change("scan.json", "\"level\": \"county\"", "\"level\": \"town\"");
        region.With("rules/jurisdictions/guangdong.json", await File.ReadAllTextAsync(Path.Combine(SourceFolder.Repository, "rules/jurisdictions/guangdong.json")));
        await LettersCommandTests.DoAsync(region, "verify", Worst, "--on", "2026-11-23", "--supervisors", "甲,乙", "--fact", "拖欠职工工资", "--not-before-court");
        await RefusedAsync(
            region, "广东省 asks for a union of county level or higher for an opinion; 示例市总工会 is of town level", "issue", Worst + "#opinion", "--on", "2026-11-24", "--signed-by", "张某", "--decided-by", "主席会议");
    }

    [Fact]
    public async Task A_year_without_a_calendar_gives_no_due_date_and_its_reason_and_scans_go_on()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "2026-12-28", "--signed-by", "张某", "--not-before-court");
        string served = await LettersCommandTests.DoAsync(region, "serve", First, "--on", "2026-12-29");
        Assert.Equal($"reminder {First} {Worst}: served, no due date: not before 2027-01-13: no calendar of 2027 yet; add rules/calendars/cn-2027.json\n", served);
        CommandRun scan = await CommandRun.OfAsync(LettersCommandTests.Later, "scan", region.Scan, "--as-of", "2027-02-01");
        Assert.Equal((0, ""), (scan.Exit, scan.Error));
        Assert.Contains("  Letters: 1 served,", scan.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state/ledger.jsonl", "\"version\":2", "\"version\":3", "the ledger is of version 3, and this program knows no later one than 2; use the newer program. Nothing was changed")]
    [InlineData("scan.json", "\"name\": \"示例市总工会\"", "\"name\": \"江门市总工会\"", "this is the ledger of 示例市总工会, and the scan file is of 江门市总工会; name the state folder of that union with \"state\" in the scan file or --state. Nothing was changed")]
    [InlineData("state/ledger.jsonl", "\"asOf\":\"2026-11-20\"", "\"asOf\":\"2026-11-21\"", "the line of entry 0 is not as it was written: it was edited; put the file back from a copy that was whole. Nothing was changed")]
    public async Task A_state_folder_of_a_newer_program_or_of_another_union_or_one_that_is_damaged(string file, string ours, string theirs, string said)
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        region.Change(file, ours, theirs);
        await RefusedAsync(region, said, "draft", Worst);
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        foreach (string[] command in (string[][])[["scan", region.Scan], ["alerts", "list", "--scan", region.Scan], ["letters", "list", "--scan", region.Scan], ["alerts", "close", "A", "--as", "handled", "--by", "李某", "--scan", region.Scan]])
        {
            CommandRun run = await CommandRun.OfAsync(command);
            Assert.Equal((1, ""), (run.Exit, run.Out));
            Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    private static Task IssueAsync(Region region) =>
        LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");

    private static async Task RefusedAsync(Region region, string said, params string[] act)
    {
        byte[] before = await File.ReadAllBytesAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later, ["letters", .. act, "--by", "李某", "--scan", region.Scan]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(region.At("state/ledger.jsonl")));
    }
}
