using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>As-of dates after today, trials, dry runs, and the last scan taken back.</summary>
public sealed class ScanTrialTests
{
    [Fact]
    public async Task A_mistyped_year_is_refused_and_the_ledger_is_open_as_before()
    {
        using Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
        byte[] before = await File.ReadAllBytesAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2062-11-20");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Equal(
            "a scan as of 2062-11-20 is ahead of today, 2026-11-20 in Asia/Shanghai; scan as of 2026-11-20 or earlier. "
            + "For a trial add --future, with --dry-run or --state FOLDER",
            Assert.Single(run.ErrorLines));
        Assert.Equal(before, await File.ReadAllBytesAsync(region.At("state/ledger.jsonl")));
        Assert.False(Directory.Exists(region.At("out/2062-11-20")));
    }

    [Theory]
    [InlineData("2026-11-20T15:59:59Z", "2026-11-20", 0)]
    [InlineData("2026-11-20T15:59:59Z", "2026-11-21", 1)]
    [InlineData("2026-11-20T16:00:00Z", "2026-11-21", 0)]
    public async Task Today_is_that_of_the_scan_files_time_zone(string now, string asOf, int exit)
    {
        using Region region = new();
        CommandSetting setting = new() { Clock = new InstantClock(NodaTime.Text.InstantPattern.ExtendedIso.Parse(now).Value) };
        Assert.Equal(exit, (await CommandRun.OfAsync(setting, "scan", region.Scan, "--as-of", asOf)).Exit);
    }

    [Fact]
    public async Task A_dry_run_gives_the_results_of_the_scan_and_records_nothing()
    {
        using Region region = new(), real = new();
        CommandRun dry = await CommandRun.OfAsync("scan", region.Scan, "--dry-run");
        Assert.Equal((0, ""), (dry.Exit, dry.Error));
        Assert.Contains("dry run: nothing was recorded", dry.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(region.At("state")));
        Assert.False(Directory.Exists(region.Output));
        Assert.Equal(0, (await CommandRun.OfAsync("scan", real.Scan)).Exit);
        foreach (string file in (string[])["alerts.jsonl", "alerts.csv", "summary.json"])
            Assert.Equal(await File.ReadAllTextAsync(real.At($"out/2026-11-20/{file}")),
                await File.ReadAllTextAsync(region.At($"out/dry-run/2026-11-20/{file}")));
    }

    [Fact]
    public async Task A_dry_run_leaves_ledger_and_results_of_a_recorded_scan_and_starts_from_its_state()
    {
        using Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
        byte[] ledger = await File.ReadAllBytesAsync(region.At("state/ledger.jsonl")),
            alerts = await File.ReadAllBytesAsync(region.At("out/2026-11-20/alerts.jsonl"));
        CommandRun dry = await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-12-31", "--future", "--dry-run", "--output", region.At("trial"),
            "--format", "json");
        Assert.Equal((0, ""), (dry.Exit, dry.Error));
        Assert.Equal("2026-12-31", dry.Json.GetProperty("asOf").GetString());
        Assert.Contains("\"since\":\"2026-11-20\"", await File.ReadAllTextAsync(region.At("trial/2026-12-31/alerts.jsonl")), StringComparison.Ordinal);
        Assert.Equal(ledger, await File.ReadAllBytesAsync(region.At("state/ledger.jsonl")));
        Assert.Equal(alerts, await File.ReadAllBytesAsync(region.At("out/2026-11-20/alerts.jsonl")));
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
    }

    [Fact]
    public async Task A_trial_has_a_state_folder_of_its_own_which_takes_only_trials()
    {
        using Region region = new();
        string trial = region.At("trial");
        await AllowedAsync(region, "scan", region.Scan, "--as-of", "2026-12-31", "--future", "--state", trial);
        await AllowedAsync(region, "scan", region.Scan, "--as-of", "2027-01-31", "--future", "--state", trial);
        Assert.Contains("\"trialOn\":\"2026-11-20\"", await File.ReadAllTextAsync(Path.Combine(trial, "ledger.jsonl")), StringComparison.Ordinal);
        await RefusedAsync("takes only such", "scan", region.Scan, "--state", trial);
        await AllowedAsync(region, "scan", region.Scan);
        string[] ahead = ["scan", region.Scan, "--as-of", "2026-12-31", "--future"];
        await RefusedAsync("is not recorded among those of the office's work", [.. ahead, "--state", region.At("state") + "/"]);
        Region.Copy(region.At("state"), region.At("copy"));
        await RefusedAsync("this ledger holds scans of the office's work, and takes none for trial", [.. ahead, "--state", region.At("copy")]);

        // Days of letters in the trial are up to its own date.
        CommandRun list = await CommandRun.OfAsync("alerts", "list", "--scan", region.Scan, "--state", trial);
        Assert.Contains("2027-01-31 · ", list.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_scan_is_taken_back_in_both_languages_and_as_json()
    {
        using Region region = new();
        await AllowedAsync(region, "scan", region.Scan, "--as-of", "2026-11-18");
        await AllowedAsync(region, "scan", region.Scan, "--as-of", "2026-11-19");
        await AllowedAsync(region, "scan", region.Scan);
        Assert.Equal(
            "the scan as of 2026-11-20 is taken back; the state is that of the scan as of 2026-11-19. The files of its results were left as they are\n",
            (await CommandRun.OfAsync("scan", region.Scan, "--withdraw", "--by", "李某", "--why", "截至日期写错")).Out);
        CommandRun json = await CommandRun.OfAsync("scan", region.Scan, "--withdraw", "--format", "json");
        Assert.Equal(("2026-11-19", "2026-11-18"), (json.Json.GetProperty("withdrawn").GetString(), json.Json.GetProperty("asOf").GetString()));
        Assert.Equal(
            "已撤回截至 2026-11-18 的扫描，现在没有任何扫描；它的结果文件没有改动\n",
            (await CommandRun.OfAsync(Rules.MessageLanguage.Chinese, "scan", region.Scan, "--withdraw")).Out);
        await RefusedAsync("there is no scan that could be taken back", "scan", region.Scan, "--withdraw");
        Assert.True(Directory.Exists(region.Output));
        await AllowedAsync(region, "scan", region.Scan, "--as-of", "2026-11-01");
    }

    [Fact]
    public async Task A_scan_is_not_taken_back_while_an_act_rests_on_what_it_opened()
    {
        using Region region = new();
        await AllowedAsync(region, "scan", region.Scan);
        await AllowedAsync(region, "alerts", "close", "A", "--as", "handled", "--by", "李某", "--scan", region.Scan);
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan, "--withdraw");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Matches("^[0-9]+:[0-9a-f]{8} \\(closed\\), which 李某 recorded for A, rests on the scan as of 2026-11-20; take that back first, with ", run.Error);
        await AllowedAsync(region, "alerts", "withdraw", "A", "--by", "李某", "--why", "误登", "--scan", region.Scan);
        await AllowedAsync(region, "scan", region.Scan, "--withdraw");
    }

    /// <summary>A clock that was years ahead at one scan: the way back is to take that scan back.</summary>
    [Fact]
    public async Task A_scan_whose_clock_was_wrong_is_taken_back_with_the_right_clock()
    {
        using Region region = new();
        await AllowedAsync(region, "scan", region.Scan);
        CommandSetting ahead = new() { Clock = new StandingClock(new LocalDate(2062, 11, 20)) };
        Assert.Equal(0, (await CommandRun.OfAsync(ahead, "scan", region.Scan)).Exit);
        await RefusedAsync("the clock of this machine says 2026-11-20, but the last scan was recorded on 2062-11-20;", "scan", region.Scan);
        await RefusedAsync("If it was the last scan that had a wrong clock, take that scan back: early-warning scan SCAN.json --withdraw", "scan", region.Scan);
        await AllowedAsync(region, "scan", region.Scan, "--withdraw");
        await AllowedAsync(region, "scan", region.Scan);
    }

    private static async Task AllowedAsync(Region region, params string[] command)
    {
        CommandRun run = await CommandRun.OfAsync(command);
        Assert.True(run.Exit == 0, region.Steady($"{string.Join(' ', command)}: {run.Error}"));
    }

    private static async Task RefusedAsync(string said, params string[] command)
    {
        CommandRun run = await CommandRun.OfAsync(command);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private sealed class InstantClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
