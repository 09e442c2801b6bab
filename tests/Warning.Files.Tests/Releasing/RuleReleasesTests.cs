using System.Text.Json;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Releasing;

/// <summary>Rules are released by one person and approved by another, and a scan that demands it takes no others.</summary>
public sealed class RuleReleasesTests
{
    private const string Feed =
        """{ "id": "arrears", "file": "arrears.csv", "company": "编号", "date": "月份", "measures": { "arrears_cny": { "column": "金额" } } }""";
    private const string Rules = "rules/small.json";

    private static readonly IClock Clock = StandingClock.Morning;

    [Fact]
    public async Task An_approved_release_judges_each_alert()
    {
        using SmallRegion region = Demanding();
        RuleRelease released = Release(region, "李某");
        Assert.Equal((1, "李某", "li", null), (released.Number, released.Released.By, released.Released.Account, released.Approved));
        RuleRelease approved = Approve(region, "张某");
        Assert.Equal(new ReleaseAct("张某", "zhang", Clock.GetCurrentInstant()), approved.Approved);
        ScanResult result = await region.ScanAsync();
        Assert.NotEmpty(result.Alerts);
        Assert.All(result.Alerts, alert => Assert.Equal(1, alert.Release));
        Assert.Equal(approved, result.Summary.Release);
        Assert.Contains("\"release\":1", region.Output("alerts.jsonl"), StringComparison.Ordinal);
        Assert.Equal(1, JsonSerializer.Deserialize(region.Output("alerts.jsonl").Split('\n')[0], EarlyWarningJson.Lines.Alert)!.Release);
        Assert.Contains("\"values\":{\"companies\":4,\"release\":1}", await File.ReadAllTextAsync(Path.Combine(region.Path, "state", "ledger.jsonl")),
            StringComparison.Ordinal);
        Assert.Contains(",ruleRelease,", region.Output("alerts.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_that_demands_nothing_says_nothing_of_releases()
    {
        using SmallRegion region = Demanding().WithFeeds(Feed);
        ScanResult result = await region.ScanAsync();
        Assert.Null(result.Summary.Release);
        Assert.All(result.Alerts, alert => Assert.Null(alert.Release));
        foreach (string file in (string[])["alerts.jsonl", "alerts.csv", "summary.json"]) Assert.DoesNotContain("elease", region.Output(file),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_nobody_approved_are_refused_before_anything_is_written()
    {
        using SmallRegion region = Demanding();
        await RefusedAsync(region, "scan.json:1:32: error EW2051: the scan demands an approved release, and there is no rules.lock: nobody has " +
            "released these rules");
        Release(region, "李某");
        await RefusedAsync(region, "rules.log:1:1: error EW2053: release 1, by 李某 on 2026-11-20, is not approved; another person has to approve it");
        Approve(region, "张某");
        region.With("rules/policy.json", File.ReadAllText(region.ScanPath.Replace("scan.json", "rules/policy.json", StringComparison.Ordinal)) + "\n");
        await RefusedAsync(
            region,
            "rules/policy.json:1:1: error EW2052: the file was changed since release 1",
            "scan.json:1:32: error EW2052: the rules are not those of release 1; no rule says something else, but files differ; release them, and let " +
                "another person approve them");
    }

    [Fact]
    public async Task Every_file_and_rule_that_differs_is_named_at_once()
    {
        using SmallRegion region = Demanding()
            .With("rules/more.json", """{ "id": "more", "rules": [ { "id": "gone", "when": "headcount > 1", "score": 1 } ] }""");
        Release(region, "李某");
        Approve(region, "张某");
        File.Delete(Path.Combine(region.Path, "rules", "more.json"));
        region.With("rules/other.json", """{ "id": "other", "rules": [ { "id": "new", "when": "headcount > 1", "score": 1 } ] }""");
        region.With(Rules, File.ReadAllText(Path.Combine(region.Path, Rules)).Replace("> 90", "> 91", StringComparison.Ordinal));
        int line = Array.FindIndex(await File.ReadAllLinesAsync(Path.Combine(region.Path, "rules.lock")), text =>
            text.Contains("more.json", StringComparison.Ordinal)) + 1;
        await RefusedAsync(
            region,
            $"rules.lock:{line}:1: error EW2052: rules/more.json is in release 1 and is not there any more",
            "rules/other.json:1:1: error EW2052: the file is not in release 1",
            "rules/small.json:1:1: error EW2052: the file was changed since release 1",
            "scan.json:1:32: error EW2052: the rules are not those of release 1: new new, changed many, gone gone; release them, and let another " +
                "person approve them");
    }

    [Fact]
    public async Task A_dry_run_tries_rules_that_nobody_approved_and_says_so()
    {
        using SmallRegion region = Demanding();
        ScanOptions options = new() { IsDryRun = true, Threads = 1, Clock = Clock };
        ScanResult result = await Scanner.ScanAsync(region.Load(), SmallRegion.AsOf, options);
        Diagnostic warning = Assert.Single(result.Summary.Warnings, warning => warning.Code == "EW1936");
        Assert.Equal("the rules are no approved release (1 fault); a scan that records would refuse them", warning.Message);
        Assert.Null(result.Summary.Release);
    }

    [Theory]
    [InlineData("李某")]
    [InlineData(" 李 某 ")]
    [InlineData("ＬＩ")]
    public void Who_released_does_not_approve(string by)
    {
        using SmallRegion region = Demanding();
        Release(region, by[0] == 'Ｌ' ? "li" : "李某");
        Diagnostic fault = Assert.Single(Refused(() => Approve(region, by)));
        Assert.Equal(("EW2055", "rules.log", 1), (fault.Code, Path.GetFileName(fault.File), fault.Line));
        Assert.Null(Read(region).Approved);
    }

    [Fact]
    public void An_approval_tells_all_that_is_wrong_with_it()
    {
        using SmallRegion region = Demanding();
        Assert.Equal(["EW2051"], Codes(Refused(() => Approve(region, "张某"))));
        Assert.False(File.Exists(Path.Combine(region.Path, "rules.log")));
        Release(region, "李某");
        region.With(Rules, File.ReadAllText(Path.Combine(region.Path, Rules)).Replace("> 90", "> 91", StringComparison.Ordinal));
        Assert.Equal(
            ["EW2052", "EW2052", "EW2055"],
            Codes(Refused(() => Approve(region, "李某"))));
        Assert.Equal(2, Release(region, "李某").Number);
        Approve(region, "张某");
        Assert.Equal(["EW2056"], Codes(Refused(() => Approve(region, "王某"))));
        Assert.Equal(["EW2056"], Codes(Refused(() => Release(region, "王某"))));
    }

    [Fact]
    public void A_release_says_what_differs_from_the_one_before()
    {
        using SmallRegion region = Demanding();
        RuleReleases.Release(region.Load(), "李某", "", Clock, out ReleaseChanges? changes);
        Assert.Null(changes);
        region.With(Rules, File.ReadAllText(Path.Combine(region.Path, Rules)).Replace("\"score\": 30", "\"score\": 31", StringComparison.Ordinal));
        RuleReleases.Release(region.Load(), "李某", "", Clock, out changes);
        Assert.Equal(new ReleaseChanges([], ["power-down"], [], [], [Rules], []), changes);
    }

    [Fact]
    public void Rules_whose_tests_fail_are_not_released()
    {
        using SmallRegion region = Demanding().With("rules/tested.json", """
            { "id": "tested", "rules": [ { "id": "tested", "when": "headcount > 1", "score": 1,
              "tests": [ { "given": { "headcount": 1 }, "expect": "fired" }, { "given": { "headcount": 2 }, "expect": "fired" } ] } ] }
            """);
        Diagnostic fault = Assert.Single(Refused(() => Release(region, "李某")));
        Assert.Equal(("EW2058", 2, "tested, test 1: expected fired, got clear; rules are released once their tests pass"),
            (fault.Code, fault.Line, fault.Message));
        Assert.False(File.Exists(Path.Combine(region.Path, "rules.log")));
    }

    [Theory]
    [InlineData("", "it has to be said who releases or approves")]
    [InlineData("孙七", "'孙七' is nobody of the office file who is in office today; in office on 2026-11-20: 李某, 张某")]
    [InlineData("陈某", "'陈某' is nobody of the office file who is in office today; in office on 2026-11-20: 李某, 张某")]
    public void Only_people_of_the_office_release(string by, string expected)
    {
        using SmallRegion region = Demanding().With("office.json", """
            { "units": [ { "name": "示例市总工会", "short": "示", "level": "county" } ],
              "people": [ { "name": "李某", "roles": ["clerk"] }, { "name": "张某", "roles": ["chair"] }, { "name": "陈某", "roles": ["clerk"], "until": "2026-11-01" } ] }
            """);
        Diagnostic fault = Assert.Single(Refused(() => Release(region, by)));
        Assert.Equal(("EW2057", expected), (fault.Code, fault.Message));
    }

    [Theory]
    [InlineData("张某", "王某", 2, "this line is not as it was written, or the line before it is not the one it followed; put back the log as it was")]
    [InlineData("李某", "王某", 1, "this line is not as it was written, or the line before it is not the one it followed; put back the log as it was")]
    public async Task A_log_that_was_edited_is_told_at_its_line(string from, string to, int line, string expected)
    {
        using SmallRegion region = Approved();
        string log = Path.Combine(region.Path, "rules.log");
        await File.WriteAllTextAsync(log, (await File.ReadAllTextAsync(log)).Replace(from, to, StringComparison.Ordinal));
        await RefusedAsync(region, $"rules.log:{line}:1: error EW2054: {expected}");
        Assert.Contains(Refused(() => Approve(region, "王某")), fault => fault.Code == "EW2054" && fault.Line == line);
    }

    [Fact]
    public async Task A_log_that_was_cut_is_told_by_the_lock()
    {
        using SmallRegion region = Approved();
        string log = Path.Combine(region.Path, "rules.log");
        await File.WriteAllLinesAsync(log, (await File.ReadAllLinesAsync(log))[..1]);
        await RefusedAsync(
            region,
            "rules.log:1:1: error EW2054: the log has 1 lines, and rules.lock knows of 2: it was cut off, or an older copy was put back; put back the " +
                "log as it was");
        Assert.Equal(["EW2054"], Codes(Refused(() => Release(region, "李某"))));
        File.Delete(log);
        Assert.Equal(["EW2054"], Codes(Refused(() => Release(region, "李某"))));
    }

    [Fact]
    public async Task A_lock_that_somebody_edited_approves_nothing()
    {
        using SmallRegion region = Demanding();
        Release(region, "李某");
        string file = Path.Combine(region.Path, "rules.lock"), locked = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, locked.Replace(
            "\"approved\": null",
            """ "approved": { "by": "张某", "account": "", "at": "2026-11-20T06:00:00Z" } """, StringComparison.Ordinal));
        await RefusedAsync(region, "rules.lock:1:1: error EW2054: the lock says something else than rules.log: it was edited; release the rules to " +
            "write it anew");
        Assert.Null(Release(region, "王某").Approved);
        await File.WriteAllTextAsync(file, "{\n<<<<<<< ours\n");
        await RefusedAsync(region, "rules.lock:2:1: error EW2054: this is no lock of rules; put back the file as it was, or release the rules to " +
            "write it anew");
        Assert.Equal(1, Release(region, "王某").Number);
        Assert.Equal(locked, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task An_older_lock_is_told_from_the_last()
    {
        using SmallRegion region = Demanding();
        Release(region, "李某");
        string file = Path.Combine(region.Path, "rules.lock"), older = await File.ReadAllTextAsync(file);
        Approve(region, "张某");
        await File.WriteAllTextAsync(file, older);
        IReadOnlyList<Diagnostic> faults = (await Assert.ThrowsAsync<ReleaseException>(() => region.ScanAsync())).Diagnostics;
        Assert.Contains(faults, fault => fault.Message.StartsWith("the lock is an older one: it knows of 1 lines of rules.log, which has 2",
            StringComparison.Ordinal));
        Assert.Equal("张某", Release(region, "王某").Approved?.By);
        await region.ScanAsync();
    }

    [Fact]
    public void A_line_that_was_not_written_to_its_end_does_not_count()
    {
        using SmallRegion region = Demanding();
        Release(region, "李某");
        string log = Path.Combine(region.Path, "rules.log"), whole = File.ReadAllText(log);
        File.WriteAllText(log, whole + whole[..40]);
        Approve(region, "张某");
        Assert.Equal(2, File.ReadAllLines(log).Length);
        Assert.Empty(FaultsOf(region));
    }

    [Fact]
    public void A_last_line_that_lost_its_line_feed_alone_is_whole()
    {
        using SmallRegion region = Demanding();
        Release(region, "李某");
        string log = Path.Combine(region.Path, "rules.log");
        File.WriteAllText(log, File.ReadAllText(log).TrimEnd('\n'));
        Approve(region, "张某");
        Assert.Equal(2, File.ReadAllLines(log).Length);
        Assert.Empty(FaultsOf(region));
    }

    [Fact]
    public void One_who_writes_keeps_the_other_out()
    {
        using SmallRegion region = Demanding();
        Release(region, "李某");
        using (Disk.OfMachine.Hold(Path.Combine(region.Path, "rules.log"), isDeleted: false))
            Assert.Contains("somebody else is releasing or approving now", Assert.Single(Refused(() => Approve(region, "张某"))).Message,
                StringComparison.Ordinal);
        Approve(region, "张某");
    }

    [Fact]
    public void An_act_that_the_disk_cut_off_can_be_done_again()
    {
        int steps = 0;
        for (bool fails = true; fails; steps++)
        {
            using SmallRegion region = Demanding();
            Release(region, "李某");
            FailingDisk disk = new(steps + 1, staysDown: steps % 2 == 1);
            try
            {
                RuleReleases.Approve(region.Load(), "张某", "zhang", Clock, disk);
            }
            catch (ReleaseException)
            {
            }

            fails = disk.Failed is not null;
            if (fails) Approve(region, "张某");
            Assert.Empty(FaultsOf(region));
            Assert.Equal(2, File.ReadAllLines(Path.Combine(region.Path, "rules.log")).Length);
            Assert.Empty(Directory.GetFiles(region.Path, ".*.unfinished"));
        }

        Assert.InRange(steps, 5, 50);
    }

    [Fact]
    public void The_lock_has_the_rights_of_the_scan_file()
    {
        if (OperatingSystem.IsWindows()) return;
        using SmallRegion region = Demanding();
        File.SetUnixFileMode(region.ScanPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        Release(region, "李某");
        foreach (string file in (string[])["rules.lock", "rules.log"])
            Assert.Equal(File.GetUnixFileMode(region.ScanPath), File.GetUnixFileMode(Path.Combine(region.Path, file)));
    }

    [Fact]
    public void A_scan_in_code_demands_it_too()
    {
        using SmallRegion region = Demanding();
        ScanDefinition definition = new()
        {
            Folder = region.Path,
            Rules = ["rules"],
            Release = ReleaseDemand.Approved,
            Companies = new CompaniesDefinition { File = "companies.csv", Id = "编号", IdKind = IdKind.Any, Name = "名称" },
            Feeds = [],
        };
        RuleReleases.Find(ScanFile.Create(definition), out IReadOnlyList<Diagnostic> faults);
        Assert.Equal("Release", Assert.Single(faults).File);
        Release(region, "李某");
        RuleReleases.Approve(ScanFile.Create(definition), "张某", "", Clock);
        Assert.NotNull(RuleReleases.Find(ScanFile.Create(definition), out faults));
        Assert.Empty(faults);
    }

    private static SmallRegion Demanding() => new SmallRegion()
        .With("arrears.csv", "编号,月份,金额\nA,2026-10,5000\nB,2026-10,700\n")
        .With("scan.json", $$"""{ "rules": "rules", "release": "approved", "language": "en", "companies": {{SmallRegion.Register}}, "feeds": [ {{Feed}} ] }""");

    private static SmallRegion Approved()
    {
        SmallRegion region = Demanding();
        Release(region, "李某");
        Approve(region, "张某");
        return region;
    }

    private static RuleRelease Release(SmallRegion region, string by) => RuleReleases.Release(region.Load(), by, "li", Clock, out _);

    private static RuleRelease Approve(SmallRegion region, string by) => RuleReleases.Approve(region.Load(), by, "zhang", Clock);

    private static RuleRelease Read(SmallRegion region) => RuleReleases.Find(region.Load(), out _)!;

    private static IReadOnlyList<Diagnostic> FaultsOf(SmallRegion region)
    {
        RuleReleases.Find(region.Load(), out IReadOnlyList<Diagnostic> faults);
        return faults;
    }

    private static IReadOnlyList<Diagnostic> Refused(Func<RuleRelease> act) => Assert.Throws<ReleaseException>(act).Diagnostics;

    private static string[] Codes(IReadOnlyList<Diagnostic> faults) => [.. faults.Select(fault => fault.Code).Order(StringComparer.Ordinal)];

    private static async Task RefusedAsync(SmallRegion region, params string[] expected)
    {
        ReleaseException refused = await Assert.ThrowsAsync<ReleaseException>(() => region.ScanAsync());
        Assert.Equal(expected, refused.Diagnostics.Select(fault => fault.ToString().Replace(region.Path + "/", "", StringComparison.Ordinal)));
        Assert.All(refused.Diagnostics, fault => Assert.DoesNotContain(fault.Text.ToString(), fault.ToString(MessageLanguage.Chinese),
            StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(region.Path, "out")));
        Assert.False(Directory.Exists(Path.Combine(region.Path, "state")));
    }
}
